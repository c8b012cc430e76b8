import ExcelJS from "exceljs";
import JSZip from "jszip";
import { functionNames } from "../../../src/workbench/files/functionNames";
import { checkUnpackedSize } from "../../../src/workbench/files/packageSize";
import { UniverBook } from "../../../src/workbench/grid/book";
import { reasonOf } from "../../../src/workbench/page/reason";
import { Workbooks } from "../../../src/workbench/page/workbooks";
import { headlessGrid } from "../grid/headless";

const SHEET = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";
const STRINGS = "xl/sharedStrings.xml";
const RELATIONSHIPS = "xl/_rels/workbook.xml.rels";

type Change = (text: string) => string | null;

/** An ordinary file of which one part is changed, added or, where it becomes null, left out. */
async function fileWith(path: string, change: Change): Promise<JSZip> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Plan");
  sheet.getCell("A1").value = "Users";
  sheet.getCell("B1").value = 30;
  sheet.getCell("B2").value = { formula: "B1*2", result: 60 };
  const zip = await JSZip.loadAsync(await workbook.xlsx.writeBuffer());
  const changed = change((await zip.file(path)?.async("string")) ?? "");
  if (changed === null) zip.remove(path);
  else zip.file(path, changed);
  return zip;
}

const packed = (zip: JSZip): Promise<Uint8Array> =>
  zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });

/** The workbench, each time with a workbook that somebody works in. */
const bench = (() => {
  const { api, injector, calculation, grid } = headlessGrid();
  const book = new UniverBook(api, injector);
  let opened = 0;
  const workbooks = new Workbooks({
    book,
    grid,
    calculation,
    atRest: () => Promise.resolve(true),
    functionNames: functionNames(["CRMCOST"]),
    contents: () => ({ settings: { workbook: [], document: [] }, xmlParts: [] }),
    onOpened: () => void opened++,
  });
  const at = (row: number, column: number) => {
    const sheetId = grid.activeSheet();
    return { sheetId, row, column, rowCount: 1, columnCount: 1 };
  };
  const shown = (row: number, column: number) => grid.values(at(row, column))[0]?.[0];
  return () => {
    workbooks.create();
    grid.write(at(0, 0), [["mine"]]);
    opened = 0;
    return { workbooks, shown, opened: () => opened };
  };
})();

const before =
  (tag: string, added: string): Change =>
  (xml) =>
    xml.replace(tag, added + tag);
const entity =
  (root: string, declared: string, place: string): Change =>
  (xml) =>
    xml.replace(root, `<!DOCTYPE x [${declared}]>${root}`).replace(place, "&a;");
const LAUGHS = `<!ENTITY a "${"&b;".repeat(9)}"><!ENTITY b "${"&c;".repeat(9)}"><!ENTITY c "ha">`;
const FOREIGN = '<!ENTITY a SYSTEM "file:///etc/passwd">';

// The file library complains of names at length.
beforeEach(() => jest.spyOn(console, "warn").mockImplementation());

