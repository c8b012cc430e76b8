import { assumptions, changeable, type Assumptions, type Scenario } from "../assumptions";
import { rows, writeLines, type Row } from "../components/index";
import { conversion, estimate } from "../estimate";
import type { INPUTS, NumberName } from "../inputs";
import { sensitivity } from "../results/sensitivity";
import { total } from "../results/totals";
import { fillTimeline, timeline } from "../timeline";
import { pert, type Pert } from "./pert";

/** The inputs whose default is a range for some company size, in the type system as in the data. */
type HasTriple<T> = T extends readonly [number, number, number]
  ? true
  : T extends Readonly<Record<string, unknown>>
    ? HasTriple<T[keyof T]>
    : false;
type UncertainName = {
  [N in NumberName]: true extends HasTriple<(typeof INPUTS)[N]["default"]> ? N : never;
}[NumberName];
type Draws = { [N in UncertainName]: number };

/**
 * The cost model as a function of one scenario's uncertain inputs, for many trials: nothing is allocated, looked up by
 * name or rounded in a trial.
 */
export interface Trials {
  /** Distributions of the inputs to draw, the one that moves the total most first. */
  readonly distributions: readonly Pert[];
  /** The total for the values that stand at one place of each input's column, the columns in the same order. */
  readonly total: (columns: readonly Float64Array[], place: number) => number;
}

export function trials(scenario: Scenario): Trials {
  const [low, likely, high] = (["low", "likely", "high"] as const).map((which) =>
    assumptions(scenario, which),
  ) as [Assumptions, Assumptions, Assumptions];
  const inputs = sensitivity(scenario)
    .map(({ input }) => input)
    .filter((input) => matters(input, scenario, low));
  const trial = changeable(likely);
  const columnOf = (name: UncertainName): number => inputs.indexOf(name);
  const fill = filler(columnOf);

  const time = timeline(likely);
  const timeIsDrawn = (["users", "priceUplift", "inflation"] as const).some((name) => columnOf(name) >= 0);

  const sum = new Float64Array(1);
  const into = rows((item) => new SummedRow(sum, conversion(likely, item)));

  return {
    distributions: inputs.map((name) => pert([low[name], likely[name], high[name]])),
    total: (columns, place) => {
      fill(trial, columns, place);
      if (timeIsDrawn) fillTimeline(time.years, trial);
      sum[0] = 0;
      writeLines(trial, time, into);
      return sum[0] as number;
    },
  };
}

/** Adds the lines of an item to a sum. In an array: a number that objects share would be a new one with every addition. */
class SummedRow implements Row {
  constructor(
    private readonly sum: Float64Array,
    private readonly factor: number,
  ) {}

  put(_t: number, quantity: number, unitPrice: number): void {
    this.sum[0] = (this.sum[0] as number) + quantity * unitPrice * this.factor;
  }
}

/**
 * Whether an input moves the total at all. Costs are sums of products of factors that are nowhere negative, so one
 * that moves nothing where all others are at their high end, such as a server's price in the cloud, moves nothing anywhere.
 */
const matters = (input: NumberName, scenario: Scenario, low: Assumptions): boolean =>
  total(estimate(assumptions(scenario, "high", { [input]: low[input] }))) !==
  total(estimate(assumptions(scenario, "high")));

/**
 * Writes draws into the assumptions by constant names: a store by a variable name costs as much as a whole component.
 * An input that is not drawn keeps its value.
 */
function filler(
  columnOf: (name: UncertainName) => number,
): (a: Draws, columns: readonly Float64Array[], place: number) => void {
  const at: Readonly<Record<UncertainName, number>> = {
    users: columnOf("users"),
    priceUplift: columnOf("priceUplift"),
    perpetualMonths: columnOf("perpetualMonths"),
    serverPrice: columnOf("serverPrice"),
    infrastructureAddon: columnOf("infrastructureAddon"),
    hardwareRunRate: columnOf("hardwareRunRate"),
    dayRate: columnOf("dayRate"),
    sources: columnOf("sources"),
    records: columnOf("records"),
    integrations: columnOf("integrations"),
    customDays: columnOf("customDays"),
    setupDays: columnOf("setupDays"),
    setupDaysPerUser: columnOf("setupDaysPerUser"),
    daysPerSource: columnOf("daysPerSource"),
    recordRate: columnOf("recordRate"),
    integrationCost: columnOf("integrationCost"),
    upkeepRate: columnOf("upkeepRate"),
    trainingHours: columnOf("trainingHours"),
    supportRate: columnOf("supportRate"),
    maintenanceRate: columnOf("maintenanceRate"),
    trainerRate: columnOf("trainerRate"),
    trainingRefresh: columnOf("trainingRefresh"),
    inflation: columnOf("inflation"),
  };
  return (a, columns, place) => {
    if (at.users >= 0) a.users = (columns[at.users] as Float64Array)[place] as number;
    if (at.priceUplift >= 0) a.priceUplift = (columns[at.priceUplift] as Float64Array)[place] as number;
    if (at.perpetualMonths >= 0)
      a.perpetualMonths = (columns[at.perpetualMonths] as Float64Array)[place] as number;
    if (at.serverPrice >= 0) a.serverPrice = (columns[at.serverPrice] as Float64Array)[place] as number;
    if (at.infrastructureAddon >= 0)
      a.infrastructureAddon = (columns[at.infrastructureAddon] as Float64Array)[place] as number;
    if (at.hardwareRunRate >= 0)
      a.hardwareRunRate = (columns[at.hardwareRunRate] as Float64Array)[place] as number;
    if (at.dayRate >= 0) a.dayRate = (columns[at.dayRate] as Float64Array)[place] as number;
    if (at.sources >= 0) a.sources = (columns[at.sources] as Float64Array)[place] as number;
    if (at.records >= 0) a.records = (columns[at.records] as Float64Array)[place] as number;
    if (at.integrations >= 0) a.integrations = (columns[at.integrations] as Float64Array)[place] as number;
    if (at.customDays >= 0) a.customDays = (columns[at.customDays] as Float64Array)[place] as number;
    if (at.setupDays >= 0) a.setupDays = (columns[at.setupDays] as Float64Array)[place] as number;
    if (at.setupDaysPerUser >= 0)
      a.setupDaysPerUser = (columns[at.setupDaysPerUser] as Float64Array)[place] as number;
    if (at.daysPerSource >= 0) a.daysPerSource = (columns[at.daysPerSource] as Float64Array)[place] as number;
    if (at.recordRate >= 0) a.recordRate = (columns[at.recordRate] as Float64Array)[place] as number;
    if (at.integrationCost >= 0)
      a.integrationCost = (columns[at.integrationCost] as Float64Array)[place] as number;
    if (at.upkeepRate >= 0) a.upkeepRate = (columns[at.upkeepRate] as Float64Array)[place] as number;
    if (at.trainingHours >= 0) a.trainingHours = (columns[at.trainingHours] as Float64Array)[place] as number;
    if (at.supportRate >= 0) a.supportRate = (columns[at.supportRate] as Float64Array)[place] as number;
    if (at.maintenanceRate >= 0)
      a.maintenanceRate = (columns[at.maintenanceRate] as Float64Array)[place] as number;
    if (at.trainerRate >= 0) a.trainerRate = (columns[at.trainerRate] as Float64Array)[place] as number;
    if (at.trainingRefresh >= 0)
      a.trainingRefresh = (columns[at.trainingRefresh] as Float64Array)[place] as number;
    if (at.inflation >= 0) a.inflation = (columns[at.inflation] as Float64Array)[place] as number;
  };
}
