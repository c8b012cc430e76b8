import { invalidArgument } from "../../src/workbench/host/apiError";
import { STRICT } from "../../src/workbench/rules/strict";
import { formatLocalAddress } from "../../src/workbench/model/address";
import type { CellArea } from "../../src/workbench/model/grid";
import { testHost } from "../workbench/model/testHost";

/**
 * Excel through Microsoft's own client library, over a grid in memory. `fail` makes the n-th exchange with Excel
 * fail: before Excel has heard of it, halfway, or after it has done what it was told.
 */
export function excelWithFaults() {
  const unliked = new Set<string>();
  const {
    client,
    grid,
    host,
    faults: refused,
  } = testHost({
    ...STRICT,
    property(className, member, value) {
      if (unliked.has(`${className}.${member}`)) throw invalidArgument(`${className}.${member}`);
      return STRICT.property(className, member, value);
    },
  });
  let exchanges = 0;
  let bury = (): void => undefined;
  let fault: { readonly at: number; readonly when: When | "dies" } | null = null;
  type Work<T> = (context: Excel.RequestContext) => Promise<T>;
  /** With options before the work, or without. */
  const run = <T>(...[first, second]: [Work<T>] | [Excel.RunOptions, Work<T>]): Promise<T> => {
    const work = second ?? (first as Work<T>);
    return client.Excel.run(second ? (first as Excel.RunOptions) : {}, (context) => {
      const sync = context.sync.bind(context);
      context.sync = async <T>(through?: T) => {
        const number = ++exchanges;
        if (fault?.when === "dies" && number >= fault.at) {
          // What is on its way when the page is closed arrives; nobody is there to hear the answer.
          if (number === fault.at) void sync().then(() => bury());
          return new Promise<never>(() => undefined);
        }
        const fails = fault?.at === number ? fault : null;
        if (fails?.when === "halfway") host.fault.plan(1);
        if (fails?.when !== "before") await sync();
        // An exchange without work for Excel has no middle.
        host.fault.cancel();
        if (fails !== null) throw Object.assign(new Error("Excel is busy."), { code: "GeneralException" });
        return through as T;
      };
      return work(context);
    });
  };
  const lacking = new Set<string>();
  const requirements = { isSetSupported: (name: string) => !lacking.has(name) };
  Object.assign(globalThis, { Excel: { run }, Office: { context: { requirements } } });
  return {
    grid,
    /** What the host could not do, such as a member that Excel does not have. */
    refused,
    /** Sets of its interface that this Excel does not have. */
    lacking,
    /** The exchanges with Excel since the last fault was planned. */
    exchanges: () => exchanges,
    /** Charts by sheet: their names, with the cells of each series and of its categories. */
    charts: () =>
      grid.sheets().flatMap(({ id }) => {
        const sheet = host.workbook.worksheet(id);
        return sheet.charts.items.map(({ name, series }) => ({
          name,
          series: series.items.map(({ values, categories }) => [values, categories].map(addressIn)),
        }));
      }),
    fail(at: number, when: When | "dies") {
      exchanges = 0;
      fault = { at, when };
    },
    /** From now on this Excel takes no value for these: "PageLayout.zoom". */
    refuse(...members: readonly string[]) {
      for (const member of members) unliked.add(member);
    },
    /** The page has died, and what was on its way has arrived. */
    died: () => new Promise<void>((resolve) => (bury = resolve)),
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

const addressIn = (area: CellArea | null): string => (area === null ? "" : formatLocalAddress(area));

/** A failure in the middle of an exchange leaves what was done before it. */
export type When = (typeof WHEN)[number] | "halfway";

export const WHEN = ["before", "after"] as const;
