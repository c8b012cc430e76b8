import { parseExample } from "../../../src/workbench/page/example";

const one = (sheet: object) => ({ "en-US": [{ name: "Budget", cells: [], ...sheet }] });

test("reads sheets in the user's language, or else in English", () => {
  const file = {
    "en-US": [{ name: "Budget", columnWidths: [120], cells: [["A1", "=1+1", "0.00", true, true], ["B2", 5]] }], // oxfmt-ignore
    "zh-CN": [{ name: "预算", cells: [["A1", "计划"]] }],
  };
  expect(parseExample(file, "en-US")).toEqual([
    {
      name: "Budget",
      columnWidths: [120],
      cells: [
        { address: "A1", content: "=1+1", numberFormat: "0.00", bold: true, right: true },
        { address: "B2", content: 5, numberFormat: "", bold: false, right: false },
      ],
      charts: [],
    },
  ]);
  expect(parseExample(file, "zh-CN")[0]?.name).toBe("预算");
  expect(parseExample(one({}), "zh-CN")[0]?.name).toBe("Budget");
});

const chart = {
  kind: "ColumnStacked",
  title: "Cash",
  at: "D9:G16",
  categories: "D17:G17",
  series: [{ name: "Licence", values: "D18:G18", color: "#4896DB" }],
};

test("reads charts", () =>
  expect(parseExample(one({ charts: [chart] }), "en-US")[0]?.charts).toEqual([chart]));

test.each<[string, unknown, RegExp]>([
  [
    "a chart over no cells",
    one({ charts: [{ ...chart, at: "D9" }] }),
    /charts\[0\]\.at is missing or malformed/,
  ],
  [
    "a colour that is none",
    one({ charts: [{ ...chart, series: [{ ...chart.series[0], color: "blue" }] }] }),
    /series\[0\]\.color/,
  ],
  ["a list", [], /the file is not an object/],
  ["no language", {}, /is not a list/],
  ["a name with a colon", one({ name: "a:b" }), /name is missing or malformed/],
  ["a width of nothing", one({ columnWidths: [0] }), /no number of points/],
  ["an address outside", one({ cells: [["AAA1", 1]] }), /cells\[0\]\[0\]/],
  ["a cell with an object", one({ cells: [["A1", {}]] }), /cells\[0\] has no content/],
  ["too many cells", one({ cells: Array(20_001).fill(["A1", 1]) }), /more than 20000/],
  ["endless text", one({ cells: [["A1", "x".repeat(9000)]] }), /longer than 8192/],
])("refuses %s", (_, json, sentence) => {
  expect(() => parseExample(json, "en-US")).toThrow(sentence);
});
