import { intersection, shifted } from "../area";
import type { CellArea, CellValue, Grid } from "../grid";
import { NAMED_COLORS } from "../namedColors";
import type { ConditionalFormat } from "./conditionalFormat";

/** What conditional formats add to the look of one cell. */
export interface ConditionalLook {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
  /** From the left edge, as parts of the cell's width. */
  bar?: { readonly from: number; readonly to: number; readonly color: string };
  icon?: { readonly sign: string; readonly color: string };
}

/** More cells than a person looks at. */
const MAX_CELLS = 20_000;

type Cells = Pick<Grid, "values" | "text" | "usedArea">;
interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly text: string;
}

/** The looks of a sheet's cells by "row,column". Where formats contradict each other the first holds. */
export function conditionalLooks(
  formats: readonly ConditionalFormat[],
  grid: Cells,
  sheetId: string,
): ReadonlyMap<string, ConditionalLook> {
  const looks = new Map<string, ConditionalLook>();
  const stopped = new Set<string>();
  for (const format of formats) {
    const cells = cellsOf(format.areas, grid, sheetId);
    const look = lookFor(format, cells);
    if (!look) continue;
    for (const cell of cells) {
      const key = `${cell.row},${cell.column}`;
      const found = stopped.has(key) ? null : look(cell);
      if (!found) continue;
      looks.set(key, { ...found, ...looks.get(key) });
      if (format.stopIfTrue === true) stopped.add(key);
    }
  }
  return looks;
}

function cellsOf(areas: readonly CellArea[], grid: Cells, sheetId: string): Cell[] {
  const used = grid.usedArea(sheetId);
  if (!used) return [];
  return areas.flatMap((area) => {
    const part = intersection(area, used);
    if (!part) return [];
    const rowCount = Math.min(part.rowCount, Math.ceil(MAX_CELLS / part.columnCount));
    const bounded = shifted(part, 0, 0, rowCount);
    const texts = grid.text(bounded);
    return grid.values(bounded).flatMap((row, i) =>
      row.map((value, j): Cell => ({
        row: part.row + i,
        column: part.column + j,
        value,
        text: texts[i]?.[j] ?? "",
      })),
    );
  });
}

type Look = (cell: Cell) => ConditionalLook | null;

function lookFor(format: ConditionalFormat, cells: readonly Cell[]): Look | null {
  const numbers = cells.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  switch (format.type) {
    case "CellValue":
      return styled(part(format, "cellValue"), cellValueTest);
    case "ContainsText":
      return styled(part(format, "textComparison"), textTest);
    case "TopBottom":
      return styled(part(format, "topBottom"), (rule) => topBottomTest(rule, numbers));
    case "PresetCriteria":
      return styled(part(format, "preset"), (rule) => presetTest(rule, cells, numbers));
    case "ColorScale":
      return colorScale(part(format, "colorScale")["criteria"], numbers);
    case "DataBar":
      return dataBar(part(format, "dataBar"), numbers);
    case "IconSet":
      return iconSet(part(format, "iconSet"), numbers);
    case "Custom":
      return null;
  }
}

/** Whatever the add-in has set: every value is looked at before it is used. */
export type Loose = Readonly<Record<string, unknown>>;
export const loose = (value: unknown): Loose =>
  typeof value === "object" && value !== null ? (value as Loose) : {};
export const part = (format: ConditionalFormat, member: string): Loose => loose(Reflect.get(format, member));

function styled(of: Loose, testOf: (rule: Loose) => (cell: Cell) => boolean): Look {
  const format = loose(of["format"]);
  const [font, fill] = [loose(format["font"]), loose(format["fill"])];
  const look: ConditionalLook = {
    ...(typeof fill["color"] === "string" && { fill: fill["color"] }),
    ...(typeof font["color"] === "string" && { fontColor: font["color"] }),
    ...(font["bold"] === true && { bold: true }),
    ...(font["italic"] === true && { italic: true }),
    ...(font["strikethrough"] === true && { strikethrough: true }),
    ...(typeof font["underline"] === "string" && font["underline"] !== "None" && { underline: true }),
  };
  const test = testOf(loose(of["rule"]));
  return (cell) => (test(cell) ? look : null);
}

/** "=50", "50" or "=\"Late\"": a constant; other formulas are not calculated here, and no cell meets them. */
function constant(formula: unknown): CellValue | null {
  if (typeof formula === "number" || typeof formula === "boolean") return formula;
  if (typeof formula !== "string" || formula === "") return null;
  const text = formula.replace(/^=/, "").trim();
  const quoted = /^"(.*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
  const number = Number(text.replace(/%$/, "")) / (text.endsWith("%") ? 100 : 1);
  if (Number.isFinite(number) && text !== "") return number;
  return formula.startsWith("=") ? null : text;
}

