import type { LineColumn } from "../../engine/index";

export const rowId = (id: number): string => `quote-row-${id}`;
export const cellId = (column: LineColumn): string => `line-${column}`;
export const ADD_ID = "quote-add";
export const PASTE_ID = "quote-paste";
export const MENU_ID = "quote-menu";
export const UNDO_ID = "quote-undo";
