import { rowsOfText, columnNamed, readPaste } from "../../../src/taskpane/quote/paste";
import { NEW_PASTE } from "../../../src/taskpane/quote/state";

const read = (text: string, more: Partial<typeof NEW_PASTE> = {}): ReturnType<typeof readPaste> =>
  readPaste({ ...NEW_PASTE, text, ...more });
const lines = (text: string): unknown => read(text).rows.map(({ cells, lacks }) => ({ ...cells, lacks }));

const SHEET = [
  "Description\tQty\tUnit price\tBilling\tCur.\tRemarks",
  "Seats\t150\t300\tper month\tCNY\t",
  "Data storage, 4 x 500 MB\t4\t125\tmonthly\tUSD\tlist price",
  "Full sandbox\t\t30%\tof subscription\t\t",
  "Premier plan\t\t22%\t\t\t",
  "Implementation\t\tto be agreed\t\t\t",
  "Total, first year\t\t864,000\t\t\t",
].join("\n");

test("a block from a sheet: heads by their words, units, currencies, shares, what is no line", () => {
  const { isHeaded, columns, rows } = read(SHEET);
  expect(isHeaded).toBe(true);
  expect(columns).toEqual(["name", "quantity", "price", "per", "currency", "note"]);
  expect(rows.map(({ cells, lacks }) => ({ ...cells, lacks }))).toEqual(
    [
      {
        item: "subscription",
        name: "Seats",
        quantity: "150",
        price: "300",
        per: "month",
        currency: "CNY",
        lacks: null,
      },
      {
        item: "licence",
        name: "Data storage, 4 x 500 MB",
        quantity: "4",
        price: "125",
        per: "month",
        currency: "USD",
        note: "Remarks: list price",
        lacks: null,
      },
      {
        item: "licence",
        name: "Full sandbox",
        price: "30",
        per: "share",
        note: "Billing: of subscription",
        lacks: null,
      },
      { item: "support", name: "Premier plan", price: "22", per: "share", lacks: null },
      {
        item: "setup",
        name: "Implementation",
        per: "once",
        note: "Unit price: to be agreed",
        lacks: "price",
      },
      {
        item: expect.anything() as string,
        name: "Total, first year",
        price: "864,000",
        per: "once",
        lacks: "sum",
      },
    ].map((row, i) => (i === 5 ? expect.objectContaining({ name: "Total, first year", lacks: "sum" }) : row)),
  );
});

test("Chinese heads and words", () =>
  expect(
    lines(
      "项目名称\t数量\t单价\t计费方式\t折扣\t说明\n企业版席位\t80\t1,260 元\t按月\t10%\t含税\n实施费\t1\t￥90,000\t一次性\t\t",
    ),
  ).toEqual([
    {
      item: "subscription",
      name: "企业版席位",
      quantity: "80",
      price: "1,260",
      per: "month",
      currency: "CNY",
      discount: "10",
      note: "说明: 含税",
      lacks: null,
    },
    {
      item: "setup",
      name: "实施费",
      quantity: "1",
      price: "90,000",
      per: "once",
      currency: "CNY",
      lacks: null,
    },
  ]));

test("without heads columns are what their cells look like", () => {
  const { isHeaded, columns } = read("Enterprise seats\t80\t$105.00\tper month\nStorage\t2\t$20\tper month");
  expect(isHeaded).toBe(false);
  expect(columns).toEqual(["name", "quantity", "price", "per"]);
});

test("a mail: runs of spaces, prices with their unit and for whom", () =>
  expect(
    lines("Sales Cloud Enterprise    USD 175 / user / month\nPartner set-up    EUR 12.500,00 one-off"),
  ).toEqual([
    {
      item: "subscription",
      name: "Sales Cloud Enterprise",
      price: "175",
      per: "month",
      quantity: "users",
      currency: "USD",
      lacks: null,
    },
    {
      item: "setup",
      name: "Partner set-up",
      price: "12.500,00",
      per: "once",
      currency: "EUR",
      lacks: null,
    },
  ]));

test("a table of a mail with bars, its ruled line left out", () => {
  const { rows } = read("| Item | Qty | Price |\n|---|---|---|\n| Training | 2 | 4,000 |");
  expect(rows.map(({ cells }) => cells)).toEqual([
    { item: "training", name: "Training", quantity: "2", price: "4,000", per: "once" },
  ]);
});

test("what the user reads otherwise holds, and what is given mends a row", () => {
  const { rows } = read(SHEET, { given: { 5: { price: "50000" } } });
  expect(rows[4]).toMatchObject({ lacks: null, cells: { price: "50000", item: "setup" } });
  expect(read(SHEET, { columns: { 1: "note" } }).rows[0]?.cells).toMatchObject({ note: "Qty: 150" });
});

test("a row whose only number adds up those above is a sum", () =>
  expect(read("Name\tPrice\nSet-up\t100\nTraining\t50\nAll in all\t150").rows[2]?.lacks).toBe("sum"));

test("nothing is lost: every cell is read, or in the note, or in the words of a row that is no line", () => {
  for (const { cells, words } of read(SHEET).rows) {
    const kept = Object.values(cells).join(" ");
    for (const word of words) {
      expect(kept.includes(word.replace(/%$/, "")) || /month/.test(word)).toBe(true);
    }
  }
});

test("cells with line breaks and quotes, as sheets copy them", () =>
  expect(rowsOfText('"Seats\n""full"""\t3\r\nLight\t4')).toEqual([
    ['Seats "full"', "3"],
    ["Light", "4"],
  ]));

test.each([
  ["Qty", "quantity"],
  ["单价", "price"],
  ["Counts as", "item"],
  ["计入", "item"],
  ["From month", "from"],
  ["lowQuantity", "lowQuantity"],
  ["Colour", undefined],
])("the head %p is %p", (head, column) => expect(columnNamed(head)).toBe(column));

test("nothing reads as nothing", () => expect(read("  \n\t\n").rows).toEqual([]));
