import {
  IssueList,
  monthlyPlan,
  parseActuals,
  serialOf,
  writtenDay,
  ACTUAL_COLUMN_IDS,
} from "../../../src/engine/index";
import { VOCABULARY } from "../../../src/report/index";
import { csvRows } from "../../../src/workbook/actuals/csvRows";
import { decode } from "../../../src/workbook/actuals/decode";
import { guessColumns } from "../../../src/workbook/actuals/columnChoice";
import { amountOfField, dateOrderOf, dayIn, decimalMarkOf } from "../../../src/workbook/actuals/fileFormats";
import { importActuals, type ImportSettings } from "../../../src/workbook/actuals/importActuals";
import { ledgerOf, scenarioOf } from "../../engine/scenarios";

const serial = (day: string): number => serialOf(writtenDay(day) ?? NaN);

/** A file as it comes, read with what it tells of itself. */
function read(text: string, settings: Partial<ImportSettings> = {}) {
  const rows = csvRows(text);
  const columns = guessColumns(rows[0] ?? []);
  return importActuals(rows, { columns, dates: null, decimals: null, from1904: false, ...settings });
}

describe("files as banks and accounts write them", () => {
  test("German: semicolons, decimal commas, days first, a credit note with its minus behind", () => {
    const { rows, unread, open } = read(
      'Buchungstag;Posting date;Vendor;Invoice No;Net amount;Currency\nx;31.03.2026;"Partner; GmbH";R-1;1.234,50;EUR\nx;01.04.2026;Partner;R-2;100,00-;EUR\n',
    );
    expect(rows).toEqual([
      [serial("2026-03-31"), "", "Partner; GmbH", "R-1", 1234.5, "EUR", "", ""],
      [serial("2026-04-01"), "", "Partner", "R-2", -100, "EUR", "", ""],
    ]);
    expect([unread, open]).toEqual([[], []]);
  });

  test("Chinese bank: money out and money in have columns of their own, digits of full width", () => {
    const { rows } = read(
      "交易日期,对方户名,支出金额,收入金额,交易流水号,摘要\r\n20260331,软件公司,１２，０００．５０,,88,订阅费\r\n2026年4月1日,软件公司,,500.00,89,退款\r\n",
    );
    expect(rows).toEqual([
      [serial("2026-03-31"), "", "软件公司", "88", 12000.5, "", "", "订阅费"],
      [serial("2026-04-01"), "", "软件公司", "89", -500, "", "", "退款"],
    ]);
  });

  test("FOCUS: the columns of the specification", () => {
    const { rows } = read(
      'BillingCurrency,ChargePeriodStart,BilledCost,x_Item,InvoiceIssuerName,ChargeDescription,InvoiceId\nUSD,2026-03-01T00:00:00Z,1200,subscription,Vendor,"Seats, March",INV-9\n',
    );
    expect(rows).toEqual([
      [serial("2026-03-01"), "subscription", "Vendor", "INV-9", 1200, "USD", "", "Seats, March"],
    ]);
  });

  test("a workbook of 1904 counts its days from there", () => {
    const { rows } = read("date,amount\n44650,5\n", { from1904: true });
    expect(rows[0]?.[0]).toBe(serial("2026-03-31"));
  });

  test("what can be read in two ways is asked, and what cannot be read keeps its row and its text", () => {
    const twice = read('date,amount\n03/04/2026,"1,234"\n');
    expect(twice.open).toEqual(["dates", "decimals"]);
    expect(read('date,amount\n03/04/2026,"1,234"\n', { dates: "monthFirst", decimals: "," })).toEqual({
      rows: [[serial("2026-03-04"), "", "", "", 1.234, "", "", ""]],
      unread: [],
      open: [],
    });
    const odd = read("date,amount,item\nsoon,5,setup\n2026-03-31,dear,\n2026-03-31,,\n");
    expect(odd.unread).toEqual([2, 3, 4]);
    expect(odd.rows.map((row) => [row[0], row[4]])).toEqual([
      ["soon", 5],
      [serial("2026-03-31"), "dear"],
      [serial("2026-03-31"), ""],
    ]);
  });

  test("what was imported passes the gate of actuals", () => {
    const plan = monthlyPlan(ledgerOf(scenarioOf("medium", 30, 3)), "cash");
    const { rows } = read("日期;金额;计入\n2026-03-31;9.000,50;订阅费\n2026-04-30;10,00;\n");
    const issues = new IssueList();
    const actuals = parseActuals([ACTUAL_COLUMN_IDS, ...rows], plan, VOCABULARY, issues);
    expect(issues.all()).toEqual([]);
    expect(actuals.map(({ item, value }) => [item, value])).toEqual([
      ["subscription", 900050],
      [null, 1000],
    ]);
  });
});

test.each([
  ["utf-8", Buffer.from("日期,金额")],
  ["utf-8 with its mark", Buffer.from("\ufeff日期,金额")],
  ["utf-16", Buffer.from("\ufeff日期,金额", "utf16le")],
  ["gbk", Buffer.from([0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xbd, 0xf0, 0xb6, 0xee])],
])("%s", (_, bytes) => expect(decode(bytes)).toBe("日期,金额"));

describe("rows", () => {
  test.each([
    [
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a\tb,c\n1\t2,5\n3\t4",
      [
        ["a", "b,c"],
        ["1", "2,5"],
        ["3", "4"],
      ],
    ],
    [
      'a;b\n"x ""y""\nz";2\n\n;\n',
      [
        ["a", "b"],
        ['x "y"\nz', "2"],
      ],
    ],
    ["one", [["one"]]],
  ])("%j", (text, rows) => expect(csvRows(text)).toEqual(rows));

  test("a quote that never ends takes no longer than the file", () => {
    expect(csvRows(`a,b\n"${"x,\n".repeat(100_000)}`)).toHaveLength(2);
  });
});

test("decimals and dates by the evidence of a whole column", () => {
  expect(decimalMarkOf(["1,234", "5", "1,234,567"])).toBe(".");
  expect(decimalMarkOf(["1,234", "0,5"])).toBe(",");
  expect(decimalMarkOf(["1.234", "1.234,00"])).toBe(",");
  expect(decimalMarkOf(["1,234", "12"])).toBeNull();
  expect(dateOrderOf(["01/02/2026", "13/02/2026"])).toBe("dayFirst");
  expect(dateOrderOf(["01/02/2026", "02/13/26"])).toBe("monthFirst");
  expect(dateOrderOf(["01/02/2026"])).toBeNull();
  expect(dayIn("31.3.26", "dayFirst", false)).toBe(writtenDay("2026-03-31"));
  expect(dayIn("31.2.2026", "dayFirst", false)).toBeUndefined();
});

test.each<[string, "." | ",", number | undefined]>([
  ["¥1,234.50", ".", 1234.5],
  ["CNY (1,000)", ".", -1000],
  ["1 234,5 €", ",", 1234.5],
  ["−5", ".", -5],
  ["1'000.25", ".", 1000.25],
  ["12-", ".", -12],
  ["1.2.3", ".", undefined],
  ["n/a", ".", undefined],
  ["", ".", undefined],
])("%s with the mark %s", (field, mark, amount) => expect(amountOfField(field, mark)).toBe(amount));
