import { inExcel } from "../../src/workbook/excel";

afterEach(() => Reflect.deleteProperty(globalThis, "Excel"));

const excelThat = (run: () => Promise<unknown>): void => {
  Object.assign(globalThis, { Excel: { run } });
};
const failing = (error: unknown): Promise<unknown> => {
  excelThat(() => Promise.reject(error));
  return inExcel(() => Promise.resolve("done"));
};

test("what the work answers is the answer", async () => {
  Object.assign(globalThis, { Excel: { run: (work: (context: unknown) => unknown) => work("context") } });
  expect(await inExcel((context) => Promise.resolve([context]))).toEqual(["context"]);
});

test("outside Excel it says so and does nothing", async () => {
  const work = jest.fn();
  expect(await inExcel(work)).toEqual({
    kind: "failed",
    failure: { key: "workbook.failure.needsExcel", detail: "" },
  });
  expect(work).not.toHaveBeenCalled();
});

test.each([
  ["AccessDenied", "workbook.failure.protected"],
  ["InvalidOperationInCellEditMode", "workbook.failure.editing"],
  ["InvalidSelection", "workbook.failure.selection"],
  ["MergedRangeConflict", "workbook.failure.merged"],
  ["GeneralException", "workbook.failure.unknown"],
  ["constructor", "workbook.failure.unknown"],
])("Excel's %s is told as %s", async (code, key) =>
  expect(await failing({ code, message: "Said so." })).toEqual({
    kind: "failed",
    failure: { key, detail: "Said so." },
  }),
);

test.each([
  [new TypeError("a slip of ours"), "a slip of ours"],
  [{ code: "Odd", message: "" }, "Odd"],
  ["thrown text", "thrown text"],
  [undefined, "undefined"],
  [{ message: "x".repeat(5000) }, "x".repeat(200)],
])("an error of another kind keeps its message, bounded (%#)", async (error, detail) =>
  expect(await failing(error)).toMatchObject({ failure: { key: "workbook.failure.unknown", detail } }),
);
