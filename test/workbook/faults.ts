import { testHost } from "../workbench/model/testHost";

/**
 * Excel through Microsoft's own client library, over a grid in memory. `fail` makes the n-th exchange with Excel
 * fail: before Excel has heard of it, or after it has done what it was told.
 */
export function excelWithFaults() {
  const { client, grid } = testHost();
  let exchanges = 0;
  let fault: { readonly at: number; readonly when: "before" | "after" } | null = null;
  const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    client.Excel.run((context) => {
      const sync = context.sync.bind(context);
      context.sync = async <T>(through?: T) => {
        const fails = fault?.at === ++exchanges ? fault : null;
        if (fails?.when !== "before") await sync();
        if (fails !== null) throw Object.assign(new Error("Excel is busy."), { code: "GeneralException" });
        return through as T;
      };
      return work(context);
    });
  Object.assign(globalThis, { Excel: { run }, Office: {} });
  return {
    grid,
    fail(at: number, when: "before" | "after") {
      exchanges = 0;
      fault = { at, when };
    },
    mend() {
      fault = null;
    },
    /** Formulas typed into cells of the first sheet, with what they show. */
    async type(cells: Readonly<Record<string, readonly [formula: string, shown: string | number]>>) {
      for (const [formula, shown] of Object.values(cells)) grid.results.set(formula, shown);
      await client.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        for (const [cell, [formula]] of Object.entries(cells)) sheet.getRange(cell).formulas = [[formula]];
        await context.sync();
      });
    },
    /** What a part of the workbook says to the library, past all faults. */
    ask: <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => client.Excel.run(work),
  };
}

export const WHEN = ["before", "after"] as const;
