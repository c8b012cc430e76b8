import type { ICellData, IObjectMatrixPrimitiveType, IStyleData } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import type { CellArea, CopyOptions, Grid } from "../model/grid";
import type { Book } from "./book";
import { cellValue, hasContent } from "./cellValue";
import { spilledCells } from "./spill";
import { typedInput } from "./typedInput";

/** What a source cell gives: its content, its formula as written there, its looks. */
interface Source {
  readonly row: number;
  readonly column: number;
  readonly content: ICellData;
  readonly formula: string | null;
  readonly style: IStyleData | null;
  readonly isBlank: boolean;
}

/** Copies cells within the workbook. */
export function gridCopies(book: Book): Pick<Grid, "copyCells" | "movedFormula"> {
  const lexer = book.injector.get(LexerTreeBuilder);
  const movedFormula = (formula: string, rows: number, columns: number): string =>
    rows === 0 && columns === 0 ? formula : lexer.moveFormulaRefOffset(formula, columns, rows);

  const read = ({ sheetId, row, column, rowCount, columnCount }: CellArea): Source[][] => {
    const cells = book.cells(sheetId);
    const spilled = spilledCells(book, sheetId);
    const styles = book.workbook.getWorkbook().getStyles();
    return Array.from({ length: rowCount }, (_, i) =>
      Array.from({ length: columnCount }, (_, j): Source => {
        const place = { row: row + i, column: column + j };
        const own = cells.getCellRaw(place.row, place.column);
        const shown = hasContent(own) ? own : spilled?.[place.row]?.[place.column];
        const value = cellValue(shown);
        return {
          ...place,
          content: typedInput(typeof value === "string" && value !== "" ? `'${value}` : value),
          formula:
            own?.f || own?.si
              ? (book.formulas.getFormulaStringByCell(place.row, place.column, sheetId, book.unitId) ?? null)
              : null,
          style: styles.getStyleByCell(own) ?? null,
          isBlank: !hasContent(shown),
        };
      }),
    );
  };

  return {
    movedFormula,

    copyCells(target, source, { what, skipBlanks, transpose }: CopyOptions) {
      const sources = read(source);
      const range = book.grown(target);
      const kept = what === "Formats" ? read(target) : null;
      const value: IObjectMatrixPrimitiveType<ICellData> = {};
      for (let i = 0; i < target.rowCount; i++) {
        for (let j = 0; j < target.columnCount; j++) {
          const [down, across] = transpose ? [j, i] : [i, j];
          const from = sources[down % source.rowCount]?.[across % source.columnCount];
          if (!from || (skipBlanks && from.isBlank)) continue;
          const [row, column] = [target.row + i, target.column + j];
          const stays = kept?.[i]?.[j];
          const content = stays ?? from;
          const formula = what === "Values" ? null : content.formula;
          const moves = stays ? [0, 0] : [row - from.row, column - from.column];
          (value[row] ??= {})[column] = {
            ...content.content,
            ...(formula && { f: movedFormula(formula, moves[0] ?? 0, moves[1] ?? 0), v: null, t: null }),
            ...((what === "All" || what === "Formats") && from.style && { s: from.style }),
          };
        }
      }
      book.write(() => {
        if ((what === "All" || what === "Formats") && !skipBlanks) range.clearFormat();
        const where = { unitId: book.unitId, subUnitId: target.sheetId, range: range.getRange(), value };
        book.commands.syncExecuteCommand(SetRangeValuesCommand.id, where);
      });
    },
  };
}
