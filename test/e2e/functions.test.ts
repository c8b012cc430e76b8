import { useBrowser } from "./browser";
import { Workbench } from "./workbench";

const browser = useBrowser();
let bench: Workbench;

beforeAll(async () => {
  bench = await Workbench.open(browser);
});

/** Each function typed once, in a free corner, with the first row and one cell of what it spills. */
test.each<[formula: string, at: string, row: unknown[], cell: string, value: unknown]>([
  ['=CRMNPV("medium",30,3)', "J60", [228989.23], "J60", 228989.23],
  ['=CRMPERUSER("medium",30,3)', "J62", [230.71], "J62", 230.71],
  ['=CRMCOMPONENT("trainingSupport","medium",30,3,,0)', "J64", [9600], "J64", 9600],
  ['=CRMFIGURE("p80","medium",30,3)', "J66", [312207.6], "J66", 312207.6],
  ['=CRMBREAKEVEN("medium",30,5)', "J68", ["never"], "J68", "never"],
  ['=CRMPRICE("Salesforce","Enterprise")', "J70", [175], "J70", 175],
  [
    "=CRMVERSION()",
    "J72",
    ["model 2, defaults 2026-11-23, price book 2026-10-07"],
    "J72",
    "model 2, defaults 2026-11-23, price book 2026-10-07",
  ],
  [
    '=CRMLEDGER("medium",30,3)',
    "J80",
    ["Component", "Item", "Year", "Quantity", "Unit", "Unit price", "Amount", "Source"],
    "P81",
    36000,
  ],
  ['=CRMRANGE("medium",30,3)', "J110", ["Figure", "Value"], "K118", 337447.11],
  ['=CRMSIMULATE("medium",30,3,,1024,42)', "J130", ["Figure", "Value"], "K131", 277447.41],
  ['=CRMTORNADO("medium",30,3)', "J150", ["Input", "Low", "High", "Swing"], "M151", 117815.4],
  [
    '=CRMCOMPARE("medium",30,5,{"discount",0},{"deployment","onPremises"})',
    "J190",
    ["Component", "A", "B", "B − A", "% of A"],
    "M196",
    123937.11,
  ],
  [
    '=CRMSAVINGS("medium",30,5)',
    "J200",
    ["Way to save", "Cost before", "Cost after", "Saving"],
    "M201",
    48918.18,
  ],
  [
    '=CRMSAVINGS("medium",30,5,,"Copper",,7.2)',
    "J440",
    ["Way to save", "Cost before", "Cost after", "Saving"],
    "L442",
    500447.57,
  ],
  [
    '=CRMSAVINGS("medium",30,5,,"Copper",,{"EUR",8;"USD",7.2})',
    "J450",
    ["Way to save", "Cost before", "Cost after", "Saving"],
    "L452",
    500447.57,
  ],
  [
    '=CRMINPUTS("large")',
    "J210",
    ["Name in formulas", "Input", "Unit", "Low", "Likely", "High", "Accepts", "Source"],
    "N220",
    200,
  ],
  ['=CRMPRICES("Microsoft")', "J240", ["Vendor", "Product", "Edition", "Price"], "M241", 65],
  ['=CRMEXPLAIN("setup","medium",30,3)', "J250", ["Part", "In words", "In figures", "Amount"], "M251", 37500],
  ['=CRMFOCUS("medium",30,3)', "J400", ["ServiceCategory", "ServiceName", "ChargeCategory"], "R401", 360],
  [
    '=CRMPLAN("medium",30,1)',
    "J300",
    ["Component", "Item", "Name", "Kind", "Currency", "Rate", "Total"],
    "R301",
    3000,
  ],
  [
    '=CRMVARIANCE(CRMPLAN("medium",30,1),{"Date","Amount","Item";46063,42000,"Set-up"},46112)',
    "J330",
    ["Component", "Budget", "Budget to date", "Actual"],
    "M332",
    42000,
  ],
  [
    '=CRMSHORTLIST("medium",30,3,,{"Copper"},{"USD",7.2})',
    "J350",
    ["Rank", "Vendor", "Product", "Edition", "Total cost of ownership"],
    "K351",
    "Copper",
  ],
  [
    '=CRMSCORE({"Features",30;"Price",70},{"","Alpha","Beta";"Features",8,6;"Price",5,9})',
    "J380",
    ["Rank", "Candidate", "Score"],
    "L381",
    8.1,
  ],
])("%s", async (formula, at, row, cell, value) => {
  await bench.type(at, formula);
  expect(await bench.row(at, row.length)).toEqual(row);
  expect(await bench.value(cell)).toBe(value);
});

test("a simulation gives the same digits in the browser as in Node", async () => {
  expect(await bench.row("J138", 2)).toEqual(["Error of P90", 1557.83]);
});
