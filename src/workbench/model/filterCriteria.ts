import { apiNotFound, invalidArgument } from "../host/apiError";
import { isObject } from "../host/jsonShape";
import { shifted } from "./area";
import { choice, color, isLeftOut } from "./arguments";
import { periodOf } from "./datePeriods";
import { enteredText } from "./enteredText";
import type { CellArea, CellValue, Grid } from "./grid";

const KINDS = [
  ...(["Values", "Custom", "Dynamic", "TopItems", "BottomItems", "TopPercent", "BottomPercent"] as const),
  ...(["CellColor", "FontColor", "Icon"] as const),
] as const;

/** `Excel.FilterCriteria`, checked as far as it is used. */
export interface Criteria {
  readonly filterOn: (typeof KINDS)[number];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  readonly color?: string;
  readonly values?: readonly unknown[];
  readonly dynamicCriteria?: string;
}

export function readCriteria(given: unknown, location: string): Criteria {
  if (!isObject(given)) throw invalidArgument(location);
  const filterOn = choice(given["filterOn"], KINDS, location);
  if (filterOn === "Icon") throw apiNotFound("FilterCriteria.icon");
  const word = (name: string): { [key: string]: string } =>
    isLeftOut(given[name]) ? {} : { [name]: String(given[name]) };
  const { values } = given;
  if (filterOn === "Values" && !Array.isArray(values)) throw invalidArgument(location);
  return {
    filterOn,
    ...word("criterion1"),
    ...word("criterion2"),
    ...word("dynamicCriteria"),
    ...(isLeftOut(given["operator"]) ? {} : { operator: choice(given["operator"], ["And", "Or"], location) }),
    ...(isLeftOut(given["color"]) ? {} : { color: color(given["color"], location) }),
    ...(Array.isArray(values) ? { values: values as readonly unknown[] } : {}),
  };
}

/** Whether the nth cell of a column meets the criteria. */
export function columnFilter(grid: Grid, column: CellArea, criteria: Criteria): (row: number) => boolean {
  const values = grid.values(column).map(([value]) => value ?? "");
  const numbers = values.filter((value): value is number => typeof value === "number");
  const isNumber = (meets: (value: number) => boolean) => (row: number) => {
    const value = values[row];
    return typeof value === "number" && meets(value);
  };
  switch (criteria.filterOn) {
    case "Values": {
      const texts = grid.text(column).map(([shown]) => (shown ?? "").toLowerCase());
      const chosen = criteria.values ?? [];
      const wanted = new Set(chosen.map((value) => String(value).toLowerCase()));
      const days = chosen.map(dayRange).filter((range) => range !== null);
      return (row) => wanted.has(texts[row] ?? "") || days.some((range) => within(values[row], range));
    }
    case "Custom": {
      const tests = [criteria.criterion1, criteria.criterion2]
        .filter((criterion) => criterion !== undefined)
        .map(customTest);
      const meets = (value: CellValue) =>
        criteria.operator === "Or" ? tests.some((test) => test(value)) : tests.every((test) => test(value));
      return (row) => meets(values[row] ?? "");
    }
    case "TopItems":
    case "BottomItems":
    case "TopPercent":
    case "BottomPercent": {
      const wanted = Number(criteria.criterion1 ?? 10);
      const share = criteria.filterOn.endsWith("Percent") ? (numbers.length * wanted) / 100 : wanted;
      const count = Math.max(1, Math.floor(share));
      const isTop = criteria.filterOn.startsWith("Top");
      const sorted = numbers.sort((a, b) => (isTop ? b - a : a - b));
      const last = sorted[Math.min(count, sorted.length) - 1] ?? 0;
      return isNumber((value) => (isTop ? value >= last : value <= last));
    }
    case "CellColor":
    case "FontColor": {
      const member = criteria.filterOn === "CellColor" ? "fill" : "fontColor";
      return (row) => (grid.style(shifted(column, row, 0, 1))[member] || "#FFFFFF") === criteria.color;
    }
    case "Dynamic": {
      const kind = criteria.dynamicCriteria ?? "";
      const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
      if (kind === "AboveAverage") return isNumber((value) => value > mean);
      if (kind === "BelowAverage") return isNumber((value) => value < mean);
      const period = periodOf(kind, new Date());
      if (!period) throw apiNotFound(`FilterCriteria.dynamicCriteria '${kind}'`);
      return (row) => within(values[row], period);
    }
    default:
      throw apiNotFound(`FilterCriteria.filterOn '${criteria.filterOn}'`);
  }
}

type Range = readonly [first: number, end: number];
const within = (value: CellValue | undefined, [first, end]: Range): boolean =>
  typeof value === "number" && value >= first && value < end;

/** `Excel.FilterDatetime`: all moments of a year, a month, a day. */
function dayRange(value: unknown): Range | null {
  if (!isObject(value) || typeof value["date"] !== "string") return null;
  const [, year, month = "1", day = "1"] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?/.exec(value["date"]) ?? [];
  if (year === undefined) return null;
  const serial = (y: number, m: number, d: number) =>
    (Date.UTC(y, m - 1, d) - Date.UTC(1899, 11, 30)) / 86_400_000;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (value["specificity"] === "Year") return [serial(y, 1, 1), serial(y + 1, 1, 1)];
  if (value["specificity"] === "Month") return [serial(y, m, 1), serial(y, m + 1, 1)];
  return [serial(y, m, d), serial(y, m, d + 1)];
}

/** ">=50", "<>x", "=a*": numbers compare as numbers, texts without regard to case, with * and ? for any characters. */
function customTest(criterion: string): (value: CellValue) => boolean {
  const [, operator = "=", operand = ""] = /^(<>|>=|<=|=|>|<)?([\s\S]*)$/.exec(criterion) ?? [];
  const wanted = enteredText(operand, "en-US").value;
  const pattern = wildcard(String(operand));
  const equals = (value: CellValue): boolean =>
    typeof wanted === "number" && typeof value === "number" ? value === wanted : pattern.test(String(value));
  if (operator === "=") return equals;
  if (operator === "<>") return (value) => !equals(value);
  return (value) => {
    if (typeof value !== typeof wanted || value === "") return false;
    const order =
      typeof value === "number" ? value - Number(wanted) : String(value).localeCompare(String(wanted));
    return operator.startsWith(">")
      ? order > 0 || (order === 0 && operator === ">=")
      : order < 0 || (order === 0 && operator === "<=");
  };
}

function wildcard(text: string): RegExp {
  const parts = text.match(/~[*?~]|[\s\S]/g) ?? [];
  const source = parts.map((part) => {
    if (part === "*") return "[\\s\\S]*";
    if (part === "?") return "[\\s\\S]";
    return part.replace(/^~/, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${source.join("")}$`, "i");
}
