/** How many times as many cases as usual: `npm run test:long` sets it. */
export const DEPTH = Number(process.env["CRM_COST_DEPTH"] ?? 1);

/** The number of cases for a proof that is the better the more it tries. */
export const deep = (usual: number): number => usual * DEPTH;

/** Of things that are tried one after the other, such as failures at each exchange: how many further the next one is. */
export const STRIDE = DEPTH > 1 ? 1 : 12;

/** Of many that are alike every n-th; `npm run test:long` tries all. */
export const everyNth = <T>(all: readonly T[], n: number): readonly T[] =>
  DEPTH > 1 ? all : all.filter((_, i) => i % n === 0);
