import type { Subject } from "../engine/index";
import type { Insertion } from "./notice";
import { ADD_ID, cellId, rowId } from "./quote/focus";
import { FIELD_NAMES, fieldsOf, STEPS, type FieldName } from "./steps";
import { fieldId } from "./views/fieldParts";
import { NOTICE_ID } from "./views/noticeBar";
import { OPEN_PRICE_BOOK_ID } from "./views/priceCard";
import { HEADING_ID } from "./views/step";
import { insertButtonId, PLACE_IDS, type RibbonPlace } from "./places";

const focus = (id: string): void => document.getElementById(id)?.focus();

/** @returns Whether there is such a thing to focus */
export function focusId(id: string): boolean {
  const found = document.getElementById(id);
  found?.focus();
  return found !== null;
}

export const focusNotice = (): void => focus(NOTICE_ID);
export const focusHeading = (): void => {
  focus(HEADING_ID);
  document.querySelector("main")?.scrollTo(0, 0);
};
/** A section of the Workbook tab, opened from the ribbon. */
export const focusPlace = (place: RibbonPlace): void => {
  const id = PLACE_IDS[place];
  focus(id);
  document.getElementById(id)?.scrollIntoView();
};
export const focusField = (name: FieldName): void => focus(fieldId(name));
export const focusPriceBookButton = (): void => focus(OPEN_PRICE_BOOK_ID);
/** In the price book: what its choice still lacks. */
export const focusBookFault = (): void =>
  document.querySelector<HTMLElement>("footer [aria-invalid=true]")?.focus();
export const focusInsertButton = (insertion: Insertion): void => focus(insertButtonId(insertion));

/** In the editor of the line that is open: what it lacks first, or else how many there are. */
export function focusFirstLacking(): void {
  const lacking = (["item", "price"] as const).find((column) => {
    const control = document.getElementById(cellId(column));
    return (control as HTMLInputElement | HTMLSelectElement | null)?.value === "";
  });
  focus(cellId(lacking ?? "quantity"));
}
export const focusFirstFault = (): void =>
  document.querySelector<HTMLElement>(".quote-editor [aria-invalid=true]")?.focus();
export const focusLine = (id: number): void => focus(rowId(id));
export const focusAddLine = (): void => {
  if (document.getElementById(ADD_ID) === null) focusHeading();
  else focus(ADD_ID);
};

/** Draws, and if that took away the control that had the focus, gives it to what came instead. */
export function keepingFocus(draw: () => void): void {
  const held = document.activeElement;
  const around = held?.closest(".field");
  draw();
  if (held === null || held.isConnected) return;
  const field = FIELD_NAMES.find((name) => around?.querySelector(`#${fieldId(name)}`));
  if (field !== undefined) focusField(field);
  else if (document.getElementById(NOTICE_ID) !== null) focusNotice();
  else focus(HEADING_ID);
}

/** The field of the first fault, in the order in which the pane asks. */
export const firstFault = (faults: ReadonlyMap<Subject, unknown>): FieldName | undefined =>
  STEPS.flatMap(fieldsOf).find((name) => faults.has(name));
