import { COMPONENT_IDS, ledgers, range, total } from "../../../src/engine/index";
import { LANGUAGES, translator, type Language } from "../../../src/text/index";
import { column, columnNumber, rectangleOf } from "../../../src/workbook/budget/address";
import { describe as describeBudget } from "../../../src/workbook/budget/describe";
import type { Description, Rendering } from "../../../src/workbook/budget/description";
import { writeBudget, type BudgetWork } from "../../../src/workbook/budget/excel/write";
import { filledCells } from "../../../src/workbook/budget/file/filledCells";
import { UNSEEN } from "../../../src/workbook/budget/formats";
import { lists } from "../../../src/workbook/budget/lists";
import { pagesWide } from "../../../src/workbook/budget/page";
import { titlesIn } from "../../../src/workbook/budget/titles";
import quoteCases from "../../engine/quoteCases.json";
import { scenarioOf } from "../../engine/scenarios";
import { excelWithFaults } from "../faults";
import { changesFor, quotedCase } from "./changedInputs";
import { byExcelts } from "./recalculated";
import { xlsxOf } from "./xlsx";

const Q04 = quoteCases.find(({ id }) => id === "Q04") as (typeof quoteCases)[number];
const scenario = quotedCase(Q04);
const price = { key: "Vendor · Sales · Enterprise · CNY · annual · 2026-10-07", rate: "" };
const budget = (language: Language, rendering: Rendering = "plain"): Description =>
  describeBudget(
    { rendering, writtenOn: "2026-11-24", scenarios: [{ name: "", scenario, price }] },
    translator(language),
  );

describe("the page that is signed", () => {
  const t = translator("en");
  const titles = titlesIn(t);

  test("shows the budget's figures, and says from when its assumptions are once inputs change", async () => {
    const inputs = { ...Q04.inputs, users: 99, years: 4 };
    const other = quotedCase({ ...Q04, inputs } as typeof Q04);
    const [asWritten, changed] = await byExcelts([
      await xlsxOf(budget("en")),
      await xlsxOf(budget("en"), changesFor({ ...other, lines: [] }, titles, t)),
    ]);
    const page = asWritten?.[titles.approval] ?? {};
    const known = range(scenario);
    const { likely } = ledgers(scenario);
    expect([page.B8, page.C19, page.G10, page.H10]).toEqual([
      ...[total(likely), total(likely)],
      ...[known.low, known.high],
    ]);
    // Excel's own logarithm may move it by a cent.
    expect(page.H8).toBeCloseTo(known.p80, 1);
    expect(COMPONENT_IDS.map((_, i) => page[`C${14 + i}`])).toEqual(
      COMPONENT_IDS.map((component) => total(likely, { component })),
    );
    expect([page.B7, page.C5, page.G5]).toEqual([
      "5-year total · CNY",
      "Vendor · Sales · Enterprise",
      "2026-11-24",
    ]);
    expect([page.F23, page.G23, page.F34, page.H34]).toEqual([
      ...["Custom development", "150 (50–400)"],
      ...["users × CNY 300 · month", 2_983_840.88],
    ]);
    expect(page.B39).toBe("76.2% of the total is quoted; the rest is estimated.");
    expect(page.B3).toBe("");
    const now = changed?.[titles.approval] ?? {};
    expect([now.B7, now.B8]).toEqual(["4-year total · CNY", total(ledgers(other).likely)]);
    expect(now.B3).toMatch(/^Inputs have changed since 2026-11-24/);
  });

  test("an update leaves what people have filled in", async () => {
    const excel = excelWithFaults();
    const work: BudgetWork = {
      ...{ rendering: "plain", scenarios: [{ name: "", scenario }], writtenOn: "2026-11-24", t },
      ...{ existing: "isUpdated", onProgress: () => undefined, isCancelled: () => false },
    };
    const cells = (typed?: string) =>
      excel.ask(async (context) => {
        const sheet = context.workbook.worksheets.getItem("CRM Summary");
        const ranges = ["C4", "G4", "B43"].map((address) => sheet.getRange(address));
        for (const range of ranges) {
          if (typed !== undefined) range.values = [[typed]];
          range.load("values");
        }
        await context.sync();
        return ranges.map(({ values }) => values[0]?.[0] as unknown);
      });
    await writeBudget(work);
    const lines = await excel.ask(async (context) => {
      const sheet = context.workbook.worksheets.getItem("CRM Summary");
      const edges = ["C4", "G4", "B43", "C6"].map((cell) =>
        sheet.getRange(cell).format.borders.getItem("EdgeBottom").load("style"),
      );
      await context.sync();
      return edges.map(({ style }) => style as string);
    });
    expect(lines).toEqual(["Dot", "Dot", "Dot", "None"]);
    expect(await cells("ours")).toEqual(["ours", "ours", "ours"]);
    await writeBudget({
      ...work,
      rendering: "live",
      scenarios: [{ name: "", scenario: scenarioOf("small", 3, 2) }],
    });
    expect(await cells()).toEqual(["ours", "ours", "ours"]);
    Reflect.deleteProperty(globalThis, "Excel");
    Reflect.deleteProperty(globalThis, "Office");
  });
});

/** A cell's text as it is shown, in columns that people see. */
const seen = ({ sheets }: Description): string[] =>
  sheets.flatMap((sheet) => {
    const isHidden = (at: number): boolean =>
      (sheet.hidden ?? []).some((columns) => {
        const [from = 0, to = from] = columns.split(":").map(columnNumber);
        return at >= from && at <= to;
      });
    return [...filledCells(sheet)].flatMap(([, row]) =>
      [...row].flatMap(([at, { content, look }]) => {
        const text = typeof content === "object" ? content?.value : content;
        return isHidden(at) || look.format === UNSEEN || typeof text !== "string" ? [] : [text];
      }),
    );
  });

test.each(["live", "plain"] as const)("nobody reads a code in a Chinese %s budget", (rendering) => {
  // What money is called is no code to anybody.
  const codes = new Set(
    lists(translator("zh-CN"))
      .flatMap((list) => list.codes)
      .filter((code) => code !== "CNY"),
  );
  const texts = seen(budget("zh-CN", rendering));
  expect(texts.length).toBeGreaterThan(400);
  expect(texts.filter((text) => codes.has(text))).toEqual([]);
});

test.each(LANGUAGES)("no sheet is printed so small that it cannot be read (%s)", (language) => {
  const ofSheet = Object.fromEntries(budget(language).sheets.map((sheet) => [sheet.id, pagesWide(sheet)]));
  expect(ofSheet).toEqual({ approval: 1, inputs: 2, quote: 2, budget: 2, ledger: 2, assumptions: 2 });
  const page = budget(language).sheets.find(({ id }) => id === "approval");
  const { row, rows } = rectangleOf(page?.print.area ?? "");
  expect([row, rows, page?.print.isOnePage]).toEqual([1, 50, true]);
  expect(column(8)).toBe("H");
});
