import { execFile } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** Calculates a whole workbook again and again; writes the milliseconds of each time and the sum of some cells. */
const macro = (workbook, report, runs, { sheet, cells }) => `Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL("${pathToFileURL(workbook)}", "_blank", 0, hidden())
  book.calculateAll()
  Open "${report}" For Output As #1
  For run = 1 To ${runs}
    started = GetSystemTicks()
    book.calculateAll()
    Print #1, GetSystemTicks() - started
  Next
  sheet = book.Sheets.getByName("${sheet}")
  cells = sheet.getCellRangeByName("${cells}")
  Print #1, cells.computeFunction(com.sun.star.sheet.GeneralFunction.SUM)
  Close #1
  book.close(True)
  StarDesktop.terminate()
End Sub`;

const BUDGETS = { sheet: "Budgets", cells: "Q1:Q1048576" };

/**
 * LibreOffice in a profile of its own, started anew for each measurement.
 *
 * @returns milliseconds: the least of the runs; sum: of the cells. Null where LibreOffice is not installed
 */
export async function recalculateInLibreOffice(workbook, folder, runs = 7, summed = BUDGETS) {
  const profile = path.join(folder, "libreoffice");
  const library = path.join(profile, "user/basic/Standard");
  const report = path.join(folder, "libreoffice.txt");
  const office = (...asked) =>
    run("soffice", [
      "--headless",
      "--norestore",
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      ...asked,
    ]);
  rmSync(report, { force: true });
  try {
    // The first start lays out the profile, and would lay it over what stands there.
    await office("--terminate_after_init");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
  const source = macro(workbook, report, runs, summed).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  writeFileSync(
    path.join(library, "Bench.xba"),
    `${HEAD}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${source}</script:module>`,
  );
  writeFileSync(
    path.join(library, "script.xlb"),
    `${HEAD}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Bench"/></library:library>`,
  );
  await office("macro:///Standard.Bench.Main");
  const lines = readFileSync(report, "utf8").trim().split(/\s+/).map(Number);
  return { milliseconds: Math.min(...lines.slice(0, -1)), sum: lines.at(-1) };
}
