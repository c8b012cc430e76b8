import { tokenize } from "@borgar/fx";
import fc from "fast-check";
import { calls, retyped } from "../../../src/workbook/formulas/calls";
import { FUNCTION_NAMES } from "../../../src/workbook/formulas/functionNames";
import { tokens } from "../../../src/workbook/formulas/tokens";
import * as functions from "../../../src/functions/functions";

test("the list names every worksheet function", () => {
  expect([...FUNCTION_NAMES].sort()).toEqual(
    Object.entries(functions)
      .flatMap(([name, value]) => (typeof value === "function" ? [name] : []))
      .sort(),
  );
});

test.each([
  ['=CRMCOST("medium",30,3)', [["CRMCOST", ['"medium"', "30", "3"]]]],
  ["=ROUND(CRMCOST(B2,B3,B4)/12,0)", [["CRMCOST", ["B2", "B3", "B4"]]]],
  ["=crmcost(B2, B3 ,)", [["CRMCOST", ["B2", "B3", ""]]]],
  ["=_xldudf_CRMCOST(B2)", [["CRMCOST", ["B2"]]]],
  ["=_xldudf_CRM_CRMCOST(B2)", [["CRMCOST", ["B2"]]]],
  ["=[2]!_xldudf_CRMCOST(B2)", [["CRMCOST", ["B2"]]]],
  ["=[2]!CRMCOST(B2)", [["CRMCOST", ["B2"]]]],
  [
    "=_xldudf_CRMCOST(B2)*_XLDUDF_crmnpv(B2)",
    [
      ["CRMCOST", ["B2"]],
      ["CRMNPV", ["B2"]],
    ],
  ],
  [
    "=CRMCOST (1)+crmnpv\n (2)",
    [
      ["CRMCOST", ["1"]],
      ["CRMNPV", ["2"]],
    ],
  ],
  // Of somebody else.
  ["='C:\\x y\\[a.xlam]b'!CRMNPV(1)", []],
  ["=Other.xlam!CRMCOST(A1)", []],
  ["=Sheet1!CRMCOST(1)+'My Sheet'!CRMCOST(2)", []],
  ["=[Book1.xlsx]!CRMCOST(1)+'[2]Sheet1'!_xldudf_CRMCOST(1)", []],
  ["=CRM.CRMCOST(B2)+OTHER_CRMCOST(1)+_xlfn.CRMCOST(1)+_xldudf_OTHER_CRMCOST(1)", []],
  // Names of the formula's own.
  ["=LET(CRMCOST,LAMBDA(x,x*2),CRMCOST(3))", []],
  [
    "=_xlfn.LET(a,CRMCOST(1),crmnpv,LAMBDA(x,x),CRMNPV(a))+CRMNPV(2)",
    [
      ["CRMCOST", ["1"]],
      ["CRMNPV", ["2"]],
    ],
  ],
  ["=LAMBDA(CRMCOST,[crmnpv],CRMCOST(1)+CRMNPV(2))(SUM)", []],
  [
    "=LET(x,CRMCOST(1),x)*LAMBDA(x,CRMNPV(x))(2)",
    [
      ["CRMCOST", ["1"]],
      ["CRMNPV", ["x"]],
    ],
  ],
  ["=LET(CRMCOST,CRMCOST(1),CRMCOST*2)", [["CRMCOST", ["1"]]]],
  ["=LET(a,1,b,LAMBDA(CRMCOST,CRMCOST(a)),CRMCOST(b))", [["CRMCOST", ["b"]]]],
  ["=CRMVERSION()", [["CRMVERSION", [""]]]],
  ["=@CRMCOST(@A1,A2#)", [["CRMCOST", ["@A1", "A2#"]]]],
  ['=CRMCOST("a "",) CRMCOST(",{1,2;"x;}",-3})', [["CRMCOST", ['"a "",) CRMCOST("', '{1,2;"x;}",-3}']]]],
  [
    "=CRMCOST('My, (Sheet)'!B4:C9,T[[#This Row],[a),b]])",
    [["CRMCOST", ["'My, (Sheet)'!B4:C9", "T[[#This Row],[a),b]]"]]],
  ],
  [
    "=CRMNPV(CRMFIGURE(1,2),3)",
    [
      ["CRMNPV", ["CRMFIGURE(1,2)", "3"]],
      ["CRMFIGURE", ["1", "2"]],
    ],
  ],
  ["=CRMCOST(#REF!,Sheet1!#REF!,3)", [["CRMCOST", ["#REF!", "Sheet1!#REF!", "3"]]]],
  ["=CRMCOST(1,(2", [["CRMCOST", ["1", "(2"]]]],
  ['="=CRMCOST(1)"', []],
  ["=SUM(CRMCOST)", []],
  ["=MYCRMCOST(1)+CRMCOSTS(2)+CRM.COST(3)", []],
  ["CRMCOST(1)", []],
  [12, []],
])("%s calls %j", (formula, expected) => {
  expect(calls(formula).map(({ name, args }) => [name, args])).toEqual(expected);
});

