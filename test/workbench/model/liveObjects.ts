import { excelClass, excelSurface } from "../../../src/workbench/host/excelApi";
import { publicName } from "../../../src/workbench/host/publicName";
import { supports, WORKBENCH_REQUIREMENTS } from "../../../src/workbench/host/requirements";
import type { Range } from "../../../src/workbench/model/range";
import { testWorkbook } from "./testWorkbook";

/** A live object of each class that the workbench has. */
export async function liveObjects(): Promise<ReadonlyMap<string, object>> {
  const { book, sheet, grid } = testWorkbook();
  grid.write({ sheetId: "s1", row: 0, column: 0, rowCount: 2, columnCount: 2 }, [
    ["a", "b"],
    [1, 2],
  ]);
  const range = book.range({ sheetId: "s1", row: 0, column: 0, rowCount: 2, columnCount: 2 }) as Range;
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
    ...(["format", "sort", "dataValidation"] as const).map(
      (part) => [excelClass("Range").navigation[part] ?? "", range[part]] as const,
    ),
    ["RangeFill", range.format.fill],
    ["RangeFont", range.format.font],
    ["RangeBorderCollection", range.format.borders],
    ["RangeBorder", await call(range.format.borders, "getItem", "EdgeTop")],
    ["RangeView", await call(range, "getVisibleView")],
    ["RangeViewCollection", Reflect.get(await call(range, "getVisibleView"), "rows") as object],
    ["TableScopedCollection", await call(range, "getTables")],
    ["ChartFormatString", await call(Reflect.get(chart, "title") as object, "getSubstring", 0, 1)],
    ["CustomProperty", await call(Reflect.get(book.properties, "custom") as object, "add", "x", 1)],
    ["WorksheetCustomProperty", sheet.customProperties.add("x", "1")],
    ["PageBreak", await call(sheet.horizontalPageBreaks, "add", "A2")],
    ["RangeAreas", await call(sheet, "getRanges", "A1,B2")],
    ["CustomXmlPartScopedCollection", await call(book.customXmlParts, "getByNamespace", "b")],
    ["Style", await call((await book.styles) as object, "getItem", "Normal")],
    ["Runtime", book._Runtime],
    ["RemoveDuplicatesResult", await call(range, "removeDuplicates", [0], true)],
    ...[
      ...(["CellValue", "ColorScale", "ContainsText", "Custom", "DataBar", "IconSet"] as const),
      ...(["PresetCriteria", "TopBottom"] as const),
    ].map((type) => ["ConditionalFormat", book.conditionalFormatsOf([range.area]).add(type)] as const),
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
const OLDER_EVENTS = [
  "Binding.onDataChanged",
  "Binding.onSelectionChanged",
  "SettingCollection.onSettingsChanged",
  "Workbook.onSelectionChanged",
];

/** `getPrecedents` gives them only where a formula names other cells: its own tests hold them. */
const PRECEDENTS = ["WorkbookRangeAreas", "RangeAreasCollection"];

/** @param member - "Class.member" */
export function has(member: string, objects: ReadonlyMap<string, object>): boolean {
  const [className = "", name = ""] = member.split(".");
  const object = objects.get(className);
  if (!object) return PRECEDENTS.includes(className);
  if (OLDER_EVENTS.includes(member)) return true;
  if (name.startsWith("on")) {
    const surface: unknown = Reflect.get(object, "surface");
    const { methods } = surface as { methods: ReadonlySet<string> };
    return [...methods].some((method) => publicName(method) === name);
  }
  const since = excelSurface(className).since.get(name);
  return since !== undefined && supports(WORKBENCH_REQUIREMENTS, since) && name in object;
}