function cellValueTest({ formula1, formula2, operator }: Loose): (cell: Cell) => boolean {
  const [first, second] = [constant(formula1), constant(formula2)];
  return ({ value }) => {
    if (first === null) return false;
    const order = compare(value, first);
    switch (operator) {
      case "Between":
      case "NotBetween": {
        if (second === null) return false;
        const [low, high] = compare(first, second) <= 0 ? [first, second] : [second, first];
        const inside = compare(value, low) >= 0 && compare(value, high) <= 0;
        return value !== "" && inside === (operator === "Between");
      }
      case "EqualTo":
        return order === 0;
      case "NotEqualTo":
        return order !== 0;
      case "GreaterThan":
        return order > 0;
      case "GreaterThanOrEqual":
        return order >= 0;
      case "LessThan":
        return order < 0;
      case "LessThanOrEqual":
        return order <= 0;
      default:
        return false;
    }
  };
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** As Excel's operators: numbers before texts before Booleans, and a blank cell is 0 beside a number. */
function compare(given: CellValue, other: CellValue): number {
  const value = given === "" && typeof other === "number" ? 0 : given;
  const [one, two] = [RANK[typeof value as keyof typeof RANK], RANK[typeof other as keyof typeof RANK]];
  if (one !== two) return one - two;
  if (typeof value === "string")
    return value.localeCompare(String(other), undefined, { sensitivity: "accent" });
  return Number(value) - Number(other);
}

function textTest({ operator, text }: Loose): (cell: Cell) => boolean {
  const wanted = String(constant(text) ?? "").toLowerCase();
  return ({ text: shown }) => {
    const own = shown.toLowerCase();
    if (wanted === "") return false;
    switch (operator) {
      case "NotContains":
        return !own.includes(wanted);
      case "BeginsWith":
        return own.startsWith(wanted);
      case "EndsWith":
        return own.endsWith(wanted);
      default:
        return own.includes(wanted);
    }
  };
}

function topBottomTest({ rank, type }: Loose, numbers: readonly number[]): (cell: Cell) => boolean {
  const isTop = /^Top/.test(String(type));
  const asked = Number(rank);
  const count = /Percent$/.test(String(type))
    ? Math.max(1, Math.floor((numbers.length * asked) / 100))
    : asked;
  const sorted = [...numbers].sort((one, other) => (isTop ? other - one : one - other));
  const last = sorted[Math.min(count, sorted.length) - 1];
  return ({ value }) =>
    typeof value === "number" && last !== undefined && count > 0 && (isTop ? value >= last : value <= last);
}

function presetTest(
  { criterion }: Loose,
  cells: readonly Cell[],
  numbers: readonly number[],
): (cell: Cell) => boolean {
  const mean = numbers.reduce((sum, value) => sum + value, 0) / (numbers.length || 1);
  const deviation = Math.sqrt(
    numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (numbers.length || 1),
  );
  const times = { One: 1, Two: 2, Three: 3 };
  const kind = String(criterion);
  const [, many] = /^(One|Two|Three)StdDev/.exec(kind) ?? [];
  const limit =
    mean + (many ? times[many as keyof typeof times] : 0) * deviation * (/Above/.test(kind) ? 1 : -1);
  const seen = new Map<string, number>();
  for (const { value } of cells) {
    const key = String(value).toLowerCase();
    if (value !== "") seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const times2 = ({ value }: Cell) => seen.get(String(value).toLowerCase()) ?? 0;
  const ofNumber = (test: (value: number) => boolean) => (cell: Cell) =>
    typeof cell.value === "number" && test(cell.value);
  const isError = ({ value }: Cell) => typeof value === "string" && /^#[A-Z/0]+[!?A]?$/.test(value);
  switch (kind) {
    case "Blanks":
      return ({ text }) => text.trim() === "";
    case "NonBlanks":
      return ({ text }) => text.trim() !== "";
    case "Errors":
      return isError;
    case "NonErrors":
      return (cell) => !isError(cell);
    case "DuplicateValues":
      return (cell) => times2(cell) > 1;
    case "UniqueValues":
      return (cell) => times2(cell) === 1;
    case "EqualOrAboveAverage":
      return ofNumber((value) => value >= mean);
    case "EqualOrBelowAverage":
      return ofNumber((value) => value <= mean);
  }
  if (/Above/.test(kind)) return ofNumber((value) => value > limit);
  if (/Below/.test(kind)) return ofNumber((value) => value < limit);
  return () => false; // dates relative to today are not shown
}

/** The number that a bound means: the lowest, a number, a percentage of the span or a percentile. */
function bound(of: unknown, numbers: readonly number[], isUpper: boolean): number {
  const { type, formula } = loose(of);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const given = Number(constant(formula) ?? NaN);
  switch (String(type).toLowerCase()) {
    case "number":
    case "formula":
      return given;
    case "percent":
      return low + ((high - low) * given) / 100;
    case "percentile": {
      const sorted = [...numbers].sort((one, other) => one - other);
      const at = ((sorted.length - 1) * given) / 100;
      const [under = NaN, over = under] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
      return under + (over - under) * (at - Math.floor(at));
    }
    default:
      return isUpper ? high : low;
  }
}

function colorScale(criteria: unknown, numbers: readonly number[]): Look | null {
  const { minimum, midpoint, maximum } = loose(criteria);
  const stops = [minimum, ...(midpoint ? [midpoint] : []), maximum].map((of, i, all) => ({
    at: bound(of, numbers, i === all.length - 1),
    color: rgb(loose(of)["color"]),
  }));
  if (numbers.length === 0) return null;
  return ({ value }) => {
    if (typeof value !== "number") return null;
    const next = stops.findIndex(({ at }) => value <= at);
    const upper = stops[next === -1 ? stops.length - 1 : next];
    const lower = stops[Math.max(0, (next === -1 ? stops.length : next) - 1)];
    if (!upper?.color || !lower?.color) return null;
    const share =
      upper.at === lower.at ? 1 : Math.min(1, Math.max(0, (value - lower.at) / (upper.at - lower.at)));
    const mixed = lower.color.map((from, i) =>
      Math.round(from + ((upper.color?.[i] ?? from) - from) * share),
    );
    return { fill: `#${mixed.map((one) => one.toString(16).padStart(2, "0")).join("")}`.toUpperCase() };
  };
}

function dataBar(of: Loose, numbers: readonly number[]): Look | null {
  if (numbers.length === 0) return null;
  const isGiven = (rule: unknown) => !/Automatic/.test(String(loose(rule)["type"]));
  const low = isGiven(of["lowerBoundRule"])
    ? bound(of["lowerBoundRule"], numbers, false)
    : Math.min(0, ...numbers);
  const high = isGiven(of["upperBoundRule"])
    ? bound(of["upperBoundRule"], numbers, true)
    : Math.max(0, ...numbers);
  const colors = [loose(of["positiveFormat"])["fillColor"], loose(of["negativeFormat"])["fillColor"]].map(
    String,
  );
  const isLeft = of["barDirection"] === "RightToLeft";
  const place = (value: number) => Math.min(1, Math.max(0, (value - low) / (high - low || 1)));
  return ({ value }) => {
    if (typeof value !== "number") return null;
    const [zero, end] = [place(0), place(value)];
    const [from, to] = [Math.min(zero, end), Math.max(zero, end)];
    const color = colors[value < 0 ? 1 : 0] ?? "";
    return { bar: isLeft ? { from: 1 - to, to: 1 - from, color } : { from, to, color } };
  };
}

/** From the lowest to the highest. */
const SIGNS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Arrows/, ["▼", "◥", "▶", "◢", "▲"]],
  [/Triangles/, ["▼", "▬", "▲"]],
  [/Flags/, ["⚑"]],
  [/Symbols/, ["✖", "!", "✔"]],
  [/Stars/, ["☆", "⯪", "★"]],
];
const COLORS = ["#C00000", "#ED7D31", "#E0A800", "#92A82E", "#2E8B57"];

