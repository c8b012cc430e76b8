import { EventType, WORKBOOK_TARGET } from "../host/events";
import { formatLocalAddress } from "./address";
import { told, type ModelEvent } from "./modelEvent";
import { apiNotFound, invalidArgument } from "../host/apiError";
import { isObject } from "../host/jsonShape";
import { shifted } from "./area";
import { choice, color, isLeftOut, whole } from "./arguments";
import type { CellArea, CellValue, Grid } from "./grid";

/** `Excel.SortField`, checked. */
export interface SortField {
  /** Which column, or row, of the cells decides. */
  readonly key: number;
  readonly ascending: boolean;
  readonly sortOn: "Value" | "CellColor" | "FontColor";
  readonly color: string | null;
  readonly dataOption: "Normal" | "TextAsNumber";
}

export function readSortFields(given: unknown, width: number, location: string): SortField[] {
  if (!Array.isArray(given) || given.length === 0 || given.length > 64) throw invalidArgument(location);
  return given.map((field: unknown) => {
    if (!isObject(field)) throw invalidArgument(location);
    const { key, ascending, sortOn, dataOption } = field;
    const place = whole(key, location);
    if (place < 0 || place >= width) throw invalidArgument(location);
    const kind = isLeftOut(sortOn)
      ? "Value"
      : choice(sortOn, ["Value", "CellColor", "FontColor", "Icon"], location);
    if (kind === "Icon") throw apiNotFound("SortField.icon");
    return {
      key: place,
      ascending: ascending !== false,
      sortOn: kind,
      color: isLeftOut(field["color"]) ? null : color(field["color"], location),
      dataOption: isLeftOut(dataOption) ? "Normal" : choice(dataOption, ["Normal", "TextAsNumber"], location),
    };
  });
}

/** Puts the rows of an area in order, or its columns. Equal ones stay as they are. */
export function sortCells(
  grid: Grid,
  area: CellArea,
  fields: readonly SortField[],
  options: { readonly matchCase: boolean; readonly locale: string; readonly byColumns?: boolean },
): void {
  const { matchCase, locale, byColumns = false } = options;
  const count = byColumns ? area.columnCount : area.rowCount;
  const collator = new Intl.Collator(locale, {
    sensitivity: matchCase ? "variant" : "accent",
    caseFirst: "lower",
  });
  const keys = fields.map((field) => {
    const line = byColumns ? shifted(area, field.key, 0, 1) : shifted(area, 0, field.key, undefined, 1);
    const cell = (at: number) => (byColumns ? shifted(line, 0, at, 1, 1) : shifted(line, at, 0, 1, 1));
    if (field.sortOn !== "Value") {
      const member = field.sortOn === "CellColor" ? "fill" : "fontColor";
      const has = Array.from(
        { length: count },
        (_, at) => grid.style(cell(at))[member] === (field.color ?? ""),
      );
      return (a: number, b: number) => (Number(has[b]) - Number(has[a])) * (field.ascending ? 1 : -1);
    }
    const values = grid.values(line).flat();
    return (a: number, b: number) => compare(values[a] ?? "", values[b] ?? "", field, collator);
  });
  const order = Array.from({ length: count }, (_, at) => at).sort((a, b) => {
    for (const by of keys) {
      const difference = by(a, b);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  if (order.some((from, to) => from !== to)) grid.reorder(area, order, byColumns ? "Columns" : "Rows");
}

/** Numbers, then texts, truth values and errors. Blanks come last in either direction. */
function compare(
  a: CellValue,
  b: CellValue,
  { ascending, dataOption }: SortField,
  collator: Intl.Collator,
): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  const [one, other] = [a, b].map((value) =>
    dataOption === "TextAsNumber" &&
    typeof value === "string" &&
    value.trim() !== "" &&
    !Number.isNaN(Number(value))
      ? Number(value)
      : value,
  ) as [CellValue, CellValue];
  const ranks = rankOf(one) - rankOf(other);
  const difference = ranks !== 0 ? ranks : sameKind(one, other, collator);
  return ascending ? difference : -difference;
}

function rankOf(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "boolean") return 2;
  return /^#[A-Z/0!?]+[!?A]$/.test(value) ? 3 : 1;
}

function sameKind(one: CellValue, other: CellValue, collator: Intl.Collator): number {
  if (typeof one === "string" || typeof other === "string")
    return collator.compare(String(one), String(other));
  return Number(one) - Number(other);
}

/** What the handlers of the sheet are told. */
export const sortedEvent = (area: CellArea, byColumns: boolean): ModelEvent =>
  told(byColumns ? EventType.columnSorted : EventType.rowSorted, [area.sheetId, WORKBOOK_TARGET], {
    address: formatLocalAddress(area),
    worksheetId: area.sheetId,
  });
