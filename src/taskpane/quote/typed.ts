import type { QuotedLine, Scenario } from "../../engine/index";
import { percentOf } from "../percent";
import { freeRowId, type Cells, type QuoteRow } from "./rows";

/** A line that passed the gate, as it could have been typed. */
function cellsOf(line: QuotedLine, { given }: Scenario, months: number): Cells {
  const { item, component, name, quantity, pack, price, per, from, to, discount, uplift } = line;
  const [low, likely, high] = quantity === "users" ? [NaN, NaN, NaN] : quantity;
  const isRange = quantity !== "users" && low !== high;
  const isShare = per === "share";
  const own = given.currency ?? "CNY";
  const isOwnRate = line.currency === own && line.rate === (given.exchangeRate ?? 1);
  const start = per === "once" ? 0 : 1;
  return {
    item: item ?? component,
    ...(name !== "" && { name }),
    ...(quantity === "users" ? { quantity } : likely !== 1 || isRange ? { quantity: String(likely) } : {}),
    price: String(isShare ? percentOf(price) : price),
    per,
    ...(from !== start && { from: String(from) }),
    ...(per !== "once" && to !== months && { to: String(to) }),
    ...(discount !== 0 && { discount: String(percentOf(discount)) }),
    ...(uplift !== null && { uplift: String(percentOf(uplift)) }),
    ...(pack !== 0 && { pack: String(pack) }),
    ...(isRange && { lowQuantity: String(low), highQuantity: String(high) }),
    ...(!isShare && !isOwnRate && { currency: line.currency }),
    ...(!isShare && line.currency !== "CNY" && line.currency !== own && { rate: String(line.rate) }),
  };
}

/**
 * The lines of a scenario as rows.
 *
 * @param years - Of its contract
 */
export const rowsOf = (scenario: Scenario, years: number): readonly QuoteRow[] =>
  scenario.lines.reduce<readonly QuoteRow[]>((rows, line) => {
    const cells = cellsOf(line, scenario, 12 * years);
    return [...rows, { id: freeRowId(rows), cells, valid: cells }];
  }, []);
