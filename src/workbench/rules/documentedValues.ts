import { isObject } from "../host/jsonShape";

type Check = (value: unknown) => boolean;

const isWhole =
  (least: number, most = Number.MAX_SAFE_INTEGER): Check =>
  (value) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
const isText =
  (longest: number): Check =>
  (value) =>
    typeof value === "string" && value.length <= longest;
const isOneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.some((word) => word === value);
const isBoolean: Check = (value) => typeof value === "boolean";

/** An object with these members, all optional, and no others. */
const isMadeOf =
  (members: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) &&
    Object.entries(value).every(
      ([name, held]) => Object.hasOwn(members, name) && (isUnset(held) || members[name]?.(held) === true),
    );
const isUnset: Check = (value) => value === null || value === undefined;

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

const isFormula: Check = (value) => typeof value === "number" || isText(8192)(value) || isObject(value);
const isComparison = isMadeOf({ formula1: isFormula, formula2: isFormula, operator: isOneOf(...OPERATORS) });

/** A list that is written out may have 255 characters; one that names cells is a formula. */
const isListSource: Check = (value) =>
  isObject(value) || (typeof value === "string" && (value.startsWith("=") || value.length <= 255));

/**
 * Values that the documentation restricts beyond their type, by class and member. Excel answers InvalidArgument.
 *
 * - PageLayout.zoom: scale is "between 10 and 400", the others a "number of pages": 0 is none.
 *   https://learn.microsoft.com/javascript/api/excel/excel.pagelayoutzoomoptions
 * - DataValidation.errorAlert and prompt: 32 characters of title, 255 of message; rule: one of its kinds, each with
 *   operators of its own. https://learn.microsoft.com/javascript/api/excel/excel.datavalidationerroralert and
 *   https://support.microsoft.com/office/29fecbcc-d1b9-42c1-9d76-eff3ce5f7249
 * - Chart and table names: 255 characters. https://learn.microsoft.com/javascript/api/excel/excel.table
 * - ChartSeries.gapWidth: 0 to 500, overlap -100 to 100.
 *   https://learn.microsoft.com/javascript/api/excel/excel.chartseries
 */
const RESTRICTED: Readonly<Record<string, Check>> = {
  "PageLayout.zoom": isMadeOf({
    scale: isWhole(10, 400),
    horizontalFitToPages: isWhole(1),
    verticalFitToPages: isWhole(1),
  }),
  "DataValidation.errorAlert": isMadeOf({
    title: isText(32),
    message: isText(255),
    style: isOneOf("Stop", "Warning", "Information"),
    showAlert: isBoolean,
  }),
  "DataValidation.prompt": isMadeOf({ title: isText(32), message: isText(255), showPrompt: isBoolean }),
  "DataValidation.rule": isMadeOf({
    wholeNumber: isComparison,
    decimal: isComparison,
    textLength: isComparison,
    date: isComparison,
    time: isComparison,
    list: isMadeOf({ inCellDropDown: isBoolean, source: isListSource }),
    custom: isMadeOf({ formula: isFormula }),
  }),
  "Chart.name": isText(255),
  "ChartSeries.gapWidth": isWhole(0, 500),
  "ChartSeries.overlap": isWhole(-100, 100),
};

export const isDocumentedValue = (className: string, member: string, value: unknown): boolean => {
  const check = RESTRICTED[`${className}.${member}`];
  return check === undefined || isUnset(value) || check(value);
};
