import { field } from "../../host/jsonShape";
import { intersection, shifted } from "../area";
import { choice, isLeftOut, text } from "../arguments";
import type { Book } from "../book";
import type { CellArea } from "../grid";
import { enterCells } from "../enterCells";
import { areasWhere } from "./areaList";

/** Searches what cells hold, formulas as they are written, from the first cell on or backwards from the last. */
export function findCell(book: Book, area: CellArea, wanted: unknown, criteria: unknown): CellArea | null {
  const location = "Range.find";
  const direction = field(criteria, "searchDirection");
  const backwards =
    !isLeftOut(direction) && choice(direction, ["Forward", "Backwards"], location) === "Backwards";
  const cells = matches(book, area, text(wanted, location), criteria);
  return (backwards ? cells.at(-1) : cells[0]) ?? null;
}

export function findAll(book: Book, area: CellArea, wanted: unknown, criteria: unknown): CellArea[] {
  const searched = usedPart(book, area);
  if (!searched) return [];
  const meets = matcher(text(wanted, "Worksheet.findAll"), criteria);
  const contents = book.grid.formulas(searched);
  const texts = book.grid.text(searched);
  return areasWhere(searched, (row, column) =>
    meets(String(contents[row]?.[column] ?? ""), texts[row]?.[column] ?? ""),
  );
}

/** Gives how many cells were changed. */
export function replaceAll(
  book: Book,
  area: CellArea,
  wanted: unknown,
  replacement: unknown,
  criteria: unknown,
): number {
  const location = "Range.replaceAll";
  const [search, put] = [text(wanted, location), text(replacement, location)];
  const searched = usedPart(book, area);
  if (!searched || search === "") return 0;
  const isWhole = field(criteria, "completeMatch") === true;
  const flags = field(criteria, "matchCase") === true ? "g" : "gi";
  const escaped = search.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(isWhole ? `^${escaped}$` : escaped, flags);
  let changed = 0;
  const contents = book.grid.formulas(searched).map((row) =>
    row.map((cell) => {
      const before = String(cell);
      const after = before.replace(pattern, () => put);
      if (cell === "" || after === before) return null;
      changed++;
      return after;
    }),
  );
  if (changed > 0) enterCells(book, searched, contents);
  return changed;
}

function matches(book: Book, area: CellArea, wanted: string, criteria: unknown): CellArea[] {
  const searched = usedPart(book, area);
  if (!searched) return [];
  const meets = matcher(wanted, criteria);
  const texts = book.grid.text(searched);
  return book.grid
    .formulas(searched)
    .flatMap((row, i) =>
      row.flatMap((cell, j) =>
        meets(String(cell), texts[i]?.[j] ?? "") ? [shifted(searched, i, j, 1, 1)] : [],
      ),
    );
}

function matcher(wanted: string, criteria: unknown): (content: string, shown: string) => boolean {
  const matchCase = field(criteria, "matchCase") === true;
  const isWhole = field(criteria, "completeMatch") === true;
  const fold = (value: string) => (matchCase ? value : value.toLowerCase());
  const search = fold(wanted);
  const meets = (value: string) => (isWhole ? fold(value) === search : fold(value).includes(search));
  return (content, shown) => search !== "" && (meets(content) || meets(shown));
}

function usedPart(book: Book, area: CellArea): CellArea | null {
  const used = book.grid.usedArea(area.sheetId);
  return used && intersection(area, used);
}
