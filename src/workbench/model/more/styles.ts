import { invalidArgument, itemAlreadyExists } from "../../host/apiError";
import type { ApiObject } from "../../host/apiObject";
import { excelSurface } from "../../host/excelApi";
import { text } from "../arguments";
import type { Book } from "../book";
import { Collection } from "../collection";
import type { Border, BorderEdge, CellArea, CellLooks, CellStyle, CellStyleChange, Grid } from "../grid";
import type { NamedStyle } from "../namedStyles";
import { RangeBorders } from "../rangeBorders";
import { RangeFill } from "../rangeFill";
import { RangeFont } from "../rangeFont";
import { RangeFormat } from "../rangeFormat";
import { StoredObject } from "../storedObject";

const SURFACE = excelSurface("StyleCollection");
const DOCUMENTED = excelSurface("Style", { identity: ["name"] });
/** The client sets `textOrientation` under a shorter name. */
const STYLE_SURFACE = { ...DOCUMENTED, updatable: new Set([...DOCUMENTED.updatable, "orientation"]) };
const LONGEST_NAME = 255;
const NOWHERE: CellArea = { sheetId: "", row: 0, column: 0, rowCount: 1, columnCount: 1 };
const NO_LINE: Border = { style: "None", weight: "Thin", color: "#000000" };
const INCLUDES = {
  includeAlignment: true,
  includeBorder: true,
  includeFont: true,
  includeNumber: true,
  includePatterns: true,
  includeProtection: true,
  autoIndent: false,
  formulaHidden: false,
  locked: true,
  readingOrder: "Context",
  shrinkToFit: false,
};

/** The cell styles of a workbook. */
export class StyleCollection extends Collection<Style> {
  readonly surface = SURFACE;

  constructor(private readonly book: Book) {
    super();
  }

  get items(): readonly Style[] {
    return this.book.namedStyles.all.map((style) =>
      this.book.remember(`Style ${style.name}`, () => new Style(this.book, style)),
    );
  }

  protected keysOf(style: Style): readonly string[] {
    return [style.name];
  }

  add(name: unknown): void {
    const given = text(name, "StyleCollection.add", LONGEST_NAME).trim();
    if (given === "") throw invalidArgument("StyleCollection.add");
    if (this.getItemOrNullObject(given)) throw itemAlreadyExists("StyleCollection.add");
    this.book.namedStyles.add(given);
  }
}

/** A cell style. Cells keep the look that it had when it was given to them: a later change of it does not reach them. */
export class Style extends StoredObject {
  private readonly looks: LooksOfStyle;
  /** Alignments are set as those of cells. */
  readonly format: RangeFormat;

  constructor(
    private readonly book: Book,
    private readonly style: NamedStyle,
  ) {
    super("Style", INCLUDES, book.onStored, { surface: STYLE_SURFACE });
    this.looks = new LooksOfStyle(style);
    // Of the format only these looks are asked: a style has no widths and heights.
    const grid = this.looks as CellLooks as Grid;
    this.format = new RangeFormat({ grid, onStored: book.onStored }, NOWHERE);
  }

  get name(): string {
    return this.style.name;
  }

  get builtIn(): boolean {
    return this.style.builtIn;
  }

  get font(): ApiObject {
    return new RangeFont(this.looks, NOWHERE);
  }

  get fill(): ApiObject {
    return new RangeFill(this.looks, NOWHERE);
  }

  get borders(): ApiObject {
    return new RangeBorders(this.looks, NOWHERE);
  }

  get numberFormat(): string {
    return this.style.numberFormat ?? "General";
  }

  set numberFormat(format: unknown) {
    this.style.numberFormat = text(format, "Style.numberFormat", 255);
  }

  get orientation(): unknown {
    return this.format.textOrientation;
  }

  set orientation(degrees: unknown) {
    this.format.textOrientation = degrees;
  }

  get numberFormatLocal(): string {
    return this.numberFormat;
  }

  set numberFormatLocal(format: unknown) {
    this.numberFormat = format;
  }

  delete(): void {
    if (this.builtIn) throw invalidArgument("Style.delete");
    this.book.namedStyles.remove(this.style);
    this.book.forget(`Style ${this.name}`);
  }
}

for (const member of [
  "horizontalAlignment",
  "verticalAlignment",
  "wrapText",
  "indentLevel",
  "textOrientation",
]) {
  Object.defineProperty(Style.prototype, member, {
    get(this: Style) {
      return Reflect.get(this.format, member) as unknown;
    },
    set(this: Style, value: unknown) {
      Reflect.set(this.format, member, value);
    },
  });
}

/** What a style says of looks, as a range says it of its cells. */
class LooksOfStyle implements CellLooks {
  private readonly borders = new Map<BorderEdge, Border>();

  constructor(private readonly named: NamedStyle) {}

  style(): CellStyle {
    return { ...NO_LOOK, ...this.named.look };
  }

  setStyle(_area: CellArea, change: CellStyleChange): void {
    this.named.look = { ...this.named.look, ...change };
  }

  border(_area: CellArea, edge: BorderEdge): Border {
    return this.borders.get(edge) ?? NO_LINE;
  }

  setBorder(_area: CellArea, edge: BorderEdge, border: Border): void {
    this.borders.set(edge, border);
  }
}
/** The look of a cell that nobody has dressed. */
export const NO_LOOK: CellStyle = {
  fill: "",
  fontColor: "#000000",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  baseline: "Normal",
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
};
