import { inSlices, EXCHANGE, type CellsOfSheet } from "../../src/workbook/slices";
import { excelWithFaults } from "./faults";

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

type Contents = (row: number, column: number) => string;

/** Reads cells of which each holds what `contents` says, and refuses more than 5 MB at once as Excel on the web does. */
async function read(asked: readonly CellsOfSheet[], contents: Contents) {
  const exchanges: number[] = [];
  let open: { rows: string[][]; area: number[] }[] = [];
  const context = {
    workbook: {
      worksheets: {
        getItem: () => ({
          getRangeByIndexes: (top: number, left: number, rows: number, columns: number) => {
            const range = { formulas: [] as string[][], load: () => range };
            range.formulas = Array.from({ length: rows }, (_, r) =>
              Array.from({ length: columns }, (__, c) => contents(top + r, left + c)),
            );
            open.push({ rows: range.formulas, area: [top, left, rows, columns] });
            return range;
          },
        }),
      },
    },
    sync: () => {
      const size = open.reduce((sum, { rows }) => sum + JSON.stringify(rows).length, 0);
      open = [];
      if (size > 5_000_000)
        return Promise.reject(Object.assign(new Error(), { code: "ResponsePayloadSizeLimitExceeded" }));
      exchanges.push(size);
      return Promise.resolve();
    },
  } as unknown as Excel.RequestContext;
  const found: string[] = [];
  for await (const slice of inSlices(context, asked, "formulas"))
    slice.contents.forEach((row, r) =>
      row.forEach((cell, c) => {
        const [row, column] = [slice.top + r, slice.left + c];
        if (cell === contents(row, column)) found.push(`${slice.sheetId} ${row},${column}`);
      }),
    );
  return { exchanges, found };
}

const all = (asked: readonly CellsOfSheet[]): string[] =>
  asked.flatMap(({ sheetId, top, left, rows, columns }) =>
    Array.from(
      { length: rows * columns },
      (_, i) => `${sheetId} ${top + Math.floor(i / columns)},${left + (i % columns)}`,
    ),
  );

const area = (sheetId: string, rows: number, columns: number): CellsOfSheet => ({
  sheetId,
  top: 3,
  left: 2,
  rows,
  columns,
});

test.each<[string, CellsOfSheet[], Contents]>([
  ["many small sheets", Array.from({ length: 50 }, (_, i) => area(`s${i}`, 30, 10)), () => "=A1+1"],
  ["empty cells", [area("s1", 90_000, 2)], () => ""],
  ["ordinary formulas", [area("s1", 20_000, 3)], (r) => `=SUM(A${r}:Z${r})*CRMCOST("medium",30,${r})`],
  ["one row of all columns", [area("s1", 1, 16_382), area("s2", 3, 16_382)], () => "=A1"],
  ["cells that grow longer and longer", [area("s1", 3_000, 1)], (r) => "x".repeat(r)],
  ["the longest texts of all", [area("s1", 600, 1)], () => "x".repeat(32_767)],
])("%s: each cell is read once, in exchanges of about 1 MB", async (_what, asked, contents) => {
  const { exchanges, found } = await read(asked, contents);
  expect(found.sort()).toEqual(all(asked).sort());
  expect(Math.max(...exchanges)).toBeLessThan(1_000_000);
  const size = exchanges.reduce((sum, one) => sum + one, 0);
  // Few exchanges too: the first ones feel their way.
  expect(exchanges.length).toBeLessThan(12 + (3 * size) / EXCHANGE);
});

test("another refusal is handed on", async () => {
  const excel = excelWithFaults();
  excel.fail(1, "before");
  await expect(
    excel.ask(async () =>
      Excel.run(async (context) => {
        for await (const slice of inSlices(context, [area("s1", 1, 1)], "values")) expect(slice).toBeNull();
      }),
    ),
  ).rejects.toThrow("Excel is busy.");
});
