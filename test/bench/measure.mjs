/**
 * Runs every variant once, then every variant again, and so on: what disturbs the machine disturbs all of them alike.
 *
 * @param variants - By name: a function, sync or async, that gives the milliseconds of one run
 * @returns By name: the least and the median of the repetitions
 */
export async function roundRobin(variants, { repetitions = 9, warmUps = 2 } = {}) {
  const times = new Map(Object.keys(variants).map((name) => [name, []]));
  for (let repetition = -warmUps; repetition < repetitions; repetition++) {
    for (const [name, run] of Object.entries(variants)) {
      // What one leaves to be swept is not swept in the time of the next. No more than that: it would undo compiled code.
      globalThis.gc?.({ type: "minor" });
      const time = await run();
      if (repetition >= 0) times.get(name).push(time);
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, summary(list)]));
}

const summary = (list) => ({ least: Math.min(...list), median: median(list) });

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Times count only between programs that give the same result. @param tolerance - Relative */
export function agree(who, theirs, ours, tolerance) {
  if (!(Math.abs(theirs / ours - 1) <= tolerance))
    throw new Error(`${who} gives ${theirs}, we give ${ours}.`);
}

/** The row of a comparison whose peer is not on this machine. */
export const notRun = (row, why) => ({ ...row, why });

/** Milliseconds that a piece of work takes. */
export function timed(work) {
  const started = performance.now();
  sink(work());
  return performance.now() - started;
}

let sunk = 0;
/** Takes a result so that no compiler can leave out the work; the end of a run prints what came together. */
export function sink(value) {
  sunk += typeof value === "number" ? value : 1;
}
export const sunkValue = () => sunk;
