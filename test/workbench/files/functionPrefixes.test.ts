import { withoutPrefixes, withPrefixes } from "../../../src/workbench/files/functionPrefixes";

test.each([
  ["XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
  ["SORT(FILTER(A1:A3,B1:B3))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3))"],
  ["SUM(A1)", "SUM(A1)"],
  ['"XLOOKUP("', '"XLOOKUP("'],
  ["LET(x,2,Rate,x*Users,x+Rate)", "_xlfn.LET(_xlpm.x,2,_xlpm.Rate,_xlpm.x*Users,_xlpm.x+_xlpm.Rate)"],
  ["LET(a,Rate,SUM(a,b))", "_xlfn.LET(_xlpm.a,Rate,SUM(_xlpm.a,b))"],
  ["MAP(A1:A2,LAMBDA(p,q,p+q+r))", "_xlfn.MAP(A1:A2,_xlfn.LAMBDA(_xlpm.p,_xlpm.q,_xlpm.p+_xlpm.q+r))"],
  ['LET(x,"a,b",LEN(x))', '_xlfn.LET(_xlpm.x,"a,b",LEN(_xlpm.x))'],
])("%s", (formula, inFile) => {
  expect(withPrefixes(formula)).toBe(inFile);
  expect(withoutPrefixes(inFile)).toBe(formula);
});
