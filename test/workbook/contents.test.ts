import { contentsOf, isEmpty } from "../../src/workbook/contents";

/** A row of cells as Excel loads it. */
const row = (
  cells: readonly { formula: unknown; value?: unknown; type?: string }[],
  hasSpill: boolean | null = false,
): Parameters<typeof contentsOf>[0] =>
  ({
    formulas: [cells.map(({ formula }) => formula)],
    values: [cells.map(({ formula, value = formula }) => value)],
    valueTypes: [cells.map(({ type = "Empty" }) => type)],
    numberFormat: [cells.map(() => "General")],
    hasSpill,
  }) as Parameters<typeof contentsOf>[0];

test.each([
  ["nothing", row([{ formula: "" }, { formula: "" }]), true],
  ["text", row([{ formula: "" }, { formula: "x", type: "String" }]), false],
  ["zero", row([{ formula: 0, type: "Double" }]), false],
  ["a formula that shows nothing", row([{ formula: '=""', value: "", type: "String" }]), false],
  ["a value spilled from elsewhere", row([{ formula: "", value: 7, type: "Double" }], true), false],
])("an area with %s: empty %#", (_what, range, empty) => expect(isEmpty(range)).toBe(empty));

test.each([
  ["a number", { formula: 7, type: "Double" }, 7],
  ["a formula", { formula: "=A1&1", value: "x1", type: "String" }, "=A1&1"],
  ["an error that was typed", { formula: "#N/A", type: "Error" }, "#N/A"],
  ["an empty cell", { formula: "" }, ""],
  // Written back bare these would become a number, a formula and a date.
  ["text of digits", { formula: "007", type: "String" }, "'007"],
  ["text with an equals sign", { formula: "=SUM", type: "String" }, "'=SUM"],
  ["text like a date", { formula: "1-2", type: "String" }, "'1-2"],
])("%s is written back so that it reads the same", (_what, cell, written) =>
  expect(contentsOf(row([cell]))).toEqual({ formulas: [[written]], numberFormats: [["General"]] }),
);

test.each([
  ["spilled cells", row([{ formula: "=SEQUENCE(2)", value: 1, type: "Double" }], true)],
  ["partly spilled cells", row([{ formula: 1, type: "Double" }], null)],
  ["a data type", row([{ formula: "Beijing", type: "RichValue" }])],
])("%s cannot be restored", (_what, range) => expect(contentsOf(range)).toBeNull());
