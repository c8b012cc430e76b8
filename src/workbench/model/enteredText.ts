import type { CellValue } from "./grid";

/** What a text becomes that is entered into a cell: a value, and the number format that Excel gives a cell without one. */
export interface Entered {
  readonly value: CellValue;
  /** null where the cell keeps the format that it has. */
  readonly format: string | null;
}

/** How a language writes dates and money. Formats as Excel gives them back in `range.numberFormat`. */
interface Habits {
  readonly date: string;
  readonly dayAndMonth: string;
  readonly currency: string;
  readonly money: string;
  readonly moneyWithCents: string;
}

const ENGLISH: Habits = {
  date: "m/d/yyyy",
  dayAndMonth: "d-mmm",
  currency: "$",
  money: "$#,##0_);[Red]($#,##0)",
  moneyWithCents: "$#,##0.00_);[Red]($#,##0.00)",
};

const HABITS: Readonly<Record<string, Habits>> = {
  "en-US": ENGLISH,
  "zh-CN": {
    date: "yyyy/m/d",
    dayAndMonth: 'm"月"d"日"',
    currency: "¥",
    money: "¥#,##0;[Red]¥-#,##0",
    moneyWithCents: "¥#,##0.00;[Red]¥-#,##0.00",
  },
};

/**
 * Reads a text as typing it would: "50%" is 0.5 shown as a percentage, "1/1/2017" a date, "$120" money, "'007" the text
 * 007. What is nothing of this stays the text that it is.
 *
 * @param locale - Of the workbook: "en-US", "zh-CN"
 */
export function enteredText(text: string, locale: string): Entered {
  if (text.startsWith("'")) return plain(text.slice(1));
  const habits = HABITS[locale] ?? ENGLISH;
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > LONGEST) return plain(text);
  if (/^(true|false)$/i.test(text)) return plain(text.toLowerCase() === "true");
  return number(trimmed, habits) ?? fraction(trimmed) ?? moment(trimmed, habits) ?? plain(text);
}

/** No number, date or time is written longer. */
const LONGEST = 64;

const plain = (value: CellValue): Entered => ({ value, format: null });

/** "1,234.50", "1e3", "12%", "-$5", "(5)". */
const NUMBER =
  /^(?<open>\()?(?<sign>[+-])?(?<money>[$¥￥])?(?<inner>-)?(?<digits>\d{1,3}(?:,\d{3})+|\d*)(?<decimals>\.\d*)?(?<power>e[+-]?\d+)?\s?(?<percent>%)?(?<close>\))?$/i;

function number(text: string, { currency, money, moneyWithCents }: Habits): Entered | null {
  const parts = NUMBER.exec(text)?.groups;
  if (!parts) return null;
  const { digits = "", decimals = "", power = "", percent } = parts;
  const isMoney = parts["money"] !== undefined;
  const signs = [parts["open"], parts["sign"], parts["inner"]].filter((sign) => sign !== undefined);
  const isForeign = isMoney && parts["money"]?.normalize("NFKC") !== currency;
  if (!/\d/.test(digits + decimals) || isForeign || (isMoney && percent) || signs.length > 1) return null;
  if ((parts["open"] === undefined) !== (parts["close"] === undefined)) return null;

  const size = Number(`${digits.replaceAll(",", "")}${decimals}${power}${percent ? "e-2" : ""}`);
  const isNegative = signs.length === 1 && parts["sign"] !== "+";
  if (!Number.isFinite(size) || (percent && power)) return null;
  const value = isNegative ? -size : size;
  const hasCents = decimals.length > 1;
  if (isMoney) return { value, format: hasCents ? moneyWithCents : money };
  if (percent) return { value, format: hasCents ? "0.00%" : "0%" };
  if (power) return { value, format: "0.00E+00" };
  return { value, format: digits.includes(",") ? (hasCents ? "#,##0.00" : "#,##0") : null };
}

