import type { ApiObject } from "../host/apiObject";
import { invalidArgument } from "../host/apiError";
import { isObject } from "../host/jsonShape";
import { choice, finite } from "./arguments";
import type { AreaObject, Book } from "./book";
import type { CellArea } from "./grid";
import { notFound } from "./rangeGeometry";
import { StoredObject } from "./storedObject";

const MARGINS = ["top", "bottom", "left", "right", "header", "footer"] as const;
/** Points. */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
/** What a page layout says before anybody has set it. */
export const UNTOUCHED_PAGE = {
  ...{ orientation: "Portrait", paperSize: "A4", zoom: { scale: 100 }, centerHorizontally: false },
  ...{ centerVertically: false, blackAndWhite: false, draftMode: false, printGridlines: false },
  ...{
    printHeadings: false,
    printOrder: "DownThenOver",
    printComments: "NoComments",
    printErrors: "AsDisplayed",
  },
  ...{
    topMargin: 54,
    bottomMargin: 54,
    leftMargin: 50.4,
    rightMargin: 50.4,
    headerMargin: 21.6,
    footerMargin: 21.6,
  },
};

/** How a sheet prints. Kept and given back; the workbench does not print. */
export class PageLayout extends StoredObject {
  readonly areas: { area?: CellArea; rows?: CellArea; columns?: CellArea } = {};

  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {
    super("PageLayout", UNTOUCHED_PAGE, book.onStored);
  }

  setPrintArea(area: unknown): void {
    this.areas.area = this.keep(area, "setPrintArea");
  }

  getPrintArea(): Promise<ApiObject> {
    return this.getPrintAreaOrNullObject() ?? notFound("PageLayout.getPrintArea");
  }

  getPrintAreaOrNullObject(): Promise<ApiObject> | null {
    return this.areas.area ? this.book.areas([this.areas.area]) : null;
  }

  setPrintTitleRows(rows: unknown): void {
    this.areas.rows = this.keep(rows, "setPrintTitleRows");
  }

  getPrintTitleRows(): AreaObject {
    return this.getPrintTitleRowsOrNullObject() ?? notFound("PageLayout.getPrintTitleRows");
  }

  getPrintTitleRowsOrNullObject(): AreaObject | null {
    return this.areas.rows ? this.book.range(this.areas.rows) : null;
  }

  setPrintTitleColumns(columns: unknown): void {
    this.areas.columns = this.keep(columns, "setPrintTitleColumns");
  }

  getPrintTitleColumns(): AreaObject {
    return this.getPrintTitleColumnsOrNullObject() ?? notFound("PageLayout.getPrintTitleColumns");
  }

  getPrintTitleColumnsOrNullObject(): AreaObject | null {
    return this.areas.columns ? this.book.range(this.areas.columns) : null;
  }

  setPrintMargins(unit: unknown, margins: unknown): void {
    const location = "PageLayout.setPrintMargins";
    const points = UNITS[choice(unit, ["Points", "Inches", "Centimeters"] as const, location)];
    if (!isObject(margins)) throw invalidArgument(location);
    for (const side of MARGINS) {
      const size = margins[side];
      if (size !== undefined && size !== null)
        Reflect.set(this, `${side}Margin`, finite(size, location) * points);
    }
  }

  private keep(reference: unknown, method: string): CellArea {
    const location = `PageLayout.${method}`;
    // "$1:$1" is how the documentation writes rows.
    const given = typeof reference === "string" ? reference.replaceAll("$", "") : reference;
    if (typeof given === "object" && given !== null && "list" in given && Array.isArray(given.list))
      return given.list[0] as CellArea; // several ranges: the first of them
    this.book.onStored(location);
    return this.book.areaOf(given, this.sheetId, location);
  }
}
