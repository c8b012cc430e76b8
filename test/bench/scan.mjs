import { engine } from "./bundles.mjs";
import { median } from "./measure.mjs";

const ROUNDS = 5;

/** Looking through a workbook once Excel has told its formulas: people wait for it, and it must not grow with the ranges. */
export async function scanRows() {
  return [
    await row("C1", 20_000, 40, "formulas with ranges of 40 cells"),
    await row("C2", 2_000, 10_000, "formulas with ranges of 10,000 cells"),
    await row("C3", 2_000, 1_000_000, "formulas with ranges of 1,000,000 cells"),
  ];
}

async function row(id, count, size, words) {
  const [one, twice] = [await times(count, size), await times(2 * count, size)];
  const growth = median(twice) / median(one);
  return {
    id,
    what: `Check of ${count.toLocaleString("en")} ${words}, seconds`,
    ours: `${median(one).toFixed(0)} ms; twice as many ${growth.toFixed(1)} times as long`,
    ratio: Math.min(...one) / 1000,
    median: median(one) / 1000,
    goal: 1,
  };
}

async function times(count, size) {
  const list = [];
  for (let round = 0; round < ROUNDS; round++) list.push(await scan(column(count, size)));
  return list;
}

/** Half of the formulas are ours. Each takes the cells above it, another range for each, so that all hang together. */
const column = (count, size) =>
  Array.from({ length: count }, (_, i) => [
    `=${i % 2 === 0 ? "SUM" : "CRMCOST"}(A${Math.max(1, i - size + 1)}:A${Math.max(1, i)},$B$1)`,
  ]);

async function scan(contents) {
  const { chains, formulaCells } = engine();
  const started = performance.now();
  const formulas = formulaCells({ id: "s1", name: "Sheet1", isProtected: false }, 0, 0, contents);
  const waits = await chains(formulas, new Map(), () => undefined);
  const time = performance.now() - started;
  // The first cell takes itself, which ends there; every other one of ours waits for all of ours above it.
  const expected = contents.length / 2 - 1;
  if (waits.size !== expected) throw new Error(`${waits.size} cells wait, not ${expected}.`);
  return time;
}