/** "1 1/2" is one and a half. Without the whole number it would be a day of January. */
function fraction(text: string): Entered | null {
  const [, sign = "", whole, above, below] = /^(-)?(\d+) (\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  if (above === undefined || Number(below) === 0) return null;
  const size = Number(whole) + Number(above) / Number(below);
  return { value: sign ? -size : size, format: Number(below) > 9 ? "# ??/??" : "# ?/?" };
}

/** A date, a time, or both. */
function moment(text: string, habits: Habits): Entered | null {
  const [, first = "", last = ""] = /^(.*?)(?:(?:^|\s+)(\d{1,4}:\S.*))?$/.exec(text) ?? [];
  const time = last === "" ? null : timeOf(last);
  const date = first === "" ? null : dateOf(first, habits);
  if (last !== "" && time === null) return null;
  if (first === "") return time;
  if (date === null || time === null) return date;
  return { value: Number(date.value) + Number(time.value), format: `${habits.date} h:mm` };
}

/** "9:30", "9:30:15", "9:30 PM"; hours beyond a day are a length of time. */
function timeOf(text: string): Entered | null {
  const [, hours, minutes, seconds, half] =
    /^(\d{1,4}):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?(?:\s*([ap])m?)?$/i.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  if (half !== undefined && (Number(hours) > 12 || Number(hours) < 1)) return null;
  const afternoon = half?.toLowerCase() === "p" ? 12 : 0;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + afternoon;
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  if (half !== undefined) return { value, format: seconds === undefined ? "h:mm AM/PM" : "h:mm:ss AM/PM" };
  if (hour >= 24) return { value, format: "[h]:mm:ss" };
  return { value, format: seconds === undefined ? "h:mm" : "h:mm:ss" };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS =
  "january|february|march|april|may|june|july|august|september|october|november|december".split("|");

function monthOf(word: string): number {
  const name = word.toLowerCase();
  return (MONTHS.indexOf(name) + 1 || LONG_MONTHS.indexOf(name) + 1 || NaN) as number;
}

function dateOf(text: string, habits: Habits): Entered | null {
  const day = (year: number, month: number, dayOfMonth: number, format: string) => {
    const value = serialOf(year, month, dayOfMonth);
    return value === null ? null : { value, format };
  };
  const thisYear = new Date().getFullYear();
  const numbers = /^(\d{1,4})([/-])(\d{1,2})(?:\2(\d{1,4}))?$/.exec(text);
  if (numbers) {
    const [, one = "", , two = "", three] = numbers;
    if (one.length > 2)
      return three === undefined || three.length > 2 ? null : day(+one, +two, +three, habits.date);
    if (three === undefined) return day(thisYear, +one, +two, habits.dayAndMonth);
    return day(fullYear(three), +one, +two, habits.date);
  }
  const chinese = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (chinese) {
    const [, year, month = "", dayOfMonth] = chinese;
    if (dayOfMonth === undefined)
      return year === undefined ? null : day(fullYear(year), +month, 1, 'yyyy"年"m"月"');
    if (year === undefined) return day(thisYear, +month, +dayOfMonth, 'm"月"d"日"');
    return day(fullYear(year), +month, +dayOfMonth, 'yyyy"年"m"月"d"日"');
  }
  const dayFirst = /^(\d{1,2})[- /]([a-z]{3,9})(?:[- /,]+(\d{2}|\d{4}))?$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})[- /]+(\d{1,2})(?:(?:,\s*|\s+)(\d{4}))?$/i.exec(text);
  const [word, dayOfMonth, year] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]];
  if (word !== undefined) {
    return year === undefined
      ? day(thisYear, monthOf(word), Number(dayOfMonth), "d-mmm")
      : day(fullYear(year), monthOf(word), Number(dayOfMonth), "d-mmm-yy");
  }
  const [, name = "", ofYear] = /^([a-z]{3,9})[- /]+(\d{4})$/i.exec(text) ?? [];
  return ofYear === undefined ? null : day(+ofYear, monthOf(name), 1, "mmm-yy");
}

/** Two digits are a year from 1930 to 2029. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
}

const DAY = 86_400_000;

/**
 * The number of a day: 1 is the first of January 1900, and Excel counts a 29th of February in that year, which there
 * was not. null for what is no day, or before.
 */
function serialOf(year: number, month: number, day: number): number | null {
  if (!(year >= 1900 && year <= 9999)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 31)) / DAY);
  return days > 59 ? days + 1 : days;
}
