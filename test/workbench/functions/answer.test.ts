import type { InvocationResult } from "../../../src/workbench/host/services/customFunctionsService";
import { parseAnswer } from "../../../src/workbench/functions/answer";

const SENTENCES = { threw: "Threw.", rejected: "Rejected.", notAssociated: "Not there." };
const parse = (result: InvocationResult) => parseAnswer(result, SENTENCES);
const value = (content: unknown) => parse({ id: 1, ok: true, value: content });
const NA = { error: "#N/A" };

test.each(["2026-01-01", "5%", "$3", "#N/A", "=1+1", ""])("text stays text: %j", (text) => {
  expect(value(text)).toEqual({ ok: true, value: text, message: "" });
});

test.each<[unknown, unknown]>([
  [1.5, 1.5],
  [true, true],
  [null, null],
  [Infinity, { error: "#NUM!" }],
  [{ type: "Double", basicValue: 2, numberFormat: "0.00" }, 2],
  [{ type: "FormattedNumber", basicValue: 3 }, 3],
  [{ type: "Entity", basicValue: { nested: true } }, { error: "#VALUE!" }],
  [{ type: "Error", basicValue: "#DIV/0!" }, { error: "#DIV/0!" }],
  [{ type: "Error", basicValue: "<b>" }, { error: "#VALUE!" }],
  ["x".repeat(32_768), { error: "#VALUE!" }],
])("a cell of a returned array: %j", (content, expected) => {
  expect(value([[content]])).toEqual({ ok: true, value: [[expected]], message: "" });
});

test("a ragged array is filled up with #N/A, and a list is a column", () => {
  expect(value([[1, 2], [3]])).toMatchObject({ value: [[1, 2], [3, NA]] }); // oxfmt-ignore
  expect(value([1, 2])).toMatchObject({ value: [[1], [2]] });
});

test("an empty array and one that is too large are errors", () => {
  expect(value([])).toMatchObject({ ok: false, error: { error: "#CALC!" } });
  expect(value([[]])).toMatchObject({ ok: false, error: { error: "#CALC!" } });
  expect(value(Array.from({ length: 1001 }, () => Array(1000).fill(0)))).toMatchObject({
    error: { error: "#SPILL!" },
  });
});

test("an error that was returned instead of thrown keeps its sentence", () => {
  expect(value({ type: "Error", basicValue: "#VALUE!", message: "Too many." })).toEqual({
    ok: false,
    error: { error: "#VALUE!" },
    message: "Too many.",
  });
});

test.each<[number, string, string]>([
  [7, "#VALUE!", "A sentence."],
  [1, "#N/A", "A sentence."],
  [6, "#NUM!", ""],
  [5, "#DIV/0!", ""],
  [10, "#NAME?", "Not there."],
  [2, "#VALUE!", "A sentence."],
  [999, "#VALUE!", "A sentence."],
])("code %i is %s; only #VALUE! and #N/A carry a sentence", (code, error, message) => {
  expect(parse({ id: 1, ok: false, code, message: "A sentence." })).toEqual({
    ok: false,
    error: { error },
    message,
  });
});

test.each([
  [2, "#VALUE!", "Threw."],
  [3, "#VALUE!", "Rejected."],
])("of an exception without a text it is said what it was: code %i", (code, error, message) => {
  expect(parse({ id: 1, ok: false, code, message: "" })).toEqual({ ok: false, error: { error }, message });
});
