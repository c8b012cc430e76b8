import type { Book } from "./book";
import { enteredText } from "./enteredText";
import type { CellArea, CellValue } from "./grid";

const TEXT_FORMAT = "@";

/**
 * Enters values and formulas into cells as typing them would. A cell formatted as text keeps everything as text; one
 * without a format gets that of the date, the money or the percentage that it is given. null leaves a cell as it is.
 */
export function enterCells(
  { grid, locale }: Pick<Book, "grid" | "locale">,
  area: CellArea,
  cells: readonly (readonly (CellValue | null)[])[],
): void {
  const before = grid.numberFormats(area);
  let hasFormats = false;
  const formats = before.map((row) => row.map((): string | null => null));
  const contents = cells.map((row, i) =>
    row.map((cell, j) => {
      if (cell === null || cell === "") return cell;
      if (before[i]?.[j] === TEXT_FORMAT) return asText(cell);
      if (typeof cell !== "string" || isFormula(cell)) return cell;
      const { value, format } = enteredText(cell, locale);
      if (format !== null && before[i]?.[j] === "General") {
        hasFormats = true;
        (formats[i] ?? [])[j] = format;
      }
      return typeof value === "string" ? literal(value) : value;
    }),
  );
  grid.write(area, contents);
  if (hasFormats) grid.setNumberFormats(area, formats);
}

const isFormula = (entry: string): boolean => entry.startsWith("=") && entry.length > 1;

function asText(cell: CellValue): string {
  if (typeof cell !== "string") return literal(String(cell).toUpperCase());
  return literal(cell.replace(/^'/, ""));
}

/** Text that the grid would take for something else if it were typed there. */
export const literal = (text: string): string =>
  /^(=|'|\s*[\d.+-]|true$|false$)/i.test(text) ? `'${text}` : text;
