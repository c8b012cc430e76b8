import { Workbook } from "exceljs";
import fc from "fast-check";
import { draftText, parseDraft } from "../../src/taskpane/draft";
import { reduce } from "../../src/taskpane/reduce";
import { scenarioList } from "../../src/taskpane/scenarioList";
import { currentOf, initialState } from "../../src/taskpane/state";
import { translator } from "../../src/text/index";
import { writeBlock } from "../../src/workbook/budget/excel/cells";
import { xlsxFile } from "../../src/workbook/budget/file/xlsxFile";
import { partOf, readPart } from "../../src/workbook/scenarios/part";
import { LONGEST } from "../../src/workbook/scenarios/saved";
import { plainText } from "../../src/workbook/untrusted";
import { freeTitle } from "../../src/workbook/share/sheetTitle";
import { excelWithFaults } from "./faults";
import { saved, XML } from "./scenarios/saved";

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

/** What Excel, XML or a file could take for something else than text. */
const TRAPS = [
  ...[
    "TRUE",
    "False",
    "true",
    "007",
    "1e5",
    "3/4",
    "10%",
    "12:30",
    "2026-11-24",
    "¥5",
    "(3)",
    "1,000",
    "May 1",
  ],
  ...["=1+1", "+1", "-1", "@SUM(A1)", "'quoted'", "''", "#N/A", '=HYPERLINK("x")', "{1,2}", "A1", "R1C1"],
  ...[
    "plan_x0041_b",
    "_x005F_x0041_",
    "_X0041_",
    "_x000D_",
    "&amp;",
    "<b>&",
    "]]>",
    '"',
    "a\u2028b",
    "é",
    "e\u0301",
  ],
  ...["👨‍👩‍👧‍👦".repeat(20), "a" + "😀".repeat(70), "\u202eabc", "\ufeff", "价格", "שלום", "x".repeat(10_000)],
];
const NAMES = fc
  .oneof(
    fc.constantFrom(...TRAPS),
    fc.string({ unit: "grapheme", maxLength: 80 }),
    fc.string({ unit: "binary", maxLength: 80 }),
    fc
      .tuple(fc.constantFrom(...TRAPS), fc.string({ unit: "grapheme", maxLength: 5 }))
      .map((both) => both.join("")),
  )
  .filter((name) => plainText(name, LONGEST.name) !== "");
const kept = (typed: string): string => plainText(typed, LONGEST.name);

test("what can be seen of a name stays as it was typed, up to its length", () => {
  for (const name of TRAPS.filter((trap) => trap.length < 30 && !/[\u2028\u202e\ufeff]/.test(trap)))
    expect(kept(name)).toBe(name);
});

test("a name comes back as typed from the pane, its draft and the workbook's part", () => {
  fc.assert(
    fc.property(NAMES, (typed) => {
      const state = reduce(initialState("en"), { type: "scenarioRenamed", id: "1", name: typed });
      expect(scenarioList(state, translator("en")).map(({ name }) => name)).toEqual([kept(typed)]);
      const restored = parseDraft(draftText(state));
      const back = { ...state, ...(restored.kind === "draft" ? restored.state : {}) };
      expect(currentOf(back).name).toBe(kept(typed));
      const entry = saved({ name: kept(typed) });
      expect(readPart(partOf([entry]), XML)).toMatchObject({ entries: [{ name: kept(typed) }] });
    }),
  );
});

const block = (names: readonly string[]) => ({ at: "A1", cells: names.map((name) => [kept(name)]) });

test("a name comes back as typed from a cell", async () => {
  const { ask } = excelWithFaults();
  await fc.assert(
    fc.asyncProperty(fc.array(NAMES, { minLength: 1, maxLength: 20 }), async (names) => {
      const values = await ask(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        writeBlock(sheet, block(names));
        const cells = sheet.getRange(`A1:A${names.length}`).load("values");
        await context.sync();
        return cells.values.flat() as unknown[];
      });
      expect(values).toEqual(names.map(kept));
    }),
    { numRuns: 20 },
  );
});

test("a name comes back as typed from a file", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(NAMES, { minLength: 1, maxLength: 40 }), async (names) => {
      const file = xlsxFile({
        names: [],
        sheets: [
          {
            id: "scenarios",
            title: "Names",
            widths: [],
            frozen: { rows: 0, columns: 0 },
            print: { area: "A1" },
            blocks: [block(names)],
          },
        ],
      });
      const book = new Workbook();
      await book.xlsx.load(file as unknown as ArrayBuffer);
      const read = names.map((_, i) => book.getWorksheet("Names")?.getCell(`A${i + 1}`).value);
      // exceljs reads the escapes of shared strings only.
      const text = read.map((value) =>
        String(value).replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
          String.fromCharCode(parseInt(code, 16)),
        ),
      );
      expect(text).toEqual(names.map(kept));
    }),
    { numRuns: 20 },
  );
});

test("the name of a copied sheet ends with whole characters, within Excel's 31 units", () => {
  expect(freeTitle("😀".repeat(20), " (values)", [])).toBe(`${"😀".repeat(11)} (values)`);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (base) => {
      const title = freeTitle(base, " (values)", []);
      expect(title.length).toBeLessThanOrEqual(31);
      expect(title).not.toMatch(/\p{Cs}/u);
    }),
  );
});
