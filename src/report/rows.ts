import { inputRow, ITEMS, type LedgerRow, type Per, type QuantityUnit } from "../engine/index";
import type { ReportTranslator } from "../text/index";

/** What a row of the ledger is called: a quoted line by the name that the user gave it, all else by its item. */
export const rowName = (
  { line, item, component }: Pick<LedgerRow, "line" | "item" | "component">,
  t: ReportTranslator,
): string => line?.name || t(item === null ? `choice.component.${component}` : `item.${item}`);

const UNIT_OF: Readonly<Record<Per, QuantityUnit>> = {
  once: "units",
  month: "unitMonths",
  year: "unitYears",
  share: "cnyOfSubscription",
};

/** What the quantity of a row's lines counts. */
export const rowUnit = ({ line, item }: LedgerRow, t: ReportTranslator): string =>
  t(`quantity.${line === null && item !== null ? ITEMS[item].unit : UNIT_OF[line?.per ?? "once"]}`);

/** Where a row's price comes from, as an id with a date: CRMINPUTS prints the inputs'. */
export const rowSourceId = ({ line, item }: LedgerRow): string =>
  line !== null || item === null ? "quote" : `${ITEMS[item].priced} ${inputRow(ITEMS[item].priced).asOf}`;
