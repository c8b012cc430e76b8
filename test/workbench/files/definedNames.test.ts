import { readDefinedNames, writeDefinedNames } from "../../../src/workbench/files/definedNames";

const WORKBOOK = '<workbook><sheets><sheet name="A"/><sheet name="B"/></sheets><calcPr/></workbook>';
const SHEETS = ["a", "b"];
const NAMES = [
  { name: "Users", formula: "='My $1 sheet'!$A$1", sheetId: null, comment: "" },
  { name: "Text", formula: '="<&>"', sheetId: "b", comment: 'a "note"' },
];

test("names of every kind survive, with scope and comment", () => {
  const xml = writeDefinedNames(WORKBOOK, NAMES, SHEETS);
  expect(xml).toContain("</sheets><definedNames>");
  expect(readDefinedNames(xml, SHEETS)).toEqual(NAMES);
});

test("a workbook without names stays as it is", () => {
  expect(writeDefinedNames(WORKBOOK, [], SHEETS)).toBe(WORKBOOK);
});

test("reads prefixed elements and other quotes, and leaves out what is Excel's own or hidden or of no sheet", () => {
  const xml = `<x:definedNames><x:definedName name='One'>1</x:definedName>
    <x:definedName name="_xlnm.Print_Area" localSheetId="0">A!$A$1</x:definedName>
    <x:definedName name="Hidden" hidden="1">1</x:definedName>
    <x:definedName name="Lost" localSheetId="7">1</x:definedName></x:definedNames>`;
  expect(readDefinedNames(xml, SHEETS).map(({ name }) => name)).toEqual(["One"]);
});
