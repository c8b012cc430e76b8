import { BooleanNumber, InterceptorEffectEnum, type IStyleData, type Nullable } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { ConditionalLook } from "../model/conditional/conditionalLooks";
import type { UniverBook } from "./book";

/** After number formats, which colour cells too. */
const PRIORITY = 1;

/** Draws cells with looks that are not their own: those of conditional formats. */
export function drawLooks(
  book: UniverBook,
  lookOf: (sheetId: string, row: number, column: number) => ConditionalLook | undefined,
): void {
  book.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: PRIORITY,
    handler: (cell, { row, col, subUnitId, workbook }, next) => {
      const look = lookOf(subUnitId, row, col);
      if (!look) return next(cell);
      const own: Nullable<IStyleData> =
        typeof cell?.s === "string" ? workbook.getStyles().get(cell.s) : cell?.s;
      return next({ ...cell, s: { ...own, ...styleOf(look) } });
    },
  });
}

const styleOf = ({
  fill,
  fontColor,
  bold,
  italic,
  strikethrough,
  underline,
}: ConditionalLook): IStyleData => ({
  ...(fill && { bg: { rgb: fill } }),
  ...(fontColor && { cl: { rgb: fontColor } }),
  ...(bold && { bl: BooleanNumber.TRUE }),
  ...(italic && { it: BooleanNumber.TRUE }),
  ...(strikethrough && { st: { s: BooleanNumber.TRUE } }),
  ...(underline && { ul: { s: BooleanNumber.TRUE } }),
});
