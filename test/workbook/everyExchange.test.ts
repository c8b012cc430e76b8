import { translator } from "../../src/text/index";
import { writeBudget, type BudgetWritten } from "../../src/workbook/budget/excel/write";
import { undoBudget } from "../../src/workbook/budget/excel/undo";
import { crossTable } from "../../src/workbook/crossTable";
import { budgetArea, costArea } from "../../src/workbook/formulaArea";
import { insert, replace, type Inserted } from "../../src/workbook/insert";
import { insertCells } from "../../src/workbook/insertCells";
import { repair, undoRepair, type Repaired } from "../../src/workbook/scan/repair";
import { scanWorkbook, type Scan } from "../../src/workbook/scan/scan";
import { discardShare, shareValues, type Shared } from "../../src/workbook/share/shareValues";
import { undoInsertion } from "../../src/workbook/undoInsertion";
import { changeScenarios, readScenarios } from "../../src/workbook/scenarios/keep";
import { merged, savedIn } from "../../src/workbook/scenarios/merge";
import { deep } from "../depth";
import { scenarioOf } from "../engine/scenarios";
import { excelWithFaults, WHEN, type When } from "./faults";
import { saved, XML } from "./scenarios/saved";

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

type Bench = ReturnType<typeof excelWithFaults>;
interface Outcome {
  readonly kind: string;
}

const t = translator("en");
const scenario = scenarioOf("medium", 30, 3);
const CELLS = {
  ...NOTES(),
  B2: ["=_xldudf_CRMCOST(1)", "#NAME?"],
  B3: ["=_xldudf_CRMCOST(2)", "#NAME?"],
} as const;
const WORDS = { ending: " (values)", cover: "About", lines: () => [["About", ""]] as const };
const CROSS = {
  title: "Total",
  note: "",
  corner: "Users",
  users: [24, 30],
  prices: [80, 100],
  isFactor: false,
  totals: [
    [1, 2],
    [4, 5],
  ],
  live: null,
};

function NOTES() {
  return { A1: ["'007", "007"], A2: ["=1+1", 2] } as const;
}

const select = ({ grid }: Bench, row: number, column: number): void =>
  grid.select({ sheetId: "s1", row, column, rowCount: 1, columnCount: 1 });
const scanned = async (): Promise<Scan> => (await scanWorkbook()) as Scan;
const budget = (rendering: "live" | "plain") =>
  writeBudget({
    rendering,
    scenarios: [{ name: "Cloud", scenario }],
    writtenOn: "2026-11-24",
    t,
    existing: "isUpdated",
    onProgress: () => undefined,
    isCancelled: () => false,
  });

/** What writes, after what has to be there before; budgets, scenarios and repairs of many cells have tests of their own. */
const ACTIONS: Readonly<Record<string, (bench: Bench) => Promise<() => Promise<Outcome>>>> = {
  "a formula in an empty cell"(bench) {
    select(bench, 20, 3);
    return Promise.resolve(() => insert(costArea(scenario)));
  },
  "a table in empty cells"(bench) {
    select(bench, 20, 3);
    return Promise.resolve(() => insertCells(crossTable(CROSS)));
  },
  "a table over cells that hold something"() {
    const place = { sheetId: "s1", cells: "A1:G7", address: "Sheet1!A1:G7" };
    return Promise.resolve(() => replace(budgetArea(scenario, t), place));
  },
  async "an insertion undone"() {
    const place = { sheetId: "s1", cells: "A1:G7", address: "Sheet1!A1:G7" };
    const inserted = (await replace(budgetArea(scenario, t), place)) as Inserted;
    if (inserted.before === null) throw new Error("nothing to give back");
    return () => undoInsertion({ ...inserted, before: inserted.before as NonNullable<Inserted["before"]> });
  },
  async repair() {
    const scan = await scanned();
    return () => repair(scan);
  },
  async "a repair undone"() {
    const repaired = (await repair(await scanned())) as Repaired;
    return () => undoRepair(repaired);
  },
  async "a share copy"() {
    const scan = await scanned();
    return () => shareValues(scan, WORDS);
  },
  async "a share copy taken back"() {
    const shared = (await shareValues(await scanned(), WORDS)) as Shared;
    return () => discardShare(shared);
  },
  async "a budget taken back"() {
    const written = (await budget("plain")) as BudgetWritten;
    return () => undoBudget(written.undo, t);
  },
  async "the update of a budget taken back"() {
    await budget("plain");
    const written = (await budget("live")) as BudgetWritten;
    return () => undoBudget(written.undo, t);
  },
};

