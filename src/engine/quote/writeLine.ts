import type { Row } from "../components/row";
import { GUARD, type Timeline, type Year } from "../timeline";
import type { QuotedLine } from "./line";

/** What one unit costs in year 1: CNY without VAT, after the discount; of a share the fraction. */
export const netPrice = ({ per, price, discount, rate }: QuotedLine): number =>
  price * (1 - discount) * (per === "share" ? 1 : rate);

const packed = (quantity: number, pack: number): number =>
  pack === 0 ? quantity : Math.ceil(quantity / pack - GUARD) * pack;

/** How many months of a line's term lie in a contract year. */
export const monthsIn = ({ from, to }: QuotedLine, t: number): number =>
  Math.max(0, Math.min(to, 12 * t) - Math.max(from, 12 * t - 11) + 1);

/** Licences and what the vendor charges by the year rise as the vendor's prices do, everything else with inflation. */
export const followsPrices = ({ component, item }: Pick<QuotedLine, "component" | "item">): boolean =>
  component === "licence" || item === "support" || item === "maintenance";

/** What a line's price has risen by in a contract year since year 1, as a factor. */
export function rise(line: QuotedLine, year: Readonly<Year>): number {
  if (line.uplift === null) {
    if (line.per === "share") return 1;
    return followsPrices(line) ? year.uplift : year.inflation;
  }
  let factor = 1;
  for (let t = 1; t < year.t; t++) factor *= 1 + line.uplift;
  return factor;
}

/**
 * Puts the cells of a line into its row.
 *
 * @param quantity - Of this run; where it follows the seats it is not used
 * @param subscription - What a share is of: its own lines are put first
 */
export function writeLine(
  line: QuotedLine,
  quantity: number,
  { years }: Timeline,
  subscription: Row,
  into: Row,
): void {
  const { per, pack } = line;
  const net = netPrice(line);
  const count = ({ seats }: Readonly<Year>): number =>
    packed(line.quantity === "users" ? seats : quantity, pack);
  if (per === "once") {
    const t = Math.ceil(line.from / 12);
    const year = years[Math.max(0, t - 1)] as Year;
    into.put(t, count(year), t === 0 ? net : net * rise(line, year));
    return;
  }
  for (const year of years) {
    const months = monthsIn(line, year.t);
    if (months === 0) continue;
    if (per === "month") into.put(year.t, months * count(year), net * rise(line, year));
    else if (per === "year") into.put(year.t, (months / 12) * count(year), net * rise(line, year));
    else into.put(year.t, (months / 12) * count(year) * subscription.at(year.t), net * rise(line, year));
  }
}
