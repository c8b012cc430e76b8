import { cpus, loadavg } from "node:os";
import { build } from "./bundles.mjs";
import { engineRows } from "./engine.mjs";
import { sunkValue } from "./measure.mjs";
import { simulationRows } from "./simulation.mjs";

/** The parts of the benchmark: `npm run bench`, or one of them: `npm run bench -- engine`. */
const PARTS = { engine: engineRows, simulation: simulationRows };

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
  for (const { id, what, ours, peer, ratio, median, goal, atLeast } of await rows()) {
    const met = atLeast ? ratio >= goal : ratio <= goal;
    const bound = `${atLeast ? "≥" : "≤"} ${goal}`;
    console.log(
      `| ${id} | ${what} | ${ours} | ${peer} | ${ratio.toFixed(2)} (${median.toFixed(2)}) | ${bound} | ${met ? "yes" : "no"} |`,
    );
  }
}
console.log(`\n(sink ${sunkValue().toPrecision(6)})`);
process.exit(0);
