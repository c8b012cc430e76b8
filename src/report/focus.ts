import { addMonths, isoDay, lines, type Ledger, type Line } from "../engine/index";
import type { ReportTranslator } from "../text/index";
import { rowName, rowSourceId, rowUnit } from "./rows";
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
 * @param goLive - Day on which the first contract year starts; without it periods are months counted from go-live
 */
export function focusTable(ledger: Ledger, goLive: number | null, t: ReportTranslator): Table {
  const { currency } = ledger.assumptions;
  const row = (line: Line): Table[number] => [
    SERVICE_CATEGORY,
    "CRM",
    chargeCategory(line),
    isOneTime(line) ? "One-Time" : "Recurring",
    rowName(line.row, t),
    periodStart(line, goLive),
    periodEnd(line, goLive),
    currency,
    line.quantity,
    rowUnit(line.row, t),
    listUnitPrice(line, ledger),
    listUnitPrice(line, ledger) * line.quantity,
    line.amount,
    line.amount,
    line.amount,
    line.row.component,
    line.row.item ?? line.row.component,
    rowSourceId(line.row),
  ];
  return [COLUMNS, ...lines(ledger).map(row)];
}

/** What is owed whether it is used or not is a purchase; money that comes back is a credit. */
function chargeCategory({ row, amount }: Line): "Purchase" | "Usage" | "Credit" {
  if (amount < 0) return "Credit";
  return row.item === "hardwareRunning" ? "Usage" : "Purchase";
}

/** What is bought, at go-live or later, rather than paid for a year. */
const isOneTime = ({ row, t }: Line): boolean =>
  row.line === null
    ? t === 0 || row.item === "perpetual" || row.item === "hardwarePurchase"
    : row.line.per === "once";

/** The price before the discount, which only seats and quoted lines have. */
function listUnitPrice({ row, unitPrice }: Line, { assumptions: { discount } }: Ledger): number {
  // What is wholly given away costs nothing and has no row.
  if (row.line !== null) return unitPrice / (1 - row.line.discount);
  return row.item === "subscription" || row.item === "perpetual" ? unitPrice / (1 - discount) : unitPrice;
}

/** Money at go-live is of the day; a line's of its months; all else of the twelve months of its year. */
const periodStart = ({ row: { line }, t }: Line, goLive: number | null): string | number =>
  month(
    line?.per === "once" ? Math.max(0, line.from - 1) : Math.max(0, 12 * (t - 1), (line?.from ?? 1) - 1),
    goLive,
  );
const periodEnd = ({ row: { line }, t }: Line, goLive: number | null): string | number =>
  month(line?.per === "once" ? line.from : Math.min(12 * t, line?.to ?? Infinity), goLive);

const month = (months: number, goLive: number | null): string | number =>
  goLive === null ? months : isoDay(addMonths(goLive, months));
