/** Days as whole numbers, day 0 is 1970-01-01: no clock and no time zone is in them. */
const MILLISECONDS_A_DAY = 86_400_000;

const partsOf = (day: number): readonly [year: number, month: number, day: number] => {
  const date = new Date(day * MILLISECONDS_A_DAY);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
};

/** A month may be any whole number: month 12 is January of the next year. */
function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  // Date.UTC takes years below 100 for those of the last century.
  date.setUTCFullYear(year, month, day);
  return date.getTime() / MILLISECONDS_A_DAY;
}

const lengthOf = (year: number, month: number): number => partsOf(dayNumber(year, month + 1, 0))[2];

/**
 * So many months after a day, at the latest on the last day of the month: 31 January and a month is 28 or 29 February,
 * and two months are 31 March.
 */
export function addMonths(day: number, months: number): number {
  const [year, month, ofMonth] = partsOf(day);
  return dayNumber(year, month + months, Math.min(ofMonth, lengthOf(year, month + months)));
}

/**
 * The month of the contract that a day lies in.
 *
 * @returns 0 before go-live; 1 begins on its day. After the contract it goes on counting
 */
export function contractMonth(goLive: number, day: number): number {
  if (day < goLive) return 0;
  const [from, to] = [partsOf(goLive), partsOf(day)];
  const months = 12 * (to[0] - from[0]) + to[1] - from[1];
  return months + (to[2] < Math.min(from[2], lengthOf(to[0], to[1])) ? 0 : 1);
}

/** A day of the calendar by its three numbers, or undefined where there is none such as 30 February. */
export function dayFrom(year: number, month: number, day: number): number | undefined {
  const number = dayNumber(year, month - 1, day);
  const [isYear, isMonth, isDay] = partsOf(number);
  return isYear === year && isMonth === month - 1 && isDay === day ? number : undefined;
}

/** YYYY-MM-DD */
export const isoDay = (day: number): string =>
  new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, "2026-11-28".length);

const WRITTEN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+\d{1,2}:\d{2}\S*)?$/;
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * The day that a text names with the year first, the one order that nobody reads in two ways: 2026-03-31, 2026/3/31,
 * 2026年3月31日, 20260331. A time of day behind it does not matter.
 */
export function writtenDay(text: string): number | undefined {
  const [, year, month, day] = WRITTEN.exec(text) ?? TOGETHER.exec(text) ?? [];
  return year === undefined ? undefined : dayFrom(Number(year), Number(month), Number(day));
}

/** The days of a spreadsheet: 1 is 1 January 1900, and the last is 31 December 9999. */
export const FIRST_SERIAL = 1;
export const LAST_SERIAL = 2958465;
/** Of 1970-01-01. */
const SERIAL_OF_DAY_0 = 25569;
/** 29 February 1900, which spreadsheets have and the calendar has not; days before it are one later than they count. */
const NO_DAY = 60;

/** The day that a spreadsheet's number means, with or without a time of day; undefined where it means none. */
export function dayOfSerial(serial: number): number | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= FIRST_SERIAL && whole <= LAST_SERIAL) || whole === NO_DAY) return undefined;
  return whole + (whole < NO_DAY ? 1 : 0) - SERIAL_OF_DAY_0;
}

/** A spreadsheet's number for a day; below FIRST_SERIAL it has none. */
export function serialOf(day: number): number {
  const serial = day + SERIAL_OF_DAY_0;
  return serial > NO_DAY ? serial : serial - 1;
}
