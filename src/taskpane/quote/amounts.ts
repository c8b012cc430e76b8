import {
  assumptions,
  COMPONENT_OF,
  estimate,
  ITEM_IDS,
  itemTotal,
  ledgers,
  rowTotal,
  times,
  total,
  type ComponentId,
  type ItemId,
  type Ledger,
  type Scenario,
} from "../../engine/index";

/** What a line comes to over the contract, in the budget's currency. */
export interface LineAmount {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** At go-live and in each year. */
  readonly cash: readonly number[];
}

/** An item that no line names, and what the model makes of it. */
export interface Estimated {
  readonly item: ItemId;
  readonly component: ComponentId;
  readonly amount: number;
}

/** What a scenario's quote comes to beside what is still estimated. */
export interface QuoteAmounts {
  /** In the order of the lines. */
  readonly lines: readonly LineAmount[];
  /** What the model would make of each quoted item, with all other lines in place and none of that item. */
  readonly replaced: ReadonlyMap<ItemId, number>;
  readonly quoted: number;
  /** Largest first. */
  readonly estimated: readonly Estimated[];
  readonly estimatedTotal: number;
}

const known = new WeakMap<Scenario, QuoteAmounts>();

/** A scenario never changes, so its amounts are computed once. */
export function quoteAmounts(scenario: Scenario): QuoteAmounts {
  const amounts = known.get(scenario) ?? amountsOf(scenario);
  known.set(scenario, amounts);
  return amounts;
}

function amountsOf(scenario: Scenario): QuoteAmounts {
  const { low, likely, high } = ledgers(scenario);
  const lines = scenario.lines.map((_line, i) => {
    const row = ITEM_IDS.length + i;
    return {
      low: rowTotal(low, row),
      likely: rowTotal(likely, row),
      high: rowTotal(high, row),
      cash: cashOf(likely, row),
    };
  });
  const estimated = ITEM_IDS.flatMap((item, row) => {
    const amount = rowTotal(likely, row);
    return amount === 0 ? [] : [{ item, component: COMPONENT_OF[item], amount }];
  }).sort((a, b) => b.amount - a.amount);
  const quoted = lines.reduce((sum, line) => sum + line.likely, 0);
  return {
    lines,
    replaced: new Map(quotedItems(scenario).map((item) => [item, estimateWithout(item, scenario)])),
    quoted,
    estimated,
    estimatedTotal: total(likely) - quoted,
  };
}

export const quotedItems = ({ lines }: Scenario): readonly ItemId[] =>
  ITEM_IDS.filter((id) => lines.some(({ item }) => item === id));

const estimateWithout = (wanted: ItemId, scenario: Scenario): number =>
  itemTotal(
    estimate(
      assumptions({ ...scenario, lines: scenario.lines.filter(({ item }) => item !== wanted) }, "likely"),
    ),
    wanted,
  );

const cashOf = (ledger: Ledger, row: number): readonly number[] => {
  const width = ledger.assumptions.years + 1;
  return times(ledger).map((t) => (ledger.minor[row * width + t] as number) / 10 ** ledger.decimals);
};

/** The most seats that the subscription lines hold in any month; null where they name none. */
export function peakSeats({ lines }: Scenario, users: number): number | null {
  const seats = lines.filter(({ item, per }) => item === "subscription" && per !== "once");
  if (seats.length === 0) return null;
  const inMonth = (month: number): number =>
    seats
      .filter(({ from, to }) => from <= month && month <= to)
      .reduce((sum, { quantity }) => sum + (quantity === "users" ? users : quantity[1]), 0);
  return Math.max(...seats.map(({ from }) => inMonth(from)));
}
