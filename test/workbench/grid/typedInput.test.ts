import { CellValueType } from "@univerjs/core";
import { typedInput } from "../../../src/workbench/grid/typedInput";
import type { CellValue } from "../../../src/workbench/model/grid";

const { BOOLEAN, FORCE_STRING, NUMBER, STRING } = CellValueType;

test.each<[CellValue, object]>([
  ["=SUM(A1)", { f: "=SUM(A1)", v: null }],
  ["=", { v: "=", t: STRING }],
  ["", { v: null, t: null }],
  ["'=1+1", { v: "=1+1", t: FORCE_STRING, f: null }],
  ["'007", { v: "007", t: FORCE_STRING }],
  [" 1.5e3 ", { v: 1500, t: NUMBER }],
  ["0x10", { v: "0x10", t: STRING }],
  ["Infinity", { v: "Infinity", t: STRING }],
  ["2026-01-01", { v: "2026-01-01", t: STRING }],
  ["true", { v: 1, t: BOOLEAN }],
  [false, { v: 0, t: BOOLEAN }],
  [2, { v: 2, t: NUMBER, f: null, si: null, p: null }],
])("%j", (entry, cell) => {
  expect(typedInput(entry)).toMatchObject(cell);
});
