// Calculates .xlsx files anew in a program of its own, since the package is ESM only and jest's vm loads no ESM.
// In: the paths. Out: JSON, for each file the values by sheet and address.
import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { calculateFormulas, installFormulaEngine } from "@cj-tech-master/excelts/formula";

installFormulaEngine();
// Without it a file with charts is never read to its end.
installChartSupport();
const files = [];
for (const path of process.argv.slice(2)) {
  const book = new Workbook();
  await book.xlsx.readFile(path);
  calculateFormulas(book);
  const values = {};
  book.eachSheet((sheet) => {
    const cells = (values[sheet.name] = {});
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const value = cell.formula ? cell.result : cell.value;
        cells[cell.address] = value?.error ?? value;
      }),
    );
  });
  files.push(values);
}
process.stdout.write(JSON.stringify(files));
