const ExcelJS = require("exceljs");

/**
 * The workbook from which the smoke list starts: what a sender without the add-in's functions leaves behind, under names
 * that make trouble. Excel keeps a custom function as `_xldudf_NAME`, and shows #NAME? until it knows it.
 */
const SHEETS = {
  Start: {
    A1: "CRM Cost: start of the smoke list",
    A3: "Total, to be repaired",
    B3: { formula: '_xldudf_CRMCOST("medium",30,3)', result: { error: "#NAME?" } },
    A4: "Per month",
    B4: { formula: "ROUND(B3/36,2)", result: { error: "#NAME?" } },
    A5: "An error on purpose",
    B5: { formula: "1/0", result: { error: "#DIV/0!" } },
    A6: "No function, a text",
    B6: '=CRMCOST("medium",30,3)',
    A7: "Present value, to be repaired",
    B7: { formula: '_xldudf_CRMNPV("medium",30,3)', result: { error: "#NAME?" } },
    A8: "Waits for B3",
    B8: { formula: '_xldudf_CRMCOST("medium",ROUND(B3/10000,0),3)', result: { error: "#NAME?" } },
  },
  "It's 50% = fine": {
    A1: "A sheet whose name needs quotes",
    B2: { formula: '_xldudf_CRMCOST("small",3,1)', result: { error: "#NAME?" } },
  },
  Quote: {
    A1: "item",
    B1: "quantity",
    C1: "price",
    D1: "per",
    A2: "hardware",
    B2: 1,
    C2: 5000,
    D2: "once",
  },
};

/** @returns {InstanceType<typeof ExcelJS.Workbook>} */
function smokeWorkbook() {
  const workbook = new ExcelJS.Workbook();
  for (const [name, cells] of Object.entries(SHEETS)) {
    const sheet = workbook.addWorksheet(name);
    sheet.getColumn(1).width = 32;
    sheet.getColumn(2).width = 16;
    for (const [cell, value] of Object.entries(cells)) sheet.getCell(cell).value = value;
  }
  return workbook;
}

module.exports = { smokeWorkbook };
