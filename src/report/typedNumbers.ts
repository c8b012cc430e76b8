import {
  halfWidth,
  INPUT_NAMES,
  inputRow,
  readings,
  type InputName,
  type Subject,
  type Unit,
} from "../engine/index";
import { LANGUAGES, plainDiscount, plainPowers, reportTranslator, type ReportKey } from "../text/index";

/** What people write beside a number of each unit, such as 40人, 3 years or ¥1,000. null: nothing, or a percent sign. */
const COUNTED: Readonly<Record<Unit, Extract<ReportKey, `counted.${string}`> | null>> = {
  cnyEach: "counted.money",
  cnyPerFullTimeEquivalentAndYear: "counted.money",
  cnyPerHour: "counted.money",
  cnyPerPersonDay: "counted.money",
  cnyPerRecord: "counted.money",
  cnyPerServer: "counted.money",
  cnyPerUnitOfCurrency: "counted.money",
  cnyPerUserAndMonth: "counted.money",
  cnyPerYear: "counted.money",
  coefficient: null,
  copies: "counted.things",
  dataSources: "counted.things",
  fraction: null,
  fractionOfBuildPerYear: null,
  fractionOfFirstTrainingPerYear: null,
  fractionOfLicencePerYear: null,
  fractionOfPurchasePerYear: null,
  fractionOfServerPrice: null,
  fractionOfSubscriptionPerYear: null,
  fractionPerYear: null,
  fullTimeEquivalents: "counted.people",
  hoursPerClass: "counted.hours",
  monthsOfSeatPrice: "counted.months",
  personDays: "counted.days",
  personDaysPerUser: "counted.days",
  records: "counted.things",
  seats: "counted.people",
  servers: "counted.things",
  systems: "counted.things",
  times: "counted.times",
  users: "counted.people",
  usersPerClass: "counted.people",
  years: "counted.years",
};

/** The unit of a column of a quote, where a word may stand beside its numbers. */
const COLUMN_UNIT: Readonly<Partial<Record<Subject, Unit>>> = {
  "quote.quantity": "seats",
  "quote.lowQuantity": "seats",
  "quote.highQuantity": "seats",
  "quote.pack": "seats",
  "quote.price": "cnyEach",
  "quote.rate": "cnyPerUnitOfCurrency",
  "quote.from": "monthsOfSeatPrice",
  "quote.to": "monthsOfSeatPrice",
  "actual.amount": "cnyEach",
  "actual.rate": "cnyPerUnitOfCurrency",
};

/** The numbers that a value may mean for an input or a column, in the words of any language: 40人, a discount of 8折. */
export function numbersFor(name: Subject, value: unknown): readonly number[] {
  const plain = readings(value);
  if (plain.length > 0 || typeof value !== "string") return plain;
  const text = halfWidth(value);
  const isDiscount = name === "discount" || name === "quote.discount";
  return numbersIn(isDiscount ? plainDiscount(text) : text, unitOf(name));
}

function unitOf(name: Subject): Unit | null {
  const row = INPUT_NAMES.some((input) => input === name) ? inputRow(name as InputName) : undefined;
  return row?.kind === "number" ? row.unit : (COLUMN_UNIT[name] ?? null);
}

/** The numbers that a value may mean, in the words of any language. */
export function numbersIn(value: unknown, unit: Unit | null = null): readonly number[] {
  const plain = readings(value);
  if (plain.length > 0 || typeof value !== "string") return plain;
  const counted = unit === null ? null : COUNTED[unit];
  const alone = counted === null ? halfWidth(value) : withoutWords(halfWidth(value), counted);
  return readings(plainPowers(alone));
}

/** The one number that a value means, in the words of any language, or undefined. */
export function readNumberInWords(value: unknown): number | undefined {
  const [number, other] = numbersIn(value);
  return other === undefined ? number : undefined;
}

const patterns = new Map<ReportKey, RegExp>();

/** The text without what is counted, before or behind the number. */
function withoutWords(text: string, counted: ReportKey): string {
  const pattern = patterns.get(counted) ?? patternOf(counted);
  patterns.set(counted, pattern);
  return text.replace(pattern, "$<sign>$<number>$<end>");
}

function patternOf(counted: ReportKey): RegExp {
  const words = LANGUAGES.flatMap((language) => reportTranslator(language)(counted).split(/[,、]\s*/));
  const any = `(?:${words
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/\W/g, "\\$&"))
    .join("|")})?`;
  return new RegExp(`^(?<sign>[(+-]*)\\s*${any}\\s*(?<number>.*?)\\s*${any}(?<end>\\)?)$`, "i");
}
