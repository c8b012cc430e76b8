import { figure } from "../../../src/engine/index";
import { argumentOf } from "../../../src/workbook/explain/argument";
import { questionOf } from "../../../src/workbook/explain/question";
import { parseReference, cellAt, quoted, splitSheet } from "../../../src/workbook/formulas/reference";

const value = (of: unknown) => ({ kind: "value", value: of });
const cells = (sheet: string | null, address: string, spilled = false) => ({
  kind: "cells",
  sheet,
  cells: address,
  spilled,
});

test.each([
  ["", value(null)],
  ['"a ""b"""', value('a "b"')],
  ["30", value(30)],
  ["-1.5E2", value(-150)],
  ["+ 10%", value(0.1)],
  ["true", value(true)],
  [
    '{"discount",0.1;"vat","add"}',
    value([
      ["discount", 0.1],
      ["vat", "add"],
    ]),
  ],
  ['{"a;b,c",-1}', value([["a;b,c", -1]])],
  ["$B$2", cells(null, "$B$2")],
  ["@B2", cells(null, "B2")],
  ["A2#", cells(null, "A2", true)],
  ["'My ''Sheet'!A1:B9", cells("My 'Sheet", "A1:B9")],
  ["A:B", cells(null, "A:B")],
  ["CRM_Users", { kind: "name", sheet: null, name: "CRM_Users" }],
  ["Sheet2!CRM_Users", { kind: "name", sheet: "Sheet2", name: "CRM_Users" }],
  ["用户数", { kind: "name", sheet: null, name: "用户数" }],
  ["B2*2", { kind: "formula" }],
  ["SUM(A1)", { kind: "formula" }],
  ["T[a]", { kind: "formula" }],
  ["#REF!", { kind: "formula" }],
  ["1 2", { kind: "formula" }],
])("%j is read as %j", (text, expected) => expect(argumentOf(text)).toEqual(expected));

test.each(["A0", "XFE1", "A1048577", "A", "1", "A1:B", "A1:B2:C3", "[1]S!A1", "'a:b'!A1", "", "R1C1"])(
  "%s names no cells",
  (text) => expect(parseReference(text)).toBeNull(),
);

test("addresses are counted from zero, and back", () => {
  expect(parseReference("$AB$7:C2")).toEqual({ sheet: null, top: 1, left: 2, bottom: 6, right: 27 });
  expect([cellAt(0, 0), cellAt(6, 27), cellAt(1_048_575, 16_383)]).toEqual(["A1", "AB7", "XFD1048576"]);
  expect(splitSheet(`${quoted("It's! a")}!B2`)).toEqual({ sheet: "It's! a", cells: "B2" });
});

const origin = { row: 0, column: 0 };
const ask = (...args: Parameters<typeof questionOf>) => {
  const question = questionOf(...args);
  return question && { what: question.what, exact: question.exact, ok: question.scenario.ok };
};

test.each([
  ["CRMCOST", ["medium", 30, 3], origin, { what: "total", exact: true, ok: true }],
  [
    "CRMCOST",
    [
      [["中型"]],
      [[30]],
      [[""]],
      [
        ["discount", 0.1],
        ["", ""],
      ],
    ],
    origin,
    { what: "total", exact: true, ok: true },
  ],
  ["CRMNPV", ["huge", 30, 3], origin, { what: "npv", exact: true, ok: false }],
  ["CRMFIGURE", ["p80", "medium", 30, 3], origin, { what: "p80", exact: true, ok: true }],
  ["CRMCOMPONENT", ["硬件", "medium", 30, 3], origin, { what: "hardware", exact: true, ok: true }],
  ["CRMCOMPONENT", ["nothing", "medium", 30, 3], origin, null],
  ["CRMEXPLAIN", ["setup", "medium", 30, 3], origin, { what: "setup", exact: true, ok: true }],
  ["CRMBUDGET", ["medium", 30, 3], { row: 2, column: 1 }, { what: "implementation", exact: true, ok: true }],
  ["CRMBUDGET", ["medium", 30, 3], { row: 6, column: 4 }, { what: "total", exact: false, ok: true }],
  ["CRMRANGE", ["medium", 30, 3], { row: 5, column: 1 }, { what: "p10", exact: true, ok: true }],
  ["CRMLEDGER", ["medium", 30, 3], { row: 1, column: 6 }, { what: "subscription", exact: false, ok: true }],
  ["CRMTORNADO", ["medium", 30, 3], origin, { what: "total", exact: false, ok: true }],
  ["CRMPRICE", ["Salesforce", "Enterprise"], origin, null],
  ["CRMVERSION", [null], origin, null],
] as const)("%s(%j) at %j asks %j", (name, values, offset, expected) =>
  expect(ask(name, values, offset)).toEqual(expected),
);

test("the scenario is the one that the cell's function estimates", () => {
  const question = questionOf("CRMCOST", ["medium", 30, 3], origin);
  expect(question?.scenario.ok && figure("total", question.scenario.value)).toBe(249166.77);
});