/** Each of their exchanges takes a budget's second: npm run test:long. */
const TRIED = Object.keys(ACTIONS).filter((name) => deep(1) > 1 || !name.includes("budget"));

test.each(
  TRIED.flatMap((name) => ([...WHEN, "halfway"] as const).map((when): [string, When] => [name, when])),
)(
  "%s, of which any exchange fails %s: the workbook is as it was, or as it was to become",
  async (name, when) => {
    for (let at = 1; ; at++) {
      const bench = excelWithFaults();
      await bench.type(CELLS);
      const act = await ACTIONS[name]?.(bench);
      const before = structuredClone(bench.grid.contents());
      bench.fail(at, when);
      const outcome = await act?.();
      bench.mend();
      if (bench.exchanges() < at) {
        expect(outcome).not.toMatchObject({ kind: "failed" });
        expect(at).toBeGreaterThan(2);
        expect(bench.grid.contents()).not.toEqual(before);
        return;
      }
      if (outcome?.kind === "failed") {
        expect(outcome).toMatchObject({ failure: { key: "workbook.failure.unknown" } });
        expect(bench.grid.contents()).toEqual(before);
      }
    }
  },
);

describe("the page is closed at any exchange of", () => {
  /** Begins, and comes back once the page is gone in the middle of it; false: it was done before. */
  async function closing(bench: Bench, at: number, act: () => Promise<Outcome>): Promise<boolean> {
    bench.fail(at, "dies");
    const done = await Promise.race([act(), bench.died()]);
    bench.mend();
    return done === undefined;
  }
  const formulas = ({ grid }: Bench) =>
    grid.formulas({ sheetId: "s1", row: 0, column: 0, rowCount: 3, columnCount: 2 });

  test("a repair: the next one does the rest", async () => {
    for (let at = 1, isClosed = true; isClosed; at++) {
      const bench = excelWithFaults();
      await bench.type(CELLS);
      const scan = await scanned();
      isClosed = await closing(bench, at, () => repair(scan));
      await repair(await scanned());
      expect(formulas(bench)).toEqual([
        ["007", ""],
        ["=1+1", "=CRMCOST(1)"],
        ["", "=CRMCOST(2)"],
      ]);
    }
  });

  test("a share copy: what was there is as it was, and the next copy is whole", async () => {
    for (let at = 1, isClosed = true; isClosed; at++) {
      const bench = excelWithFaults();
      await bench.type(CELLS);
      const before = formulas(bench);
      const scan = await scanned();
      isClosed = await closing(bench, at, () => shareValues(scan, WORDS));
      expect(await shareValues(scan, WORDS)).toMatchObject({ kind: "shared" });
      expect(formulas(bench)).toEqual(before);
    }
  });

  test("a scenario being saved: the list is the old one or the new one, and takes the next", async () => {
    const save = (id: string) => changeScenarios([], XML, (entries) => merged(entries, [saved({ id })]));
    for (let at = 1, isClosed = true; isClosed; at++) {
      const bench = excelWithFaults();
      await save("old");
      isClosed = await closing(bench, at, () => save("new"));
      await save("next");
      const read = await readScenarios([], XML);
      const ids = read.kind === "kept" ? savedIn(read.entries).map(({ id }) => id) : [];
      expect(ids).toEqual(expect.arrayContaining(["old", "next"]));
      expect(["next,old", "new,next,old"]).toContain([...ids].sort().join());
    }
  });

  test("a budget: the next one is whole", async () => {
    const whole = excelWithFaults();
    await budget("plain");
    const cells = ({ grid }: Bench) =>
      grid
        .sheets()
        .map(({ id, name }) => [
          name,
          grid.formulas({ sheetId: id, row: 0, column: 0, rowCount: 90, columnCount: 14 }),
        ]);
    const expected = cells(whole);
    for (let at = 3, isClosed = true; isClosed; at += deep(1) > 1 ? 1 : 12) {
      const bench = excelWithFaults();
      isClosed = await closing(bench, at, () => budget("plain"));
      expect((await budget("plain")).kind).toMatch(/^budget(Written|Updated)$/);
      expect(cells(bench)).toEqual(expected);
    }
  });
});
