import { mkdirSync } from "node:fs";
import { localFolder } from "../../scripts/localPrograms.mjs";
import { engine, worksheetFunctions } from "./bundles.mjs";
import { recalculateInLibreOffice } from "./libreoffice.mjs";
import { agree, median, notRun, roundRobin, timed } from "./measure.mjs";
import { peer } from "./peers.mjs";
import { plainSheet, writeWorkbook } from "./plainSheet.mjs";

const BUDGETS = 10_000;
const ROUNDS = 3;

/** Ten thousand budgets: CRMCOST against an ordinary spreadsheet model of the same case, in other calculators. */
export async function sheetsRows() {
  const cost = worksheetFunctions().get("CRMCOST");
  const { assumptions, levelsOfCalls, parseScenario } = engine();
  const users = Array.from({ length: BUDGETS }, (_, i) => 10 + ((i * 7) % 90));
  const scenario = parseScenario({ tier: "medium", users: 30, years: 3 }).value;
  const sheets = plainSheet(assumptions(scenario, "likely"), users);
  const sum = () => users.reduce((all, count) => all + cost("medium", count, 3, null), 0);
  const ours = () => timed(sum);
  const expected = sum();
  return [
    await libreOfficeRow(sheets, ours, expected),
    await hyperFormulaRow(sheets, ours, expected),
    levelsRow(await levelsOfCalls(scenario)),
  ];
}

const levelsRow = (levels) => ({
  id: "S4",
  what: "functions of the add-in that take another's result, one after another, in the sheets that it writes",
  ours: Object.entries(levels)
    .map(([rendering, count]) => `${rendering} ${count}`)
    .join(", "),
  ratio: Math.max(...Object.values(levels)),
  goal: 0,
});

async function libreOfficeRow(sheets, ours, expected) {
  const row = {
    id: "S1",
    what: "10,000 budgets as plain formulas in LibreOffice / as CRMCOST",
    goal: 5,
    atLeast: true,
  };
  const folder = localFolder("bench-sheets");
  mkdirSync(folder, { recursive: true });
  const workbook = `${folder}/budgets.xlsx`;
  await writeWorkbook(sheets, workbook);
  const pairs = [];
  for (let round = 0; round < ROUNDS; round++) {
    const theirs = await recalculateInLibreOffice(workbook, folder);
    if (theirs === null) return notRun(row, "soffice is not installed");
    agree("LibreOffice", theirs.sum, expected, 1e-9);
    const { least } = (await roundRobin({ ours })).ours;
    pairs.push({ least, theirs: theirs.milliseconds, ratio: theirs.milliseconds / least });
  }
  const [pair] = pairs.sort((a, b) => a.theirs - b.theirs);
  return {
    ...row,
    ours: `${pair.least.toFixed(1)} ms`,
    peer: `${pair.theirs} ms`,
    ratio: median(pairs.map(({ ratio }) => ratio)),
  };
}

async function hyperFormulaRow(sheets, ours, expected) {
  const row = { id: "S2", what: "the same rebuilt in HyperFormula / as CRMCOST", goal: 100, atLeast: true };
  const library = peer("hyperformula");
  if (library === null) return notRun(row, "hyperformula is not installed");
  const book = library.HyperFormula.buildFromSheets(sheets, { licenseKey: "gpl-v3" });
  const totals = book.getSheetValues(book.getSheetId("Budgets")).map((cells) => cells.at(-1));
  agree(
    "HyperFormula",
    totals.reduce((all, total) => all + total, 0),
    expected,
    1e-9,
  );
  const theirs = () =>
    timed(() => {
      book.rebuildAndRecalculate();
      return 1;
    });
  const times = await roundRobin({ ours, theirs }, { repetitions: ROUNDS, warmUps: 1 });
  book.destroy();
  return {
    ...row,
    ours: `${times.ours.least.toFixed(1)} ms`,
    peer: `${times.theirs.least.toFixed(0)} ms`,
    ratio: times.theirs.least / times.ours.least,
    median: times.theirs.median / times.ours.median,
  };
}
