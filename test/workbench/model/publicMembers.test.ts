import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { excelClass, excelSurface } from "../../../src/workbench/host/excelApi";
import { publicName } from "../../../src/workbench/host/publicName";
import { supports, WORKBENCH_REQUIREMENTS } from "../../../src/workbench/host/requirements";
import { testWorkbook } from "./testWorkbook";

const PAGE = join(__dirname, "../../../docs/workbench-members.md");

/** A live object of each class that public snippets show. */
async function liveObjects(): Promise<ReadonlyMap<string, object>> {
  const { book, sheet, grid } = testWorkbook();
  grid.write({ sheetId: "s1", row: 0, column: 0, rowCount: 2, columnCount: 2 }, [
    ["a", "b"],
    [1, 2],
  ]);
  const range = book.range({ sheetId: "s1", row: 0, column: 0, rowCount: 2, columnCount: 2 });
  const call = async (object: object, method: string, ...given: unknown[]) =>
    (await Reflect.apply(Reflect.get(object, method) as () => unknown, object, given)) as object;
  const chart = sheet.charts.add("Line", range);
  chart.series.items[0]?.trendlines.add();
  const comment = sheet.comments.add("A1", "text");
  comment.replies.add("answer");
  const [one, other] = [sheet.shapes.addGeometricShape("Rectangle"), sheet.shapes.addTextBox("text")];
  const shapes = [
    sheet.shapes.addGroup([one, other]),
    sheet.shapes.addLine(0, 0, 9, 9),
    sheet.shapes.addImage("iVBO"),
  ];
  await call(sheet.tables, "add", "A1:B2", true);
  await call(book.names, "add", "x", "=1");
  await call(book.settings, "add", "x", 1);
  await call(book.customXmlParts, "add", "<a xmlns='b'/>");
  await call(book.bindings, "add", range, "Range", "b");
  const roots: (readonly [string, object])[] = [
    ["Workbook", book],
    ["Worksheet", sheet],
    ["Range", range],
    ["ChartCollection", sheet.charts],
    ["ShapeCollection", sheet.shapes],
    ["AutoFilter", sheet.autoFilter],
    ["PageLayout", sheet.pageLayout],
    ["PageBreakCollection", sheet.horizontalPageBreaks],
    ["WorksheetFreezePanes", sheet.freezePanes],
    ["WorksheetProtection", sheet.protection],
    ["WorksheetCustomPropertyCollection", sheet.customProperties],
    ["Chart", chart],
    ["ChartDataTable", chart.getDataTable()],
    ["Comment", comment],
    ...shapes.map((shape) => ["Shape", shape] as const),
    ["RangeAreas", await call(sheet, "getRanges", "A1,B2")],
    ["CustomXmlPartScopedCollection", await call(book.customXmlParts, "getByNamespace", "b")],
    ["Style", await call((await book.styles) as object, "getItem", "Normal")],
    ["Runtime", book._Runtime],
    ["RemoveDuplicatesResult", await call(range, "removeDuplicates", [0], true)],
    ...(
      ["CellValue", "ColorScale", "ContainsText", "Custom", "DataBar", "IconSet", "PresetCriteria"] as const
    ).map((type) => ["ConditionalFormat", book.conditionalFormatsOf([range.area]).add(type)] as const),
  ];
  const found = new Map<string, object>();
  // Those first that stand for their class: a path may also lead to an object that only remembers.
  const known = new Map(roots);
  for (const [className, object] of roots) await visit(className, object, found);
  for (const [className, object] of known) found.set(className, object);
  return found;
}

async function visit(className: string, object: object, found: Map<string, object>): Promise<void> {
  const isKind = ["Shape", "ConditionalFormat"].includes(className); // each of them has parts of its own
  if (found.has(className) && !isKind) return;
  found.set(className, object);
  const { navigation, items } = excelClass(className);
  for (const [member, child] of Object.entries(navigation)) {
    if (member === "worksheet" || member === "parentGroup" || member === "shape") continue;
    try {
      const reached: unknown = await Reflect.get(object, member);
      if (typeof reached === "object" && reached !== null) await visit(child, reached, found);
    } catch {
      // a part that this object has not
    }
  }
  const first: unknown = items && (Reflect.get(object, "items") as unknown[] | undefined)?.[0];
  if (items && typeof first === "object" && first !== null) await visit(items, first, found);
}

/** Older events, which the client registers by itself and the host tells of: `documentSettings`, `bindingEvents`. */
const OLDER_EVENTS = ["Binding.onDataChanged"];

function has(member: string, objects: ReadonlyMap<string, object>): boolean {
  const [className = "", name = ""] = member.split(".");
  const object = objects.get(className);
  if (!object)
    return className === "WorkbookRangeAreas" || className === "Functions" ? hasClass(className) : false;
  if (OLDER_EVENTS.includes(member)) return true;
  if (name.startsWith("on")) {
    const surface: unknown = Reflect.get(object, "surface");
    const { methods } = surface as { methods: ReadonlySet<string> };
    return [...methods].some((method) => publicName(method) === name);
  }
  const since = excelSurface(className).since.get(name);
  return since !== undefined && supports(WORKBENCH_REQUIREMENTS, since) && name in object;
}

/** `getPrecedents` gives one only where a formula names other cells: its own tests hold it. */
const hasClass = (className: string): boolean => className === "WorkbookRangeAreas";

test("the members that public snippets show are there, or named in docs/workbench-members.md", async () => {
  const page = readFileSync(PAGE, "utf8");
  const objects = await liveObjects();
  const rows = [...page.matchAll(/^\| `(\w+\.\w+)` +\| +(\d+) \| (yes|no) /gm)].map(
    ([, member = "", snippets, there]) => ({ member, snippets: Number(snippets), there: there === "yes" }),
  );
  expect(rows).toHaveLength(246);
  const now = rows.map((row) => ({ ...row, there: has(row.member, objects) }));
  if (process.env["WRITE_DOCS"]) return writeFileSync(PAGE, written(page, now));
  expect(rows).toEqual(now);
  expect(page).toContain(share(now));
});

type Row = { readonly member: string; readonly snippets: number; readonly there: boolean };

function share(rows: readonly Row[]): string {
  const there = rows.filter((row) => row.there);
  const uses = (list: readonly Row[]) => list.reduce((sum, { snippets }) => sum + snippets, 0);
  const percent = Math.round((100 * uses(there)) / uses(rows));
  return `**${there.length} of ${rows.length} members are there: ${uses(there)} of ${uses(rows)} snippets, ${percent} %.**`;
}

function written(page: string, rows: readonly Row[]): string {
  const order = [...rows].sort(
    (a, b) => Number(a.there) - Number(b.there) || b.snippets - a.snippets || (a.member < b.member ? -1 : 1),
  );
  const table = order.map(
    ({ member, snippets, there }) => `| \`${member}\` | ${snippets} | ${there ? "yes" : "no"} |`,
  );
  const head = page.slice(0, page.indexOf("| `")).replace(/^\*\*\d+ of .*$/m, share(rows));
  return `${head}${table.join("\n")}\n`;
}
