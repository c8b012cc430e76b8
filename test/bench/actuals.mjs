import { mkdirSync, writeFileSync } from "node:fs";
import { localFolder } from "../../scripts/localPrograms.mjs";
import { engine, worksheetFunctions } from "./bundles.mjs";
import { recalculateInLibreOffice } from "./libreoffice.mjs";
import { agree, median, notRun, timed } from "./measure.mjs";

/** ROWS=5000 npm run bench -- actuals tries a shorter table. */
const ROWS = Number(process.env.ROWS ?? 50_000);
const GO_LIVE = 46112;
const ITEMS = ["Subscription", "Set-up", "培训", "implementation", "Custom development", "shoes"];
const HEADS = ["Date", "Item", "Supplier", "Reference", "Amount", "Currency", "Rate", "Note"];

const paid = Array.from({ length: ROWS }, (_, i) => [
  GO_LIVE + (i % 1800),
  ITEMS[i % ITEMS.length],
  `Supplier ${i % 97}`,
  `R-${i}`,
  (i % 1000) + 0.25,
  i % 3 === 0 ? "USD" : "",
  i % 3 === 0 ? 7.1 : "",
  "",
]);

/** A long table of what was paid, against a budget of five years: no peer, but people wait for it. */
export async function actualsRows() {
  const functions = worksheetFunctions();
  const plan = functions.get("CRMPLAN")("large", 300, 5, null);
  const variance = functions.get("CRMVARIANCE");
  const answer = () => variance(plan, [HEADS, ...paid], GO_LIVE, null);
  const times = Array.from({ length: 9 }, () => timed(() => answer().length));
  return [
    {
      id: "A1",
      what: `CRMVARIANCE of ${ROWS.toLocaleString("en")} actuals, seconds`,
      ours: `${median(times).toFixed(0)} ms`,
      ratio: Math.min(...times) / 1000,
      median: median(times) / 1000,
      goal: 1,
    },
    await plainRow(answer()),
  ];
}

/** The same table in the plain sheets: the formulas beside its rows, and the report's. */
async function plainRow(expected) {
  const row = {
    id: "A2",
    what: `the plain variance of ${ROWS.toLocaleString("en")} actuals, recalculated by LibreOffice, seconds`,
    goal: 60,
  };
  const folder = localFolder("bench-sheets");
  mkdirSync(folder, { recursive: true });
  const workbook = `${folder}/variance.xlsx`;
  writeFileSync(workbook, await engine().plainVariance(GO_LIVE, paid));
  const total = expected.findIndex(([name]) => name === "Total");
  const cell = `D${7 + total}`;
  const theirs = await recalculateInLibreOffice(workbook, folder, 1, { sheet: "CRM Variance", cells: cell });
  if (theirs === null) return notRun(row, "soffice is not installed");
  agree("LibreOffice", theirs.sum, expected[total][3], 1e-9);
  const seconds = theirs.milliseconds / 1000;
  return { ...row, ours: `${seconds.toFixed(1)} s`, ratio: seconds };
}
