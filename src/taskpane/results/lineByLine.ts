import { total, ledgers, type ItemId, type QuotedLine, type Scenario } from "../../engine/index";
import { quoteAmounts, quotedItems } from "../quote/amounts";

/** Less is what differences leave in binary. */
const LEAST = 0.005;

/** A row of scenarios side by side. */
export interface LineRow {
  /** A line of a quote; an item that some quote and others estimate; everything that nobody quotes; all of it. */
  readonly what: QuotedLine | ItemId | "rest" | "total";
  /** By scenario; null where it has no such line. */
  readonly amounts: readonly (number | null)[];
}

/**
 * What scenarios quote, line by line, and beside it what the others estimate for the same: the rows add up to the totals.
 * Lines are the same by what they count as and by name; none where nothing is quoted.
 */
export function lineByLine(scenarios: readonly Scenario[]): readonly LineRow[] {
  if (scenarios.every(({ lines }) => lines.length === 0)) return [];
  const quotes = scenarios.map((scenario) => ({ keys: keysOf(scenario), ...quoteAmounts(scenario) }));
  const lines = new Map(
    scenarios.flatMap(({ lines }, i) => lines.map((line, at) => [quotes[i]?.keys[at], line])),
  );
  const quoted = new Set(scenarios.flatMap(quotedItems));
  const items = [...quoted].map((item) => ({
    what: item,
    amounts: quotes.map(({ estimated }) => estimated.find((one) => one.item === item)?.amount ?? 0),
  }));
  const others = items.filter(({ amounts }) => amounts.some((amount) => amount !== 0));
  const rest = quotes.map(({ estimatedTotal }, i) =>
    others.reduce((sum, { amounts }) => sum - (amounts[i] ?? 0), estimatedTotal),
  );
  return [
    ...[...lines].map(([key, what]) => ({
      what,
      amounts: quotes.map(({ keys, lines: own }) => own[keys.indexOf(key ?? "")]?.likely ?? null),
    })),
    ...others.map(({ what, amounts }) => ({ what, amounts: amounts.map((amount) => amount || null) })),
    ...(rest.every((amount) => Math.abs(amount) < LEAST) ? [] : [{ what: "rest" as const, amounts: rest }]),
    { what: "total", amounts: scenarios.map((scenario) => total(ledgers(scenario).likely)) },
  ];
}

/** What tells each line from the others of its scenario, and is the same for its like in another. */
function keysOf({ lines }: Scenario): readonly string[] {
  const keys = lines.map(({ item, component, name }) => JSON.stringify([item ?? component, name]));
  return keys.map((key, at) => `${key}${keys.slice(0, at).filter((other) => other === key).length}`);
}
