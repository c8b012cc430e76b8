import type { Assumptions } from "./assumptions";
import { writeItems } from "./components/index";
import type { Row, Rows } from "./components/row";
import { writeLine } from "./quote/writeLine";
import { INPUT_NUMBERS } from "./run";
import type { Timeline } from "./timeline";

/**
 * Puts all amounts of a run into rows: quoted lines first, since what depends on an item follows its lines; shares of
 * the subscription once that is there.
 *
 * @param quoted - A row for each quoted line
 * @param isWritten - Whether the row of a line, by its number, already holds what this quantity comes to. Not asked of a
 *   share, which hangs on other lines
 */
export function writeLedger(
  a: Assumptions,
  time: Timeline,
  items: Rows,
  quoted: readonly Row[],
  isWritten?: (line: number, quantity: number) => boolean,
): void {
  if (a.lines.length === 0) return writeItems(a, time, items);
  const write = (shares: boolean): void => {
    for (let i = 0; i < a.lines.length; i++) {
      const line = a.lines[i] as Assumptions["lines"][number];
      if ((line.per === "share") !== shares) continue;
      const quantity = a.numbers[INPUT_NUMBERS + i] as number;
      if (!shares && isWritten?.(i, quantity)) continue;
      writeLine(line, quantity, time, items.subscription, quoted[i] as Row);
    }
  };
  write(false);
  writeItems(a, time, items, () => write(true));
}
