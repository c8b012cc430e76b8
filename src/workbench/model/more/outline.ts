import { invalidArgument } from "../../host/apiError";
import { ApiObject, declareSurface } from "../../host/apiObject";
import { choice, whole } from "../arguments";
import type { Book } from "../book";
import type { CellArea } from "../grid";

/** Excel has eight levels, the first being what is in no group. */
const DEEPEST = 7;
type By = "ByRows" | "ByColumns";

/** The groups of a sheet's rows and columns. They are not drawn; what they hide is hidden. */
export class Outline extends ApiObject {
  readonly surface = declareSurface({ className: "Outline" });
  private readonly levels: Readonly<Record<By, Map<number, number>>> = {
    ByRows: new Map(),
    ByColumns: new Map(),
  };

  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {
    super();
  }

  static of(book: Book, sheetId: string): Outline {
    return book.remember(`Outline ${sheetId}`, () => new Outline(book, sheetId));
  }

  group(area: CellArea, option: unknown): void {
    const by = byOf(option, "Range.group");
    for (const line of linesOf(area, by)) {
      this.levels[by].set(line, Math.min(DEEPEST, this.level(by, line) + 1));
    }
  }

  ungroup(area: CellArea, option: unknown): void {
    const by = byOf(option, "Range.ungroup");
    const lines = linesOf(area, by, [...this.levels[by].keys()]);
    if (lines.every((line) => this.level(by, line) === 0)) throw invalidArgument("Range.ungroup");
    for (const line of lines) {
      this.levels[by].set(line, Math.max(0, this.level(by, line) - 1));
    }
  }

  showDetails(area: CellArea, option: unknown, shown: boolean): void {
    const by = byOf(option, "Range.showGroupDetails");
    for (const line of linesOf(area, by, [...this.levels[by].keys()])) {
      if (this.level(by, line) > 0) this.hide(by, line, !shown);
    }
  }

  /** Shows lines up to a level: 1 is what is in no group, 0 leaves them as they are. */
  showLevels(rows: unknown, columns: unknown): void {
    const location = "Worksheet.showOutlineLevels";
    for (const [by, wanted] of [
      ["ByRows", whole(rows, location)],
      ["ByColumns", whole(columns, location)],
    ] as const) {
      if (wanted < 0 || wanted > DEEPEST + 1) throw invalidArgument(location);
      if (wanted === 0) continue;
      for (const [line, level] of this.levels[by]) this.hide(by, line, level >= wanted);
    }
  }

  private hide(by: By, line: number, hidden: boolean): void {
    const { grid } = this.book;
    if (by === "ByRows") grid.setRowsHidden(this.sheetId, line, 1, hidden);
    else grid.setColumnsHidden(this.sheetId, line, 1, hidden);
  }

  private level(by: By, line: number): number {
    return this.levels[by].get(line) ?? 0;
  }
}

const byOf = (option: unknown, location: string): By => choice(option, ["ByRows", "ByColumns"], location);

function linesOf(area: CellArea, by: By, known?: readonly number[]): number[] {
  const [first, count] = by === "ByRows" ? [area.row, area.rowCount] : [area.column, area.columnCount];
  if (known) return known.filter((line) => line >= first && line < first + count);
  return Array.from({ length: Math.min(count, 10_000) }, (_, at) => first + at);
}
