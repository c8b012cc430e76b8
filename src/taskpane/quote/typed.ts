import type { LineColumn, QuotedLine, Scenario } from "../../engine/index";
import { lineCells } from "../../workbook/index";
import { percentOf } from "../percent";
import { freeRowId, isPercentColumn, type TypedLine, type QuoteRow } from "./rows";

/** A line that passed the gate, as it could have been typed. */
function cellsOf(line: QuotedLine, scenario: Scenario): TypedLine {
  const cells = Object.fromEntries(lineCells(line, scenario)) as TypedLine;
  return Object.fromEntries(
    Object.entries(cells).map(([column, text]) => [
      column,
      isPercentColumn(column as LineColumn, cells) ? String(percentOf(Number(text))) : text,
    ]),
  );
}

/** The lines of a scenario as rows. */
export const rowsOf = (scenario: Scenario): readonly QuoteRow[] =>
  scenario.lines.reduce<readonly QuoteRow[]>((rows, line) => {
    const cells = cellsOf(line, scenario);
    return [...rows, { id: freeRowId(rows), cells, valid: cells }];
  }, []);