function iconSet(of: Loose, numbers: readonly number[]): Look | null {
  const style = String(of["style"]);
  const count = style.startsWith("Five") ? 5 : style.startsWith("Four") ? 4 : 3;
  const criteria = Array.isArray(of["criteria"]) ? (of["criteria"] as readonly unknown[]) : [];
  if (numbers.length === 0) return null;
  const limits = Array.from({ length: count }, (_, i) => {
    const given = loose(criteria[i]);
    const known = given["formula"] !== undefined && given["formula"] !== "";
    const rule = known ? given : { type: "Percent", formula: (100 / count) * i };
    return { at: bound(rule, numbers, false), above: given["operator"] === "GreaterThan" };
  });
  const signs = SIGNS.find(([pattern]) => pattern.test(style))?.[1] ?? ["●"];
  return ({ value }) => {
    if (typeof value !== "number") return null;
    let level = 0;
    for (const [i, { at, above }] of limits.entries())
      if (i > 0 && (above ? value > at : value >= at)) level = i;
    const shown = of["reverseIconOrder"] === true ? count - 1 - level : level;
    const spread = (length: number) => Math.round((shown * (length - 1)) / (count - 1));
    return { icon: { sign: signs[spread(signs.length)] ?? "●", color: COLORS[spread(COLORS.length)] ?? "" } };
  };
}

function rgb(color: unknown): [number, number, number] | null {
  const [, hex] =
    /^#?([0-9a-f]{6})$/i.exec(NAMED_COLORS.get(String(color).toLowerCase()) ?? String(color)) ?? [];
  if (hex === undefined) return null;
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}
