import {
  sequenceExecute,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
} from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { getMoveRangeCommandMutations, SetRangeValuesCommand } from "@univerjs/sheets";
import type { CellArea, CopyOptions, Grid } from "../model/grid";
import { fromR1C1, toR1C1 } from "../model/more/r1c1";
import { rangeOf } from "./area";
import type { UniverBook } from "./book";
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

/** R[1]C[2] is R[2]C[1] in the other direction; a reference that is fixed in one of them stays as it is. */
const turned = (formula: string): string =>
  formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])R(\[-?\d+\])?C(\[-?\d+\])?(?![\p{L}\p{N}_(.!])/giu,
    (all: string, row = "", column = "") => (/^r/i.test(all) ? `R${column}C${row}` : all),
  );

/** Copies cells within the workbook. */
export function gridCopies(
  book: UniverBook,
): Pick<Grid, "copyCells" | "moveCells" | "reorder" | "movedFormula"> {
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
            own?.f ||
            (own?.si
              ? (book.formulas.getFormulaStringByCell(place.row, place.column, sheetId, book.unitId) ?? null)
              : null),
          style: styles.getStyleByCell(own) ?? null,
          isBlank: !hasContent(shown),
        };
      }),
    );
  };

  const put = (target: CellArea, value: IObjectMatrixPrimitiveType<ICellData>, anew: boolean) =>
    book.write(() => {
      const range = book.grown(target);
      if (anew) range.clearFormat();
      const where = { unitId: book.unitId, subUnitId: target.sheetId, range: range.getRange(), value };
      book.commands.syncExecuteCommand(SetRangeValuesCommand.id, where);
    });

  /** In rows that become columns, what stood to the left of a formula stands above it. */
  const transposed = (formula: string, from: Source, row: number, column: number): string => {
    const relative = String(toR1C1(formula, from));
    return String(fromR1C1(turned(relative), { row, column }));
  };

  const contentAt = (from: Source, row: number, column: number, turn = false): ICellData => {
    const { content, formula } = from;
    if (formula === null) return content;
    const f = turn
      ? transposed(formula, from, row, column)
      : movedFormula(formula, row - from.row, column - from.column);
    return { ...content, f, v: null, t: null };
  };

  return {
    movedFormula,

    reorder(area, order, direction) {
      const sources = read(area);
      const value: IObjectMatrixPrimitiveType<ICellData> = {};
      for (let i = 0; i < area.rowCount; i++) {
        for (let j = 0; j < area.columnCount; j++) {
          const from = direction === "Rows" ? sources[order[i] ?? i]?.[j] : sources[i]?.[order[j] ?? j];
          if (!from) continue;
          const [row, column] = [area.row + i, area.column + j];
          (value[row] ??= {})[column] = {
            ...contentAt(from, row, column),
            ...(from.style && { s: from.style }),
          };
        }
      }
      put(area, value, true);
    },

    moveCells(target, source) {
      book.grown(target);
      const move = {
        fromRange: rangeOf(source),
        toRange: rangeOf(target),
        fromUnitId: book.unitId,
        toUnitId: book.unitId,
        fromSubUnitId: source.sheetId,
        toSubUnitId: target.sheetId,
      };
      // What the grid's command does after it has asked whether it may, for which it waits.
      book.write(() => {
        const mutations = book.injector.invoke((accessor) => getMoveRangeCommandMutations(accessor, move));
        if (!mutations) throw new Error("The grid refused to move the cells.");
        sequenceExecute(mutations.redos, book.commands);
        const { unitId, redos, undos } = mutations;
        book.undoRedo.pushUndoRedo({ unitID: unitId, undoMutations: undos, redoMutations: redos });
      });
    },

    copyCells(target, source, { what, skipBlanks, transpose }: CopyOptions) {
      const sources = read(source);
      const kept = what === "Formats" ? read(target) : null;
      const withLooks = what === "All" || what === "Formats";
      const value: IObjectMatrixPrimitiveType<ICellData> = {};
      for (let i = 0; i < target.rowCount; i++) {
        for (let j = 0; j < target.columnCount; j++) {
          const [down, across] = transpose ? [j, i] : [i, j];
          const from = sources[down % source.rowCount]?.[across % source.columnCount];
          if (!from || (skipBlanks && from.isBlank)) continue;
          const [row, column] = [target.row + i, target.column + j];
          (value[row] ??= {})[column] = {
            ...(what === "Values"
              ? from.content
              : contentAt(kept?.[i]?.[j] ?? from, row, column, transpose && !kept)),
            ...(withLooks && from.style && { s: from.style }),
          };
        }
      }
      put(target, value, withLooks && !skipBlanks);
    },
  };
}
