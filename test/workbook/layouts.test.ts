import JSZip from "jszip";
import { translator } from "../../src/text/index";
import { describe as describeBudget } from "../../src/workbook/budget/describe";
import type { Rendering } from "../../src/workbook/budget/description";
import { areaOfBlock } from "../../src/workbook/budget/excel/cells";
import { LAYOUT } from "../../src/workbook/budget/excel/marker";
import { SUMMARY, summaryName } from "../../src/workbook/budget/summary";
import { blocksOnSheet } from "../../src/workbook/budget/tables";
import { titlesIn } from "../../src/workbook/budget/titles";
import { repair, type Repaired } from "../../src/workbook/scan/repair";
import { scanWorkbook, type Scan } from "../../src/workbook/scan/scan";
import { sharePlain } from "../../src/workbook/share/sharePlain";
import type { Shared, ShareWords } from "../../src/workbook/share/shareValues";
import { readDefinedNames } from "../../src/workbench/files/definedNames";
import { scenarioOf } from "../engine/scenarios";
import { excelWithBudget } from "./excelWithBudget";
import { budgetsOf, keepInLayout, layoutFile, LAYOUTS } from "./layoutFiles";
import { gridFile } from "./budget/gridFile";
import { byExcelts, type Values } from "./budget/recalculated";

/** Budgets are in people's workbooks for years. Whatever was shipped once is opened, shared, checked and repaired for ever. */
afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

const WORDS: ShareWords = { ending: " (values)", cover: "About this copy", lines: () => [["About", ""]] };
const KEPT = LAYOUTS.flatMap((layout) => budgetsOf(layout).map((name) => [layout, name] as const));

/** Where every block and every name of a budget stands: by the sheet's id, since its title is in the user's language. */
function placesOf(rendering: Rendering) {
  const t = translator("en");
  const scenarios = [
    { name: "Cloud", scenario: scenarioOf("medium", 30, 3) },
    { name: "Own", scenario: scenarioOf("medium", 30, 3, { deployment: "onPremises" }) },
  ] as const;
  const { sheets, names } = describeBudget({ rendering, scenarios, writtenOn: "2026-11-24" }, t);
  const ids = new Map(Object.entries(titlesIn(t)).map(([id, title]) => [`'${title}'`, id]));
  const withId = (refersTo: string): string =>
    refersTo.replace(/^'[^']+'/, (title) => ids.get(title) ?? title);
  return {
    blocks: Object.fromEntries(sheets.map((sheet) => [sheet.id, blocksOnSheet(sheet).map(areaOfBlock)])),
    names: Object.fromEntries(names.map(({ name, refersTo }) => [name, withId(refersTo)])),
  };
}
type Places = Record<Rendering, ReturnType<typeof placesOf>>;
const recorded = (layout: number): Places =>
  JSON.parse(layoutFile(layout, "places.json").toString()) as Places;

/**
 * Where this fails a cell has moved. If this layout was shipped, LAYOUT rises by one, its folder stays as it is, and the
 * new layout gets a folder: RECORD_LAYOUT=1 lets this file write its record. Until a layout is shipped its record may be
 * written again; before it is, test/e2e/layouts.long.test.ts writes the budgets that are kept of it, in the same way.
 */
const PLACES: Places = { live: placesOf("live"), plain: placesOf("plain") };
if (process.env.RECORD_LAYOUT) keepInLayout(LAYOUT, "places.json", `${JSON.stringify(PLACES, null, 2)}\n`);
test("nothing stands elsewhere than the record of this layout says", () => {
  expect(PLACES).toEqual(recorded(LAYOUT));
});

test("every layout before this one has its record and its budgets", () => {
  expect(LAYOUTS).toEqual(Array.from({ length: LAYOUT }, (_, i) => i + 1));
  for (const layout of LAYOUTS.filter((one) => one < LAYOUT))
    expect(budgetsOf(layout)).toEqual([
      "edited-en",
      "edited-zh",
      "live-en",
      "live-zh",
      "plain-en",
      "plain-zh",
    ]);
});

test.each(KEPT)("layout %d, %s: its names stand where the record says", async (layout, name) => {
  const zip = await JSZip.loadAsync(layoutFile(layout, `${name}.xlsx`));
  const xml = (await zip.file("xl/workbook.xml")?.async("string")) ?? "";
  const places = recorded(layout)[name.startsWith("plain") ? "plain" : "live"].names;
  const cellsOf = (refersTo: string): string => refersTo.slice(refersTo.lastIndexOf("!") + 1);
  const found = readDefinedNames(xml, ["1", "2", "3", "4", "5", "6"]).filter(
    ({ sheetId }) => sheetId === null,
  );
  for (const { name: defined, formula } of found)
    expect([defined, cellsOf(formula)]).toEqual([defined, cellsOf(places[defined] ?? "")]);
  expect(found.length).toBeGreaterThan(200);
});

