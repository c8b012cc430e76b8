import { INPUT_NAMES, parseScenario, type Result, type Scenario } from "../../engine/index";
import { VOCABULARY } from "../../report/index";
import { survey, type OwnBudget } from "../budget/excel/survey";
import { DEFAULTS } from "../budget/inputNames";
import { yoursArea } from "../budget/inputsSheet";
import { prefixed } from "../budget/numbered";
import { inExcel, type Failed } from "../excel";

/** A live budget that the pane wrote, with what its inputs sheet says now. */
export interface LiveBudget {
  readonly kind: "live";
  readonly own: OwnBudget;
  /** Its inputs through the model's gate: anybody may have typed there. */
  readonly scenario: Result<Scenario>;
}

/** There is none, or nothing that could be calculated from it. */
export interface NoLiveBudget {
  readonly kind: "noLiveBudget";
}

/** The workbook's live budget, as long as its inputs and defaults are there to be read. */
export const liveBudget = (): Promise<LiveBudget | NoLiveBudget | Failed> =>
  inExcel(async (context) => {
    const { own, names } = await survey(context);
    const inputs = own?.sheets.get("inputs");
    const defaults = names.get(prefixed(DEFAULTS, own?.number ?? 1).toLowerCase());
    const isWhole = own?.sheets.has("ledger") && defaults !== undefined && !defaults.includes("#REF!");
    if (own?.rendering !== "live" || inputs === undefined || !isWhole) return { kind: "noLiveBudget" };
    const yours = context.workbook.worksheets.getItem(inputs.id).getRange(yoursArea);
    yours.load({ values: true });
    await context.sync();
    return { kind: "live", own, scenario: scenarioIn(yours.values.flat()) };
  });

/** The cells that people fill, from the company size down. */
function scenarioIn([tier, ...values]: readonly unknown[]): Result<Scenario> {
  const worth = new Map(INPUT_NAMES.map((name, i) => [name, values[i]]));
  const { users, years } = { users: worth.get("users"), years: worth.get("years") };
  return parseScenario(
    {
      tier,
      users: users === "" ? null : users,
      years: years === "" ? null : years,
      overrides: [...worth].filter(([name, value]) => name !== "users" && name !== "years" && value !== ""),
    },
    VOCABULARY,
  );
}
