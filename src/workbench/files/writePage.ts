import type { PageSetup, Worksheet } from "exceljs";
import { wordsFor } from "../host/excelApi";
import { isObject } from "../host/jsonShape";
import { formatLocalAddress, quoteSheetName } from "../model/address";
import type { GridName } from "../model/grid";
import type { PageLayout } from "../model/pageLayout";
import { UNTOUCHED_PAGE } from "../model/pageLayout";
import type { SheetParts } from "./savedParts";

const POINTS_PER_INCH = 72;
const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;
const PAGE_ORDER = { OverThenDown: "overThenDown" } as const;
/** The library writes the other word wrongly. */
const COMMENTS = { EndSheet: "atEnd" } as const;
const ERRORS = { Blank: "blank", Dash: "dash", NotAvailable: "NA" } as const;

/** How a sheet prints: what an add-in, or a file, has said of it. The rest is left to the program that opens the file. */
export function writePage(target: Worksheet, { page, pageBreaks }: SheetParts): void {
  const said = (member: string): unknown => {
    const value = Reflect.get(page, member) as unknown;
    return value === Reflect.get(UNTOUCHED_PAGE, member) ? undefined : value;
  };
  const { scale, horizontalFitToPages, verticalFitToPages } = zoomOf(said("zoom"));
  const fits = Number(horizontalFitToPages ?? 0) + Number(verticalFitToPages ?? 0) > 0;
  const first = said("firstPageNumber");
  const setup: Partial<PageSetup> = {
    ...(said("orientation") !== undefined && { orientation: "landscape" as const }),
    ...(said("paperSize") !== undefined && { paperSize: paperNumber(said("paperSize")) }),
    ...(typeof scale === "number" && { scale }),
    ...(fits && {
      fitToPage: true,
      fitToWidth: Number(horizontalFitToPages ?? 0),
      fitToHeight: Number(verticalFitToPages ?? 0),
    }),
    ...(said("centerHorizontally") === true && { horizontalCentered: true }),
    ...(said("centerVertically") === true && { verticalCentered: true }),
    ...(said("blackAndWhite") === true && { blackAndWhite: true }),
    ...(said("draftMode") === true && { draft: true }),
    ...(said("printGridlines") === true && { showGridLines: true }),
    ...(said("printHeadings") === true && { showRowColHeaders: true }),
    ...(typeof first === "number" && { firstPageNumber: first }),
    ...word("pageOrder", PAGE_ORDER, said("printOrder")),
    ...word("cellComments", COMMENTS, said("printComments")),
    ...word("errors", ERRORS, said("printErrors")),
  };
  if (SIDES.some((side) => said(`${side}Margin`) !== undefined))
    setup.margins = Object.fromEntries(
      SIDES.map((side) => [side, Number(Reflect.get(page, `${side}Margin`)) / POINTS_PER_INCH]),
    ) as unknown as PageSetup["margins"];
  Object.assign(target.pageSetup, setup);
  writeHeaders(target, page);
  // A break is after a row, counted from one.
  for (const row of pageBreaks) if (row > 0) target.getRow(row).addPageBreak();
}

const zoomOf = (zoom: unknown) => (isObject(zoom) ? zoom : {});

/** Numbers of papers are the places of their names in the API's enumeration, from one. */
const paperNumber = (name: unknown): number =>
  (wordsFor("PageLayout", "paperSize") ?? []).indexOf(String(name)) + 1;

const word = (member: string, words: Readonly<Record<string, string>>, value: unknown) =>
  typeof value === "string" && Object.hasOwn(words, value) ? { [member]: words[value] } : {};

const PAGES = [
  ["defaultForAllPages", "odd"],
  ["oddPages", "odd"],
  ["evenPages", "even"],
  ["firstPage", "first"],
] as const;

function writeHeaders(target: Worksheet, page: PageLayout): void {
  const groups: unknown = Reflect.get(page, "headersFooters");
  if (!isObject(groups)) return;
  for (const [pages, name] of PAGES) {
    const of = Reflect.get(groups, pages) as unknown;
    for (const kind of ["Header", "Footer"] as const) {
      const text = ["left", "center", "right"]
        .map((side) => [side, isObject(of) ? (Reflect.get(of, `${side}${kind}`) as unknown) : ""] as const)
        .map(([side, part]) =>
          typeof part === "string" && part !== "" ? `&${side.charAt(0).toUpperCase()}${part}` : "",
        )
        .join("");
      if (text !== "") Object.assign(target.headerFooter, { [`${name}${kind}`]: text });
      if (text !== "" && name === "first") target.headerFooter.differentFirst = true;
      if (text !== "" && name === "even") target.headerFooter.differentOddEven = true;
    }
  }
}

/** Excel keeps print areas and titles as names of the sheet. */
export function printNames(sheetId: string, sheetName: string, { page }: SheetParts): GridName[] {
  const sheet = quoteSheetName(sheetName);
  const { area, rows, columns } = page.areas;
  const name = (kind: string, formula: string): GridName => ({
    name: `_xlnm.${kind}`,
    formula: `=${formula}`,
    sheetId,
    comment: "",
  });
  const titles = [
    ...(columns ? [`${sheet}!${formatLocalAddress(columns, "$")}`] : []),
    ...(rows ? [`${sheet}!${formatLocalAddress(rows, "$")}`] : []),
  ];
  return [
    ...(area ? [name("Print_Area", `${sheet}!${formatLocalAddress(area, "$")}`)] : []),
    ...(titles.length > 0 ? [name("Print_Titles", titles.join(","))] : []),
  ];
}
