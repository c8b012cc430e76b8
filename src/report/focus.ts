import { inputRow, ITEMS, lines, type Ledger, type Line } from "../engine/index";
import type { ReportTranslator } from "../text/index";
import type { Table } from "./table";

/** Column names of the FinOps FOCUS specification, then three of our own. They are ids: the same in every language. */
const COLUMNS = [
  "ServiceCategory",
  "ServiceName",
  "ChargeCategory",
  "ChargeFrequency",
  "ChargeDescription",
  "ChargePeriodStart",
  "ChargePeriodEnd",
  "BillingCurrency",
  "PricingQuantity",
  "PricingUnit",
  "ListUnitPrice",
  "ListCost",
  "ContractedCost",
  "BilledCost",
  "EffectiveCost",
  "x_Component",
  "x_Item",
  "x_SourceId",
];

/** FOCUS's category of software for customers and sales. */
const SERVICE_CATEGORY = "Business Applications";

/**
 * A plan in FOCUS's shape, a row per line, with no claim of conformance: nothing of it has been billed.
 *
 * @param goLive - Start of the first contract year; without it periods are months counted from go-live
 */
export function focusTable(ledger: Ledger, goLive: Date | null, t: ReportTranslator): Table {
  const { currency } = ledger.assumptions;
  const row = (line: Line): Table[number] => [
    SERVICE_CATEGORY,
    "CRM",
    line.t === 0 ? "Purchase" : "Usage",
    line.t === 0 ? "One-Time" : "Recurring",
    t(`item.${line.item}`),
    periodStart(line.t, goLive),
    periodEnd(line.t, goLive),
    currency,
    line.quantity,
    t(`quantity.${ITEMS[line.item].unit}`),
    listUnitPrice(line, ledger),
    listUnitPrice(line, ledger) * line.quantity,
    line.amount,
    line.amount,
    line.amount,
    line.component,
    line.item,
    sourceId(line),
  ];
  return [COLUMNS, ...lines(ledger).map(row)];
}

/** The price before the discount, which only seats have. */
function listUnitPrice({ item, unitPrice }: Line, { assumptions: { discount } }: Ledger): number {
  return item === "subscription" || item === "perpetual" ? unitPrice / (1 - discount) : unitPrice;
}

/** The input that prices a line stands for its source: CRMINPUTS prints it. */
const sourceId = ({ item }: Line): string => `${ITEMS[item].priced} ${inputRow(ITEMS[item].priced).asOf}`;

/** Money at go-live is of the day; each year's money of its twelve months. */
const periodStart = (time: number, goLive: Date | null): string | number =>
  month(Math.max(0, time - 1) * 12, goLive);
const periodEnd = (time: number, goLive: Date | null): string | number => month(time * 12, goLive);

function month(months: number, goLive: Date | null): string | number {
  if (goLive === null) return months;
  const date = new Date(goLive);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
