import { enteredText } from "../../../src/workbench/model/enteredText";

const THIS_YEAR = new Date().getFullYear();
/** Days from the day before 1 January 1900, and the 29 February 1900 that Excel counts. */
const serial = (year: number, month: number, day: number) =>
  (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;

test.each([
  ["12", 12, null],
  ["007", 7, null],
  ["'007", "007", null],
  ["1,234", 1234, "#,##0"],
  ["1,234.5", 1234.5, "#,##0.00"],
  ["1,23", "1,23", null],
  ["1e3", 1000, "0.00E+00"],
  [".5", 0.5, null],
  ["-3", -3, null],
  ["(3)", -3, null],
  ["(3", "(3", null],
  ["+-3", "+-3", null],
  ["50%", 0.5, "0%"],
  ["12.5 %", 0.125, "0.00%"],
  ["7%", 0.07, "0%"],
  ["$120", 120, "$#,##0_);[Red]($#,##0)"],
  ["-$1,200.50", -1200.5, "$#,##0.00_);[Red]($#,##0.00)"],
  ["$-5", -5, "$#,##0_);[Red]($#,##0)"],
  ["$", "$", null],
  ["¥5", "¥5", null],
  ["TRUE", true, null],
  ["false", false, null],
  ["1 1/2", 1.5, "# ?/?"],
  ["1/1/2017", 42736, "m/d/yyyy"],
  ["1/1/17", 42736, "m/d/yyyy"],
  ["12/31/99", serial(1999, 12, 31), "m/d/yyyy"],
  ["2017-01-01", 42736, "m/d/yyyy"],
  ["13/1/2017", "13/1/2017", null],
  ["2/30/2017", "2/30/2017", null],
  ["1/31", serial(THIS_YEAR, 1, 31), "d-mmm"],
  ["1-Jan-2017", 42736, "d-mmm-yy"],
  ["January 1, 2017", 42736, "d-mmm-yy"],
  ["Jan 2017", 42736, "mmm-yy"],
  ["Januar 1", "Januar 1", null],
  ["1/1/1900", 1, "m/d/yyyy"],
  ["3/1/1900", 61, "m/d/yyyy"],
  ["9:30", 9.5 / 24, "h:mm"],
  ["9:30 PM", 21.5 / 24, "h:mm AM/PM"],
  ["36:00", 1.5, "[h]:mm:ss"],
  ["1/1/2017 12:00", 42736.5, "m/d/yyyy h:mm"],
  ["2017-01-01T00:00:00Z", "2017-01-01T00:00:00Z", null],
  ["#N/A", "#N/A", null],
  ["1.2.3", "1.2.3", null],
  ["Phone 555-0100", "Phone 555-0100", null],
])("%s in an English workbook", (text, value, format) => {
  expect(enteredText(text, "en-US")).toEqual({ value, format });
});

test.each([
  ["¥120", 120, "¥#,##0;[Red]¥-#,##0"],
  ["￥120.5", 120.5, "¥#,##0.00;[Red]¥-#,##0.00"],
  ["$120", "$120", null],
  ["2017/1/1", 42736, "yyyy/m/d"],
  ["2017年1月1日", 42736, 'yyyy"年"m"月"d"日"'],
  ["1月31日", serial(THIS_YEAR, 1, 31), 'm"月"d"日"'],
])("%s in a Chinese workbook", (text, value, format) => {
  expect(enteredText(text, "zh-CN")).toEqual({ value, format });
});
