import {
  INPUT_NAMES,
  INPUTS,
  inputRow,
  type Assumptions,
  type ChoiceName,
  type InputName,
  type NumberName,
} from "../engine/index";

/** An input with a field in the pane: all inputs of the model, and the company size. */
export type FieldName = "tier" | InputName;
export const FIELD_NAMES: readonly FieldName[] = ["tier", ...INPUT_NAMES];

/** What the user entered, as typed, right or wrong. An input that is missing or blank stands at its default. */
export type Entries = { readonly [N in FieldName]?: string };

export const STEP_IDS = ["size", "system", "quote", "setup", "people", "finance"] as const;
export type StepId = (typeof STEP_IDS)[number];

/** Fields in one row stand side by side where the pane is wide enough. */
type Rows = readonly (readonly FieldName[])[];

export interface Step {
  readonly id: StepId;
  readonly first: Rows;
  /** Behind "More settings". */
  readonly more: Rows;
}

/** The wizard as data: which inputs are asked, in which order; choices first, then by how far they move the total. */
const ALL = [
  {
    id: "size",
    first: [["region", "currency"], ["exchangeRate"], ["tier"], ["users", "years"]],
    more: [["prices"], ["userGrowth"], ["minimumSeats"]],
  },
  {
    id: "system",
    first: [["deployment"], ["licence"], ["seatPrice"], ["features"], ["discount"], ["serverPrice"]],
    more: [
      ["billing"],
      ["monthlyPremium"],
      ["priceUplift"],
      ["priceTerm"],
      ["advancedFactor"],
      ["perpetualMonths"],
      ["usersPerServer", "databaseServers"],
      ["redundancy", "hardwareLife"],
      ["infrastructureAddon"],
      ["hardwareRunRate"],
    ],
  },
  // Its lines stand in a view of their own.
  { id: "quote", first: [], more: [] },
  {
    id: "setup",
    first: [["customDays"], ["dayRate"], ["integrations"], ["sources"], ["records"], ["contingency"]],
    more: [
      ["integrationCost"],
      ["setupDays"],
      ["setupDaysPerUser"],
      ["daysPerSource"],
      ["recordRate"],
      ["upkeepRate"],
      ["installDaysPerServer"],
    ],
  },
  {
    id: "people",
    first: [["trainingMode"], ["trainingHours"], ["supportRate"], ["maintenanceRate"]],
    more: [["classSize"], ["trainerRate"], ["trainingRefresh"], ["adminFte"], ["fteCost"]],
  },
  {
    id: "finance",
    first: [["annualBenefit"], ["vat"], ["discountRate"]],
    more: [["vatRate"], ["timing"], ["inflation"], ["correlation"], ["benefitRampYears"]],
  },
] as const satisfies readonly Step[];

/** An input that no step asks for does not compile: the error names it. */
type Forgotten = Exclude<FieldName, (typeof ALL)[number]["first" | "more"][number][number]>;
export const STEPS: readonly Step[] & ([Forgotten] extends [never] ? unknown : Forgotten) = ALL;

const onPremises = ({ deployment }: Assumptions): boolean => deployment === "onPremises";
const perpetual = (a: Assumptions): boolean => onPremises(a) && a.licence === "perpetual";
const subscription = (a: Assumptions): boolean => !perpetual(a);

/** When an input can change anything. One that is not named here always can. */
const APPLIES: { readonly [N in FieldName]?: (a: Assumptions) => boolean } = {
  licence: onPremises,
  serverPrice: onPremises,
  usersPerServer: onPremises,
  databaseServers: onPremises,
  redundancy: onPremises,
  hardwareLife: onPremises,
  infrastructureAddon: onPremises,
  hardwareRunRate: onPremises,
  installDaysPerServer: onPremises,
  // A price that is given is the price of the edition and the billing chosen: nothing scales it.
  features: ({ seatPriceGiven }) => !seatPriceGiven,
  advancedFactor: ({ features, seatPriceGiven }) => features === "advanced" && !seatPriceGiven,
  billing: subscription,
  prices: ({ currency }) => currency !== "CNY",
  vatRate: ({ vat }) => vat === "add",
  monthlyPremium: (a) => subscription(a) && a.billing === "monthly" && !a.seatPriceGiven,
  perpetualMonths: perpetual,
  maintenanceRate: perpetual,
  supportRate: subscription,
  exchangeRate: ({ currency }) => currency !== INPUTS.currency.default,
};

export const applies = (name: FieldName, a: Assumptions): boolean => APPLIES[name]?.(a) ?? true;

/** The rows that are shown: without inputs that cannot apply. */
export const rowsShown = (rows: Rows, a: Assumptions): Rows =>
  rows.map((row) => row.filter((name) => applies(name, a))).filter((row) => row.length > 0);

/** The fields of a step in the order in which they stand. */
export const fieldsOf = ({ first, more }: Step): readonly FieldName[] => [...first, ...more].flat();

export const stepNamed = (id: StepId): Step => STEPS.find((step) => step.id === id) as Step;

export const stepOf = (name: FieldName): Step => STEPS.find((step) => fieldsOf(step).includes(name)) as Step;

export const isBehindMore = (name: FieldName): boolean => stepOf(name).more.flat().includes(name);

export const isChoice = (name: FieldName): name is "tier" | ChoiceName =>
  name === "tier" || inputRow(name).kind === "choice";

export const isNumber = (name: FieldName): name is NumberName =>
  name !== "tier" && inputRow(name).kind === "number";
