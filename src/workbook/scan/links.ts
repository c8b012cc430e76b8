/** A cell, or some cells together, in the chain of what has to be calculated before what. */
export interface Link {
  /** 1 for a cell of ours, which takes its time; 0 for all else. */
  readonly own: 0 | 1;
  /** How many of ours stand one after the other up to here, this one included; null until it is known. */
  level: number | null;
  /** While those before it are being looked at. */
  isOpen: boolean;
  /** What it is calculated from. */
  before(): readonly Link[];
}

/**
 * Finds the level of a link and of all before it, each only once. The path is kept here and not on the stack, so that it
 * may be as long as a sheet. A circle ends where it closes: Excel itself refuses to calculate it.
 *
 * @param onStep - Called for every link; what it returns is awaited
 */
export async function findLevel(last: Link, onStep: () => Promise<void> | undefined): Promise<number> {
  const path: Step[] = last.level === null ? [begun(last)] : [];
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const next = step.before[step.at++];
    if (next === undefined) {
      step.link.level = step.most + step.link.own;
      step.link.isOpen = false;
      path.pop();
      const after = path.at(-1);
      if (after) after.most = Math.max(after.most, step.link.level);
    } else if (next.level !== null) step.most = Math.max(step.most, next.level);
    else if (!next.isOpen) {
      path.push(begun(next));
      const pause = onStep();
      if (pause) await pause;
    }
  }
  return last.level ?? 0;
}

interface Step {
  readonly link: Link;
  readonly before: readonly Link[];
  at: number;
  most: number;
}

function begun(link: Link): Step {
  link.isOpen = true;
  return { link, before: link.before(), at: 0, most: 0 };
}