/** Inputs that a layout does not have: they stand at their defaults, and that is said. */
const LACKING: Readonly<Record<number, readonly string[]>> = {
  1: ["region", "prices", "priceTerm", "vatRate"],
};
const lacking = (layout: number): readonly string[] => LACKING[layout] ?? [];

interface Opened {
  readonly scan: Scan;
  /** What the budget showed when it was saved. */
  readonly shown: Readonly<Record<string, unknown>>;
  readonly shared: Shared | { readonly kind: string };
  /** The sheets of the copy, and what other software makes of them. */
  readonly copy: Buffer;
  readonly names: ReadonlyMap<string, string>;
}

async function opened(layout: number, name: string): Promise<Opened> {
  const { grid } = await excelWithBudget(layout, name);
  const namesNow = () => new Map(grid.names().map((one) => [one.name, one.formula]));
  const before = namesNow();
  // A layout shows the figures that there were.
  const shown = Object.fromEntries(
    SUMMARY.filter((id) => before.has(summaryName(id))).map((id) => [
      id,
      valueAt(grid, before.get(summaryName(id))),
    ]),
  );
  const scan = (await scanWorkbook()) as Scan;
  const shared = await sharePlain(scan, WORDS, "2026-11-25", translator("en"));
  const copied = new Set("sheets" in shared ? shared.sheets.map(({ id }) => id) : []);
  for (const { id } of grid.sheets()) if (!copied.has(id)) grid.deleteSheet(id);
  return { scan, shown, shared, copy: await gridFile(grid), names: namesNow() };
}

describe("opened with today's add-in", () => {
  const budgets: (Opened & { readonly layout: number; readonly name: string })[] = [];
  let copies: ReadonlyMap<string, Values>;
  const budget = (layout: number, name: string): Opened =>
    budgets.find((one) => one.layout === layout && one.name === name) as Opened;

  beforeAll(async () => {
    for (const [layout, name] of KEPT) budgets.push({ layout, name, ...(await opened(layout, name)) });
    const live = budgets.filter(({ shared }) => shared.kind === "shared");
    const values = await byExcelts(live.map(({ copy }) => copy));
    copies = new Map(live.map(({ layout, name }, i) => [`${layout} ${name}`, values[i] ?? {}]));
  }, 300_000);

  test.each(KEPT)("layout %d, %s: shows no error and lacks what came later", (layout, name) => {
    const { scan } = budget(layout, name);
    expect(scan).toMatchObject({
      kind: "scanned",
      unread: [],
      apart: lacking(layout).length === 0 ? [] : [{ lacking: lacking(layout) }],
    });
    const inBudget = scan.cells.filter(({ sheet }) => !/^(CRM Cost|CRM 成本)$/.test(sheet));
    expect(inBudget.filter(({ error }) => error !== null)).toEqual([]);
  });

  test.each(KEPT)("layout %d, %s: its copy comes to what it showed, by other software", (layout, name) => {
    const { shared, shown, names } = budget(layout, name);
    if (name.startsWith("plain")) {
      expect(shared).toEqual({ kind: "noLiveBudget" });
      return;
    }
    expect(shared).toMatchObject({
      kind: "shared",
      apart: lacking(layout).length === 0 ? null : { lacking: lacking(layout) },
    });
    for (const id of Object.keys(shown)) {
      const refersTo = names.get(`CRM2_${id}`)?.replaceAll("$", "") ?? "";
      const [, sheet = "", cell = ""] = /^='(.+)'!(.+)$/.exec(refersTo) ?? [];
      const value = copies.get(`${layout} ${name}`)?.[sheet]?.[cell];
      // Without a benefit there is no return to show; layout 1 showed the costs as a loss.
      if (value === "no benefit entered") expect(["netBenefit", "roi"]).toContain(id);
      else expect([id, value]).toEqual([id, expect.closeTo(Number(shown[id]), 9)]);
    }
  });

  test.each(KEPT)(
    "layout %d, %s: is repaired where Excel did not know the functions",
    async (layout, name) => {
      await excelWithBudget(layout, name, false);
      const before = (await scanWorkbook()) as Scan;
      const broken = before.cells.filter(({ error }) => error === "#NAME?");
      expect(broken.length).toBeGreaterThan(name.startsWith("plain") ? 3 : 15);
      const { cells } = (await repair(before)) as Repaired;
      expect(cells).toHaveLength(broken.length);
      for (const { after } of cells) expect(after).not.toMatch(/xldudf/i);
    },
  );
});

function valueAt(
  grid: Awaited<ReturnType<typeof excelWithBudget>>["grid"],
  refersTo = "",
): string | number | boolean | undefined {
  const [, title, column = "", row] = /^='?(.+?)'?!\$([A-Z])\$(\d+)$/.exec(refersTo) ?? [];
  const sheetId = grid.sheets().find(({ name }) => name === title)?.id ?? "";
  const at = { row: Number(row) - 1, column: column.charCodeAt(0) - 65, rowCount: 1, columnCount: 1 };
  return grid.values({ sheetId, ...at })[0]?.[0];
}