test.each<[what: string, path: string, change: Change]>([
  ["no workbook in it", BOOK, () => null],
  ["no sheet in it", SHEET, () => null],
  ["no relationships in it", RELATIONSHIPS, () => null],
  ["an empty workbook", BOOK, () => ""],
  ["half a sheet", SHEET, (xml) => xml.slice(0, xml.length / 2)],
  ["something else for a sheet", SHEET, () => "<html/>"],
  ["half of its texts", STRINGS, (xml) => xml.slice(0, xml.length / 2)],
  ["a text that is not there", SHEET, (xml) => xml.replace('t="s"><v>0', 't="s"><v>77')],
  [
    "a sheet outside of the package",
    RELATIONSHIPS,
    (xml) => xml.replace("worksheets/sheet1.xml", "../../../../etc/passwd"),
  ],
  ["entities within entities", SHEET, entity("<worksheet", LAUGHS, "30")],
  ["entities in its texts", STRINGS, entity("<sst", LAUGHS, "Users")],
  ["an entity that names a file", STRINGS, entity("<sst", FOREIGN, "Users")],
  [
    "a row after the last",
    SHEET,
    before("</sheetData>", '<row r="99999999"><c r="A99999999"><v>1</v></c></row>'),
  ],
  ["a column after the last", SHEET, before("</sheetData>", '<row r="9"><c r="ZZZZ9"><v>1</v></c></row>')],
  [
    "a thousand million columns",
    SHEET,
    before("<sheetData", '<cols><col min="1" max="999999999" width="9"/></cols>'),
  ],
  [
    "a sheet that is one cell",
    SHEET,
    before("<pageMargins", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  ],
  ["a name that no sheet has", BOOK, (xml) => xml.replace('"Plan"', '"a/b[c]?*"')],
  ["a name of 10,000 characters", BOOK, (xml) => xml.replace('"Plan"', `"${"x".repeat(10_000)}"`)],
  ["a sheet without a name", BOOK, (xml) => xml.replace('"Plan"', '""')],
])("a file with %s is refused in one sentence, and nothing changes", async (_what, path, change) => {
  const { workbooks, shown, opened } = bench();
  const bytes = await packed(await fileWith(path, change));
  const reason = await workbooks.open(bytes).then(() => "opened", reasonOf);
  expect(reason).toMatch(/^The file [^.]*\.$/);
  expect([shown(0, 0), opened()]).toEqual(["mine", 0]);
});

test.each<[what: string, path: string, change: Change]>([
  ["names that lead out of it", "../../../../tmp/outside.xml", () => "<x/>"],
  ["no look", "xl/styles.xml", () => null],
  ["no theme", "xl/theme/theme1.xml", () => null],
  [
    "the dimension of a whole sheet",
    SHEET,
    (xml) => xml.replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>'),
  ],
  [
    "the last cell of a sheet in it",
    SHEET,
    before("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  ],
  [
    "a rule for every cell of a sheet",
    SHEET,
    before(
      "<pageMargins",
      '<dataValidations><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>',
    ),
  ],
  ["a drawing that is not there", SHEET, before("</worksheet>", '<drawing r:id="rId77"/>')],
  ["a look that is not there", SHEET, (xml) => xml.replace('r="B1"', 'r="B1" s="99999"')],
  [
    "a name for a whole sheet",
    BOOK,
    before(
      "</workbook>",
      '<definedNames><definedName name="all">Plan!$A$1:$XFD$1048576</definedName></definedNames>',
    ),
  ],
  [
    "a formula a thousand brackets deep",
    SHEET,
    before("</sheetData>", `<row r="9"><c r="A9"><f>${"(".repeat(1000)}1${")".repeat(1000)}</f></c></row>`),
  ],
])("a file with %s is opened", async (_what, path, change) => {
  const { workbooks, shown } = bench();
  expect(await workbooks.open(await packed(await fileWith(path, change)))).toEqual([]);
  expect([shown(0, 0), shown(0, 1), shown(1, 1)]).toEqual(["Users", 30, 60]);
});

test("a package that unpacks to more than its directory says is not unpacked to the end", async () => {
  const bytes = await packed(await fileWith("xl/media/bomb", () => "0".repeat(5_000_000)));
  expect(bytes.byteLength).toBeLessThan(100_000);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = view.getUint32(bytes.byteLength - 22 + 16, true);
  for (let at = directory; at < bytes.byteLength - 46; at++)
    if (view.getUint32(at + 24, true) === 5_000_000) view.setUint32(at + 24, 10, true);
  const zip = await JSZip.loadAsync(bytes);
  await expect(checkUnpackedSize(zip, 1_000_000)).rejects.toThrow("400 MB");
  const { workbooks, shown } = bench();
  await expect(workbooks.open(bytes)).rejects.toThrow("The file is damaged.");
  expect(shown(0, 0)).toBe("mine");
});
