// Calculates an .xlsx file anew in a program of its own, since the package is ESM only and jest's vm loads no ESM.
// In: the path. Out: JSON of the values by sheet and address.
import { Workbook } from "@cj-tech-master/excelts";
import { calculateFormulas, installFormulaEngine } from "@cj-tech-master/excelts/formula";

installFormulaEngine();
const book = new Workbook();
await book.xlsx.readFile(process.argv[2]);
calculateFormulas(book);
const values = {};
book.eachSheet((sheet) => {
  const cells = (values[sheet.name] = {});
  sheet.eachRow((row) =>
    row.eachCell((cell) => (cells[cell.address] = cell.formula ? cell.result : cell.value)),
  );
});
process.stdout.write(JSON.stringify(values));
