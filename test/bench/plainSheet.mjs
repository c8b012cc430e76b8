import ExcelJS from "exceljs";

/** Inputs that every budget of the sheet shares, by the names of the cost model. */
const SHARED = [
  "seatPrice",
  "priceUplift",
  "supportRate",
  "setupDays",
  "setupDaysPerUser",
  "dayRate",
  "sources",
  "daysPerSource",
  "records",
  "recordRate",
  "integrations",
  "integrationCost",
  "classSize",
  "trainingHours",
  "trainerRate",
  "trainingRefresh",
  "inflation",
  "customDays",
  "upkeepRate",
];
const cellOf = (name) => `Assumptions!$B$${SHARED.indexOf(name) + 1}`;

/** A row of formulas as a person builds it: users in A, then a column for each line and year, the total last. */
const COLUMNS = [
  ...[0, 1, 2].map((years) => `ROUND(12*A#*seatPrice*(1+priceUplift)^${years},2)`),
  ...[0, 1, 2].map((years) => `ROUND(supportRate*12*A#*seatPrice*(1+priceUplift)^${years},2)`),
  "ROUND((setupDays+setupDaysPerUser*A#)*dayRate,2)",
  "ROUND(sources*daysPerSource*dayRate+records*recordRate,2)",
  "ROUND(integrations*integrationCost,2)",
  "ROUND(ROUNDUP(A#/classSize,0)*trainingHours*trainerRate,2)",
  ...[1, 2].map((years) => `ROUND(trainingRefresh*K#*(1+inflation)^${years},2)`),
  "ROUND(customDays*dayRate,2)",
  ...[1, 2].map((years) => `ROUND(upkeepRate*N#*(1+inflation)^${years},2)`),
  "SUM(B#:P#)",
].map((formula) => formula.replace(/[a-z]\w+/g, (name) => (SHARED.includes(name) ? cellOf(name) : name)));

/** Budgets of a medium company in the cloud over three years, a row each: an ordinary model, without the add-in. */
export function plainSheet(assumptions, users) {
  return {
    Assumptions: SHARED.map((name) => [name, assumptions[name]]),
    Budgets: users.map((count, i) => [
      count,
      ...COLUMNS.map((formula) => `=${formula.replaceAll("#", String(i + 1))}`),
    ]),
  };
}

export async function writeWorkbook(sheets, path) {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    book
      .addWorksheet(name)
      .addRows(
        rows.map((row) =>
          row.map((cell) => (String(cell).startsWith("=") ? { formula: cell.slice(1) } : cell)),
        ),
      );
  }
  await book.xlsx.writeFile(path);
}
