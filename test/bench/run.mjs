import { cpus, loadavg } from "node:os";
import { actualsRows } from "./actuals.mjs";
import { build } from "./bundles.mjs";
import { engineRows } from "./engine.mjs";
import { sunkValue } from "./measure.mjs";
import { paneRows } from "./pane.mjs";
import { scanRows } from "./scan.mjs";
import { sheetsRows } from "./sheets.mjs";
import { simulationRows } from "./simulation.mjs";
import { workbenchRows } from "./workbench.mjs";

/** The parts of the benchmark: `npm run bench`, or one of them: `npm run bench -- engine`. */
const PARTS = {
  engine: engineRows,
  actuals: actualsRows,
  sheets: sheetsRows,
  scan: scanRows,
  simulation: simulationRows,
  pane: paneRows,
  workbench: workbenchRows,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(", ")}. There are ${Object.keys(PARTS).join(", ")}.`);
  process.exit(1);
}

console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model}`,
);
const [load] = loadavg();
if (load > 0.7) console.log(`The machine is busy (load ${load.toFixed(1)}): read the ratios with care.`);

await build();
console.log("\n| | what | ours | peer | ratio (median) | goal | met |\n|---|---|---|---|---|---|---|");
for (const [name, rows] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const row of await rows()) console.log(`| ${cells(row).join(" | ")} |`);
}

/** A row's cells. Without a goal it is a figure to know; without a ratio its peer was not there. */
function cells({ id, what, ours = "", peer = "", ratio, median, goal, atLeast, why }) {
  const bound = goal === undefined ? "" : `${atLeast ? "≥" : "≤"} ${goal}`;
  if (why !== undefined) return [id, what, ours, "not run", "", bound, why];
  if (ratio === undefined) return [id, what, ours, peer, "", bound, ""];
  const inMiddle = median === undefined ? "" : ` (${digits(median)})`;
  const met = goal === undefined ? "" : (atLeast ? ratio >= goal : ratio <= goal) ? "yes" : "no";
  return [id, what, ours, peer, `${digits(ratio)}${inMiddle}`, bound, met];
}

function digits(number) {
  if (number === 0) return "0";
  if (number < 0.01) return number.toExponential(1);
  return number < 100 ? number.toFixed(2) : number.toFixed(0);
}
console.log(`\n(sink ${sunkValue().toPrecision(6)})`);
process.exit(0);
