import type { PageSetup, Worksheet } from "exceljs";
import { wordsFor } from "../host/excelApi";
import type { PageLayout } from "../model/pageLayout";
import { attributeText, unescapeXml } from "./xmlText";

const POINTS_PER_INCH = 72;
const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;
const ERRORS: Readonly<Record<string, string>> = { blank: "Blank", dash: "Dash", NA: "NotAvailable" };

/** What a file says of printing a sheet, to be put into its page layout. */
export type ReadPage = (page: PageLayout) => void;

/** @param names - Of the sheet: print area and titles, by the names that Excel gives them */
export function readPage(sheet: Worksheet, names: ReadonlyMap<string, string>): ReadPage {
  const setup = sheet.pageSetup as Partial<PageSetup>;
  const paper = wordsFor("PageLayout", "paperSize")?.[(setup.paperSize ?? 0) - 1];
  const margins = setup.margins as Partial<PageSetup["margins"]> | undefined;
  const values = {
    ...(setup.orientation === "landscape" && { orientation: "Landscape" }),
    ...(paper !== undefined && { paperSize: paper }),
    ...(setup.scale !== undefined && setup.scale !== 100 && { zoom: { scale: setup.scale } }),
    ...(setup.fitToPage && { zoom: fitOf(setup) }),
    ...(setup.horizontalCentered && { centerHorizontally: true }),
    ...(setup.verticalCentered && { centerVertically: true }),
    ...(setup.blackAndWhite && { blackAndWhite: true }),
    ...(setup.draft && { draftMode: true }),
    ...(setup.showGridLines && { printGridlines: true }),
    ...(setup.showRowColHeaders && { printHeadings: true }),
    ...(setup.firstPageNumber && { firstPageNumber: setup.firstPageNumber }),
    ...(setup.pageOrder === "overThenDown" && { printOrder: "OverThenDown" }),
    ...(setup.errors && ERRORS[setup.errors] && { printErrors: ERRORS[setup.errors] }),
    ...Object.fromEntries(
      SIDES.flatMap((side) => {
        const inches = margins?.[side];
        return inches === undefined
          ? []
          : [[`${side}Margin`, Math.round(inches * POINTS_PER_INCH * 100) / 100]];
      }),
    ),
  };
  const headers = { ...headerOf("Header", sheet), ...headerOf("Footer", sheet) };
  const titles = partsOf(names.get("_xlnm.Print_Titles") ?? "");
  const [area] = partsOf(names.get("_xlnm.Print_Area") ?? "");
  return (page) => {
    Object.assign(page, values);
    const groups = Reflect.get(page, "headersFooters") as { readonly defaultForAllPages: object };
    Object.assign(groups.defaultForAllPages, headers);
    if (area) page.setPrintArea(area);
    for (const title of titles) {
      if (/\d/.test(title)) page.setPrintTitleRows(title);
      else page.setPrintTitleColumns(title);
    }
  };
}

/** Print areas and titles of a workbook by the places of their sheets. */
export function readPrintNames(workbookXml: string): ReadonlyMap<number, ReadonlyMap<string, string>> {
  const found = new Map<number, Map<string, string>>();
  for (const [, tag = "", content = ""] of workbookXml.matchAll(/<(?:\w+:)?definedName(\s[^>]*)>([^<]*)</g)) {
    const name = attributeText(tag, "name") ?? "";
    const sheet = Number(attributeText(tag, "localSheetId") ?? NaN);
    if (!name.startsWith("_xlnm.Print_")) continue;
    const names = found.get(sheet) ?? new Map<string, string>();
    found.set(sheet, names.set(name, unescapeXml(content)));
  }
  return found;
}

const fitOf = ({ fitToWidth, fitToHeight }: Partial<PageSetup>) => ({
  ...(fitToWidth && { horizontalFitToPages: fitToWidth }),
  ...(fitToHeight && { verticalFitToPages: fitToHeight }),
});

const LETTERS = { L: "left", C: "center", R: "right" } as const;

/** "&LPlan&CPage &P" */
function headerOf(kind: "Header" | "Footer", { headerFooter }: Worksheet): Record<string, string> {
  const text = (headerFooter as Partial<Worksheet["headerFooter"]> | undefined)?.[`odd${kind}`] ?? "";
  const parts = text.matchAll(/&([LCR])((?:(?!&[LCR])[^])*)/g);
  return Object.fromEntries(
    Array.from(parts, ([, letter, part = ""]) => [`${LETTERS[letter as keyof typeof LETTERS]}${kind}`, part]),
  );
}

/** The addresses in a formula such as 'My sheet'!$A:$A,'My sheet'!$1:$2, without their sheet. */
const partsOf = (formula: string): string[] =>
  Array.from(
    formula.matchAll(/(?:'(?:[^']|'')*'|[^',!]+)!(\$?[A-Z]*\$?\d*:?\$?[A-Z]*\$?\d*)/gi),
    ([, address = ""]) => address.replaceAll("$", ""),
  ).filter((address) => address !== "");
