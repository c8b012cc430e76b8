import { excelSurface } from "../../host/excelApi";
import { intersection } from "../area";
import type { Book } from "../book";
import { Collection } from "../collection";
import type { CellArea } from "../grid";
import { movedArea } from "../moveCells";
import type { GridEvent } from "../grid";
import { ConditionalFormat, conditionalType } from "./conditionalFormat";

const SURFACE = excelSurface("ConditionalFormatCollection");

/** The formats of one sheet, the one that holds first in front. */
export class SheetConditionalFormats {
  private list: readonly ConditionalFormat[] = [];

  get items(): readonly ConditionalFormat[] {
    return this.list;
  }

  append(format: ConditionalFormat): ConditionalFormat {
    this.list = [...this.list, format];
    return format;
  }

  remove(format: ConditionalFormat): void {
    this.list = this.list.filter((kept) => kept !== format);
  }

  placeOf(format: ConditionalFormat): number {
    return this.list.indexOf(format);
  }

  moveTo(format: ConditionalFormat, place: number): void {
    const others = this.list.filter((kept) => kept !== format);
    this.list = [...others.slice(0, place), format, ...others.slice(place)];
  }

  /** Formatted cells move with those around them. */
  follow({ area, how }: GridEvent & { kind: "moved" }): void {
    for (const format of this.list) {
      format.areas = format.areas.map((own) => ({ ...own, ...movedArea(own, area, how) }));
    }
  }
}

/** Of the formats of a sheet those that touch some cells. */
export class ConditionalFormatCollection extends Collection<ConditionalFormat> {
  readonly surface = SURFACE;

  constructor(
    private readonly book: Book,
    private readonly ofSheet: SheetConditionalFormats,
    private readonly areas: readonly CellArea[],
  ) {
    super();
  }

  get items(): readonly ConditionalFormat[] {
    return this.ofSheet.items.filter((format) =>
      format.areas.some((own) => this.areas.some((area) => intersection(own, area))),
    );
  }

  add(type: unknown): ConditionalFormat {
    const kind = conditionalType(type, "ConditionalFormatCollection.add");
    this.book.onStored("ConditionalFormatCollection.add");
    return this.ofSheet.append(new ConditionalFormat(this.book, kind, this.areas, this.ofSheet));
  }

  clearAll(): void {
    for (const format of this.items) this.ofSheet.remove(format);
    this.book.onStored("ConditionalFormatCollection.clearAll");
  }

  protected keysOf(format: ConditionalFormat): readonly string[] {
    return [format.id];
  }
}
