import { NO_POINT } from "../../../src/workbook/noPoint";
import { settled } from "../../../src/workbook/share/settled";
import { scanWorkbook, type Scan } from "../../../src/workbook/scan/scan";
import { UNWATCHED } from "../../../src/workbook/watch";
import { excelWithFaults } from "../faults";

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

const COST = '=CRMCOST("small",3,1)';

async function prepared(shown: string | number) {
  const excel = excelWithFaults();
  await excel.type({ B2: [COST, shown], B3: ["=1/0", "#DIV/0!"], B4: ["=B2*2", shown] });
  return { ...excel, sheets: ((await scanWorkbook()) as Scan).sheets };
}

test("cells that have their values are settled, and those that show an error are told", async () => {
  const { sheets } = await prepared(5);
  const errors = [{ sheet: "Sheet1", cell: "B3", error: "#DIV/0!" }];
  expect(await settled(sheets, UNWATCHED)).toEqual({ kind: "settled", errors });
  expect(await settled([], UNWATCHED)).toEqual({ kind: "settled", errors: [] });
});

test("a text that looks like an error is none", async () => {
  const { sheets, type } = await prepared(5);
  await type({ C2: ["#Hashtag!", "#Hashtag!"] });
  expect(await settled(sheets, UNWATCHED)).toMatchObject({ kind: "settled", errors: [{ cell: "B3" }] });
});

test("where a line of a chart of ours has no point is no error, in any language; what else its cells show is one", async () => {
  const { sheets, type } = await prepared(5);
  const point = (row: number): string => `=IF(A${row}>B${row},${NO_POINT},A${row})`;
  await type({
    D2: [point(2), "#N/A"],
    D3: [point(3), "#NV"],
    D4: [point(4), "#REF!"],
    D5: ["=NA()", "#N/A"],
  });
  const cells = ["B3", "D4", "D5"].map((cell) => expect.objectContaining({ cell }) as unknown);
  expect(await settled(sheets, UNWATCHED)).toEqual({ kind: "settled", errors: cells });
});

test("while a cell shows #BUSY! it waits, says how far it is, and goes on when the value has come", async () => {
  const { sheets, grid } = await prepared("#BUSY!");
  const progress: (readonly [number, number])[] = [];
  const outcome = settled(sheets, {
    isCancelled: () => false,
    onProgress(done, of) {
      progress.push([done, of]);
      grid.results.set(progress.length === 1 ? COST : "=B2*2", 7);
    },
  });
  expect(await outcome).toMatchObject({ kind: "settled", errors: [{ cell: "B3" }] });
  expect(progress).toEqual([
    [0, 2],
    [1, 2],
  ]);
});

test("whoever does not want to wait cancels", async () => {
  const { sheets } = await prepared("#BUSY!");
  let looks = 0;
  const watch = { isCancelled: () => looks > 0, onProgress: () => void looks++ };
  expect(await settled(sheets, watch)).toEqual({ kind: "cancelled" });
});

test("cells that never come are named", async () => {
  const { sheets } = await prepared("#GETTING_DATA");
  let now = Date.now();
  const clock = jest.spyOn(Date, "now").mockImplementation(() => now);
  const watch = { isCancelled: () => false, onProgress: () => void (now += 15_000) };
  expect(await settled(sheets, watch)).toMatchObject({
    kind: "unsettled",
    cells: [{ cell: "B2" }, { cell: "B4" }],
  });
  clock.mockRestore();
});