test("a formula is retyped with the names as people type them, and nothing else is touched", () => {
  expect(retyped('=IF(_xldudf_crmcost("a,_xldudf_CRMCOST(",1)>crmnpv(2),"crmcost(",A1)')).toBe(
    '=IF(CRMCOST("a,_xldudf_CRMCOST(",1)>CRMNPV(2),"crmcost(",A1)',
  );
  expect(retyped("=[2]!_xldudf_CRMCOST(B2)")).toBe("=CRMCOST(B2)");
  const others = "=Other.xlam!crmcost(A1)+Sheet1!crmcost(1)+LET(crmcost,LAMBDA(x,x),crmcost(3))";
  expect(retyped(others)).toBe(others);
});

const pieces = fc.oneof(
  fc.constantFrom(
    "A1",
    "$B$2:C3",
    "'My ''Sheet'!A1",
    "Sheet1!A1:B2",
    "CRM_Tier",
    "T[[#This Row],[a]]",
    "T[a'[b]",
    "A1#",
  ),
  fc.constantFrom("1", "2.5", "1E+3", ".5", "TRUE", "#N/A", "#REF!", '{1,2;3,"a;b"}', '"a ""b"" (,"', "用户"),
);
const formulas = fc
  .letrec((tie) => ({
    formula: fc.oneof(
      { depthSize: "small" },
      pieces,
      fc
        .tuple(
          fc.constantFrom("SUM", "crmcost", "_xldudf_CRMNPV", "CRMBUDGET", "_xlfn.LET"),
          fc.array(tie("formula"), { maxLength: 4 }),
        )
        .map(([name, args]) => `${name}(${args.join(",")})`),
      fc
        .tuple(
          tie("formula"),
          fc.constantFrom("+", "-", "*", "/", "&", "<=", "<>", "^", " ", "="),
          tie("formula"),
        )
        .map(([left, sign, right]) => `${left as string}${sign}${right as string}`),
    ),
  }))
  .formula.map((text) => `=${String(text)}`);

test("joined, the pieces are the formula again, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      expect(
        tokens(text)
          .map((token) => token.text)
          .join(""),
      ).toBe(text);
      calls(`=CRMCOST(${text}`);
    }),
  );
});

test("it finds the functions and texts that an independent tokenizer finds", () => {
  fc.assert(
    fc.property(formulas, (formula) => {
      const theirs = tokenize(formula, { mergeRefs: false });
      const ours = tokens(formula);
      const named = ours.filter(({ kind }, index) => kind === "operand" && ours[index + 1]?.text === "(");
      expect(named.map(({ text }) => text)).toEqual(
        theirs.filter(({ type }) => type === "func").map(({ value }) => value),
      );
      expect(ours.filter(({ kind }) => kind === "text").map(({ text }) => text)).toEqual(
        theirs.filter(({ type }) => type === "string").map(({ value }) => value),
      );
    }),
    { examples: [["=SUM(A1+#N/A/SUM())"], ["=#DIV/0!/CRMCOST(1)"]] },
  );
});
