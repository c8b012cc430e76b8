import { functionNames } from "../../../src/workbench/files/functionNames";

const { toFile, fromFile } = functionNames(["CRMCOST", "CRM", "CX.GET"]);

test.each([
  ["CRMCOST(A1,30)", "_xldudf_CRMCOST(A1,30)"],
  ["crmCost (1)+SUM(CRMCOST(2))", "_xldudf_CRMCOST (1)+SUM(_xldudf_CRMCOST(2))"],
  ["CX.GET(1)", "_xldudf_CX_GET(1)"],
  ["CRM(CRMCOST(1))", "_xldudf_CRM(_xldudf_CRMCOST(1))"],
])("to a file: %s", (formula, inFile) => {
  expect(toFile(formula)).toBe(inFile);
});

test.each([
  '"CRMCOST(1)"&A1',
  '"a ""CRMCOST(1)"""',
  "'CRMCOST(1)'!A1",
  "'It''s CRMCOST('!A1",
  "CRMCOST2(1)",
  "XCRMCOST(1)",
  "X.CRMCOST(1)",
  "Sheet1!CRMCOST(1)",
  "[1]!CRMCOST(1)",
  "CRMCOST",
  "SUM(CRMCOST)",
])("stays as it is: %s", (formula) => {
  expect(toFile(formula)).toBe(formula);
});

test.each([
  ["_xldudf_CRMCOST(1)", "CRMCOST(1)"],
  ["_XLDUDF_crmcost(1)", "CRMCOST(1)"],
  ["_xldudf_CX_GET(1)", "CX.GET(1)"],
  ["_xldudf_OTHER(1)", "_xldudf_OTHER(1)"],
  ['"_xldudf_CRMCOST("', '"_xldudf_CRMCOST("'],
])("from a file: %s", (inFile, formula) => {
  expect(fromFile(inFile)).toBe(formula);
});
