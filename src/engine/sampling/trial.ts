import { assumptions, type Assumptions, type Scenario } from "../assumptions";
import { COMPONENTS, ITEM_IDS, type AddLine, type ItemId } from "../components/index";
import { conversion } from "../estimate";
import type { INPUTS, NumberName } from "../inputs";
import { sensitivity } from "../results/sensitivity";
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
  /** The total for one value of each, in the same order. */
  readonly total: (draws: Float64Array) => number;
}

export function trials(scenario: Scenario): Trials {
  const [low, likely, high] = (["low", "likely", "high"] as const).map((which) =>
    assumptions(scenario, which),
  ) as [Assumptions, Assumptions, Assumptions];
  const inputs = sensitivity(scenario).map(({ input }) => input);
  const trial: { -readonly [N in keyof Assumptions]: Assumptions[N] } = { ...likely };
  const place = (name: UncertainName): number => inputs.indexOf(name);
  const fill = filler(place);

  const time = timeline(likely);
  const timeIsDrawn = (["users", "priceUplift", "inflation"] as const).some((name) => place(name) >= 0);

  // In an array, because a number that closures share is a new object with every addition.
  const sum = new Float64Array(1);
  const factors = Object.fromEntries(ITEM_IDS.map((item) => [item, conversion(likely, item)])) as Record<
    ItemId,
    number
  >;
  const addWithVat: AddLine<ItemId> = (item, _t, quantity, unitPrice) => {
    sum[0] = (sum[0] as number) + quantity * unitPrice * factors[item];
  };
  const addPlain: AddLine<ItemId> = (_item, _t, quantity, unitPrice) => {
    sum[0] = (sum[0] as number) + quantity * unitPrice;
  };
  const [add, factor] = likely.vat === "add" ? [addWithVat, 1] : [addPlain, 1 / likely.exchangeRate];

  return {
    distributions: inputs.map((name) => pert([low[name], likely[name], high[name]])),
    total: (draws) => {
      fill(trial, draws);
      if (timeIsDrawn) fillTimeline(time.years, trial);
      sum[0] = 0;
      for (const component of COMPONENTS) component.lines(trial, time, add);
      return (sum[0] as number) * factor;
    },
  };
}

/**
 * Writes draws into the assumptions by constant names: a store by a variable name costs as much as a whole component.
 * An input that is not drawn keeps its value.
 */
function filler(place: (name: UncertainName) => number): (a: Draws, draws: Float64Array) => void {
  const at: Readonly<Record<UncertainName, number>> = {
    users: place("users"),
    priceUplift: place("priceUplift"),
    perpetualMonths: place("perpetualMonths"),
    serverPrice: place("serverPrice"),
    infrastructureAddon: place("infrastructureAddon"),
    hardwareRunRate: place("hardwareRunRate"),
    dayRate: place("dayRate"),
    sources: place("sources"),
    records: place("records"),
    integrations: place("integrations"),
    customDays: place("customDays"),
    setupDays: place("setupDays"),
    setupDaysPerUser: place("setupDaysPerUser"),
    daysPerSource: place("daysPerSource"),
    recordRate: place("recordRate"),
    integrationCost: place("integrationCost"),
    upkeepRate: place("upkeepRate"),
    trainingHours: place("trainingHours"),
    supportRate: place("supportRate"),
    maintenanceRate: place("maintenanceRate"),
    trainerRate: place("trainerRate"),
    trainingRefresh: place("trainingRefresh"),
    inflation: place("inflation"),
  };
  return (a, draws) => {
    if (at.users >= 0) a.users = draws[at.users] as number;
    if (at.priceUplift >= 0) a.priceUplift = draws[at.priceUplift] as number;
    if (at.perpetualMonths >= 0) a.perpetualMonths = draws[at.perpetualMonths] as number;
    if (at.serverPrice >= 0) a.serverPrice = draws[at.serverPrice] as number;
    if (at.infrastructureAddon >= 0) a.infrastructureAddon = draws[at.infrastructureAddon] as number;
    if (at.hardwareRunRate >= 0) a.hardwareRunRate = draws[at.hardwareRunRate] as number;
    if (at.dayRate >= 0) a.dayRate = draws[at.dayRate] as number;
    if (at.sources >= 0) a.sources = draws[at.sources] as number;
    if (at.records >= 0) a.records = draws[at.records] as number;
    if (at.integrations >= 0) a.integrations = draws[at.integrations] as number;
    if (at.customDays >= 0) a.customDays = draws[at.customDays] as number;
    if (at.setupDays >= 0) a.setupDays = draws[at.setupDays] as number;
    if (at.setupDaysPerUser >= 0) a.setupDaysPerUser = draws[at.setupDaysPerUser] as number;
    if (at.daysPerSource >= 0) a.daysPerSource = draws[at.daysPerSource] as number;
    if (at.recordRate >= 0) a.recordRate = draws[at.recordRate] as number;
    if (at.integrationCost >= 0) a.integrationCost = draws[at.integrationCost] as number;
    if (at.upkeepRate >= 0) a.upkeepRate = draws[at.upkeepRate] as number;
    if (at.trainingHours >= 0) a.trainingHours = draws[at.trainingHours] as number;
    if (at.supportRate >= 0) a.supportRate = draws[at.supportRate] as number;
    if (at.maintenanceRate >= 0) a.maintenanceRate = draws[at.maintenanceRate] as number;
    if (at.trainerRate >= 0) a.trainerRate = draws[at.trainerRate] as number;
    if (at.trainingRefresh >= 0) a.trainingRefresh = draws[at.trainingRefresh] as number;
    if (at.inflation >= 0) a.inflation = draws[at.inflation] as number;
  };
}
