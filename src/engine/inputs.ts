/**
 * Every input of the cost model, stated once: the parser, the wizard's form, CRMINPUTS, the inputs sheet and the help
 * all read these rows. They stand in the order in which people are asked for them.
 *
 * A default is one value or a triple low / likely / high; either may differ by company size or follow a choice made in
 * another input; places other than China have some of their own (rates/regions). Money is CNY without VAT; a rate is a
 * fraction (0.08 is 8 %).
 */
export type Tier = "small" | "medium" | "large";
export const TIERS = ["small", "medium", "large"] as const satisfies readonly Tier[];

/** The three runs of every estimate. Low and high take every uncertain input at its end: an envelope, not percentiles. */
export type Case = "low" | "likely" | "high";
export const CASES = ["low", "likely", "high"] as const satisfies readonly Case[];

export type Triple = readonly [low: number, likely: number, high: number];
type BySize<T> = Readonly<Record<Tier, T>>;
/** A default that follows a choice: `{ trainingMode: { online: 20, onsite: 15 } }`. */
export type Following<T> = { readonly [input: string]: { readonly [choice: string]: T } };

/** Which inputs people are asked for first; the others have defaults that few change. */
interface Asked {
  readonly asked?: "first";
}

/** Where a number comes from. No row compiles without it. */
export interface Sourced {
  /** The publication, or ASSUMPTION where the number is this model's own. */
  readonly source: string;
  /** Date of the source, or of the day it was read. */
  readonly asOf: string;
  /** A official or primary, B reputable secondary or transcription, C trade page; none for an assumption. */
  readonly strength?: "A" | "B" | "C";
}

export interface NumberInput extends Sourced, Asked {
  readonly kind: "number";
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  readonly whole?: true;
  /** It is money, in CNY by default or, where the scenario says so, in its own currency: then the bounds hold in CNY. */
  readonly money?: true;
  /** null: there is none, and the model goes by something else while it is not given. */
  readonly default: number | Triple | BySize<number | Triple> | Following<number | Triple> | null;
  /** Words that stand for a value, such as the project stage for its contingency. */
  readonly named?: Readonly<Record<string, number>>;
}

export interface ChoiceInput extends Sourced, Asked {
  readonly kind: "choice";
  readonly choices: readonly string[];
  readonly default: string | BySize<string> | Following<string>;
}

/** A three-letter currency code (ISO 4217). */
export interface CurrencyInput extends Sourced, Asked {
  readonly kind: "currency";
  readonly default: string;
}

export type Input = NumberInput | ChoiceInput | CurrencyInput;

export type Unit =
  | "cnyEach"
  | "cnyPerFullTimeEquivalentAndYear"
  | "cnyPerHour"
  | "cnyPerPersonDay"
  | "cnyPerRecord"
  | "cnyPerServer"
  | "cnyPerUnitOfCurrency"
  | "cnyPerUserAndMonth"
  | "cnyPerYear"
  | "coefficient"
  | "copies"
  | "dataSources"
  | "fraction"
  | "fractionOfBuildPerYear"
  | "fractionOfFirstTrainingPerYear"
  | "fractionOfLicencePerYear"
  | "fractionOfPurchasePerYear"
  | "fractionOfServerPrice"
  | "fractionOfSubscriptionPerYear"
  | "fractionPerYear"
  | "fullTimeEquivalents"
  | "hoursPerClass"
  | "monthsOfSeatPrice"
  | "personDays"
  | "personDaysPerUser"
  | "records"
  | "seats"
  | "servers"
  | "systems"
  | "times"
  | "users"
  | "usersPerClass"
  | "years";

export const ASSUMPTION = "assumption";
/** Rises when the same inputs no longer give the same cents. */
export const MODEL_VERSION = "2";
/** The day on which sources without a date of their own were read: the version of the defaults. */
export const DEFAULTS_AS_OF = "2026-11-23";

export const INPUTS = {
  // Size
  users: {
    asked: "first",
    kind: "number",
    unit: "seats",
    min: 1,
    max: 100_000,
    whole: true,
    default: { small: [1, 3, 5], medium: [10, 30, 50], large: [100, 300, 500] },
    source: "52by.com/article/162199, an article on what CRM systems cost: subscription range / seat price",
    asOf: DEFAULTS_AS_OF,
  },
  years: {
    asked: "first",
    kind: "number",
    unit: "years",
    min: 1,
    max: 10,
    whole: true,
    default: 3,
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  userGrowth: {
    kind: "number",
    unit: "fractionPerYear",
    min: -0.5,
    max: 1,
    default: 0,
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  minimumSeats: {
    kind: "number",
    unit: "seats",
    min: 1,
    max: 100_000,
    whole: true,
    default: 1,
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  // Place and money
  region: {
    asked: "first",
    kind: "choice",
    choices: ["china", "unitedStates", "euroArea", "unitedKingdom"],
    default: "china",
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  currency: {
    asked: "first",
    kind: "currency",
    default: "CNY",
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  exchangeRate: {
    asked: "first",
    kind: "number",
    unit: "cnyPerUnitOfCurrency",
    min: 0.000001,
    max: 1_000_000,
    default: 1,
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  prices: {
    asked: "first",
    kind: "choice",
    choices: ["CNY", "own"],
    default: "CNY",
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  // System
  deployment: {
    asked: "first",
    kind: "choice",
    choices: ["cloud", "onPremises"],
    default: "cloud",
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  licence: {
    asked: "first",
    kind: "choice",
    choices: ["subscription", "perpetual"],
    default: { deployment: { cloud: "subscription", onPremises: "perpetual" } },
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  features: {
    asked: "first",
    kind: "choice",
    choices: ["basic", "advanced"],
    default: "basic",
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  seatPrice: {
    asked: "first",
    kind: "number",
    money: true,
    unit: "cnyPerUserAndMonth",
    min: 0,
    max: 10_000,
    default: { small: 60, medium: 100, large: 200 },
    source: "52by.com/article/162199, an article on what CRM systems cost",
    asOf: DEFAULTS_AS_OF,
  },
  discount: {
    asked: "first",
    kind: "number",
    unit: "fraction",
    min: 0,
    max: 0.9,
    default: 0,
    source: "negotiation reports of 15-40% (redresscompliance.com); the default is none",
    asOf: DEFAULTS_AS_OF,
  },
  billing: {
    kind: "choice",
    choices: ["annual", "monthly"],
    default: "annual",
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  monthlyPremium: {
    kind: "number",
    unit: "fraction",
    min: 0,
    max: 2,
    default: 0.33,
    source: "this add-in's price book, August 2026: monthly against annual billing, median 0.333 of 21 pairs",
    asOf: "2026-08",
    strength: "B",
  },
  advancedFactor: {
    kind: "number",
    unit: "times",
    min: 1,
    max: 10,
    default: 1.75,
    source:
      "this add-in's price book, August 2026: steps between adjacent editions, median 1.68 of 42; 1.75 is Salesforce Pro to Enterprise",
    asOf: "2026-08",
    strength: "B",
  },
  priceUplift: {
    kind: "number",
    unit: "fractionPerYear",
    min: -0.2,
    max: 0.5,
    default: [0, 0.05, 0.1],
    source:
      "Salesforce: 7% by contract unless negotiated, list prices +9% (2023), +6% (2025) (redresscompliance.com salesforce-licensing-guide)",
    asOf: DEFAULTS_AS_OF,
  },
  priceTerm: {
    kind: "number",
    unit: "years",
    min: 1,
    max: 10,
    whole: true,
    default: 1,
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  perpetualMonths: {
    kind: "number",
    unit: "monthsOfSeatPrice",
    min: 0,
    max: 120,
    default: [18, 24, 36],
    source:
      "parity with subscription after 3.5-4.5 years = 24-28 months (atonementlicensing.com); examples of 34-40 months (thenegotiationexperts.com)",
    asOf: "2025..2026",
    strength: "C",
  },
  serverPrice: {
    asked: "first",
    kind: "number",
    money: true,
    unit: "cnyPerServer",
    min: 0,
    max: 10_000_000,
    default: {
      small: [12_000, 20_000, 30_000],
      medium: [30_000, 40_000, 60_000],
      large: [50_000, 80_000, 120_000],
    },
    source:
      "medium: IDC China x86 2019, 122.59 bn CNY / 3,177,540 servers = 38,580; large: China Mobile tender 2022, 5.0 bn / 47,845 = 104,500 (our high); Azure Migrate formula (github.com/MicrosoftDocs/azure-docs concepts-business-case-calculation.md) 27,000-82,000; small: assumption, near a basic server of 3,000 USD",
    asOf: "2019..2024",
    strength: "B",
  },
  usersPerServer: {
    kind: "number",
    unit: "users",
    min: 1,
    max: 100_000,
    whole: true,
    default: 300,
    source: "Microsoft Dynamics 365 on-premises hardware requirements: load test of 320 users",
    asOf: "2018-10-01",
    strength: "B",
  },
  databaseServers: {
    kind: "number",
    unit: "servers",
    min: 0,
    max: 100,
    whole: true,
    default: { small: 0, medium: 1, large: 1 },
    source: "Microsoft Dynamics 365 on-premises SQL Server hardware requirements: a separate database server",
    asOf: "2018-10-01",
    strength: "A",
  },
  redundancy: {
    kind: "number",
    unit: "copies",
    min: 1,
    max: 10,
    whole: true,
    default: { small: 1, medium: 1, large: 2 },
    source: "GB/T 22239-2019: device redundancy required from level 3 (等保三级)",
    asOf: "2019",
    strength: "B",
  },
  hardwareLife: {
    kind: "number",
    unit: "years",
    min: 1,
    max: 10,
    whole: true,
    default: 5,
    source:
      "useful lives in annual reports (10-K): Microsoft and Alphabet 6, Meta 5.5, Amazon 5-6 years; tax minimum 3 (企业所得税法实施条例 art. 60)",
    asOf: "2022..2025",
    strength: "B",
  },
  infrastructureAddon: {
    kind: "number",
    unit: "fractionOfServerPrice",
    min: 0,
    max: 5,
    default: [0.2, 0.3, 0.4],
    source:
      "network 10% of compute and storage (github.com/MicrosoftDocs/azure-docs concepts-business-case-calculation.md); core switch alone 11-16% (price caps of the city of Changde, 2023)",
    asOf: "2023-12..2024-10",
    strength: "B",
  },
  hardwareRunRate: {
    kind: "number",
    unit: "fractionOfPurchasePerYear",
    min: 0,
    max: 1,
    default: [0.1, 0.15, 0.2],
    source:
      "maintenance 10-15% of acquisition a year (github.com/MicrosoftDocs/azure-docs concepts-business-case-calculation.md); assumption: power brings it to 11-20%",
    asOf: "2024-10-29",
    strength: "A",
  },
  // Set-up
  dayRate: {
    asked: "first",
    kind: "number",
    money: true,
    unit: "cnyPerPersonDay",
    min: 0,
    max: 50_000,
    default: { small: [1000, 1200, 2000], medium: [1200, 1500, 2500], large: [1500, 2000, 3000] },
    source:
      "China software cost benchmark CSBMK 2025: person-month rates 19,234-32,198 CNY / 21.75 days; assumption: the consultant's mark-up",
    asOf: DEFAULTS_AS_OF,
  },
  sources: {
    asked: "first",
    kind: "number",
    unit: "dataSources",
    min: 0,
    max: 1000,
    default: { small: [1, 1, 2], medium: [1, 2, 4], large: [3, 6, 12] },
    source: "assumption, near the 4-6 kinds of source that checklists name",
    asOf: "2026",
    strength: "C",
  },
  records: {
    asked: "first",
    kind: "number",
    unit: "records",
    min: 0,
    max: 1_000_000_000,
    default: {
      small: [1000, 5000, 20_000],
      medium: [20_000, 50_000, 200_000],
      large: [300_000, 1_000_000, 3_000_000],
    },
    source:
      "contact quotas of plans: entry 1,000-15,000, medium 25,000-250,000 (Nimble, Vtiger, Insightly), large 1-5 million (Salesforce, Tencent Qidian)",
    asOf: "2025-06..2026-10",
    strength: "B",
  },
  integrations: {
    asked: "first",
    kind: "number",
    unit: "systems",
    min: 0,
    max: 1000,
    default: { small: [0, 0, 1], medium: [1, 2, 4], large: [4, 8, 15] },
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  customDays: {
    asked: "first",
    kind: "number",
    unit: "personDays",
    min: 0,
    max: 100_000,
    default: { small: [0, 0, 3], medium: [0, 20, 60], large: [50, 150, 400] },
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  contingency: {
    asked: "first",
    kind: "number",
    unit: "fraction",
    min: 0,
    max: 1,
    default: 0,
    named: { none: 0, late: 0.1, mid: 0.21, early: 0.39 },
    source: "CSBMK, T/SCSIA 0015-2025: scale-change factors 1.39 / 1.21 / 1.10 / 1.00",
    asOf: DEFAULTS_AS_OF,
  },
  setupDays: {
    kind: "number",
    unit: "personDays",
    min: 0,
    max: 10_000,
    default: { small: [1, 1.5, 4], medium: [8, 10, 25], large: [60, 90, 240] },
    source:
      "assumption, calibrated on what 52by.com/article/162199 says of set-up: a few thousand to several million CNY",
    asOf: "2011..2026",
    strength: "C",
  },
  setupDaysPerUser: {
    kind: "number",
    unit: "personDaysPerUser",
    min: 0,
    max: 100,
    default: [0.25, 0.5, 0.75],
    source: "assumption, calibrated on what 52by.com/article/162199 says of set-up",
    asOf: DEFAULTS_AS_OF,
  },
  daysPerSource: {
    kind: "number",
    unit: "personDays",
    min: 0,
    max: 1000,
    default: { small: [0.5, 1, 2], medium: [1, 3, 5], large: [5, 10, 15] },
    source: "2-6 days to clean one database (veruminc.com)",
    asOf: "2025..2026",
    strength: "C",
  },
  recordRate: {
    kind: "number",
    money: true,
    unit: "cnyPerRecord",
    min: 0,
    max: 100,
    default: [0.05, 0.1, 0.2],
    source: "assumption: vendors quote after a sample run",
    asOf: DEFAULTS_AS_OF,
  },
  integrationCost: {
    kind: "number",
    money: true,
    unit: "cnyEach",
    min: 0,
    max: 10_000_000,
    default: { small: [5000, 5000, 10_000], medium: [5000, 10_000, 20_000], large: [20_000, 40_000, 80_000] },
    source: "an interface costs 5,000-20,000 CNY (aiqianzhan.com)",
    asOf: DEFAULTS_AS_OF,
  },
  upkeepRate: {
    kind: "number",
    unit: "fractionOfBuildPerYear",
    min: 0,
    max: 1,
    default: [0.1, 0.15, 0.2],
    source: "15-20% of the build a year; sellers call 20% the minimum (synergy-way.com)",
    asOf: "2026",
    strength: "C",
  },
  installDaysPerServer: {
    kind: "number",
    unit: "personDays",
    min: 0,
    max: 100,
    default: 2,
    source: "assumption, near the 6-8% of hardware for integration in e-government budgets = 2.1-4.2 days",
    asOf: "undated",
    strength: "B",
  },
  // People
  trainingMode: {
    asked: "first",
    kind: "choice",
    choices: ["online", "onsite"],
    default: { small: "online", medium: "onsite", large: "onsite" },
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  trainingHours: {
    asked: "first",
    kind: "number",
    unit: "hoursPerClass",
    min: 0,
    max: 200,
    default: { small: [2, 4, 8], medium: [4, 8, 16], large: [8, 12, 16] },
    source: "2-4 h quick start, one-day key-user session (linden-crm.com)",
    asOf: "2026",
    strength: "B",
  },
  supportRate: {
    asked: "first",
    kind: "number",
    unit: "fractionOfSubscriptionPerYear",
    min: 0,
    max: 10,
    default: { small: [0, 0, 0.1], medium: [0, 0.1, 0.2], large: [0.1, 0.2, 0.3] },
    source:
      "Salesforce Premier: list 30%, negotiated 22-28% (salesforcenegotiations.com salesforce-premier-support-cost)",
    asOf: DEFAULTS_AS_OF,
  },
  maintenanceRate: {
    asked: "first",
    kind: "number",
    unit: "fractionOfLicencePerYear",
    min: 0,
    max: 0.5,
    default: [0.15, 0.2, 0.22],
    source:
      "China 15-20% (aiqianzhan.com crm-system-cost-analysis); 18-22% (revenera.com; forrester.com 10-06-29 software_maintenance_fees)",
    asOf: DEFAULTS_AS_OF,
  },
  classSize: {
    kind: "number",
    unit: "usersPerClass",
    min: 1,
    max: 1000,
    whole: true,
    default: { trainingMode: { online: 20, onsite: 15 } },
    source: "on site 8-16 (zandax.com); online 12-20 (actineo.xyz, citing studies of 1999-2019)",
    asOf: "undated",
    strength: "C",
  },
  trainerRate: {
    kind: "number",
    money: true,
    unit: "cnyPerHour",
    min: 0,
    max: 20_000,
    default: { trainingMode: { online: [200, 300, 400], onsite: [400, 600, 800] } },
    source:
      "财行〔2016〕540号: at most 500 and 1,000 CNY a teaching hour after tax, preparation and travel included",
    asOf: "2017-01-04",
    strength: "B",
  },
  trainingRefresh: {
    kind: "number",
    unit: "fractionOfFirstTrainingPerYear",
    min: 0,
    max: 1,
    default: [0.1, 0.2, 0.3],
    source: "staff turnover in China 20.8%, of which 14.9% voluntary; 36% in internet companies (Aon 2016)",
    asOf: "2016-11-14",
    strength: "B",
  },
  adminFte: {
    kind: "number",
    unit: "fullTimeEquivalents",
    min: 0,
    max: 10_000,
    default: 0,
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  fteCost: {
    kind: "number",
    money: true,
    unit: "cnyPerFullTimeEquivalentAndYear",
    min: 0,
    max: 10_000_000,
    default: 180_000,
    source:
      "National Bureau of Statistics of China, yearly IT wage 2020: 101,281 CNY in private, 177,544 in other units",
    asOf: "2021-05-20",
    strength: "B",
  },
  // Finance
  vat: {
    asked: "first",
    kind: "choice",
    choices: ["none", "add"],
    default: "none",
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  vatRate: {
    kind: "number",
    unit: "fraction",
    min: 0,
    max: 0.5,
    default: null,
    source: "增值税法 (VAT Law) art. 10",
    asOf: DEFAULTS_AS_OF,
  },
  discountRate: {
    asked: "first",
    kind: "number",
    unit: "fractionPerYear",
    min: 0,
    max: 0.5,
    default: 0.08,
    source:
      "social discount rate 8%: 建设项目经济评价方法与参数 (3rd ed.), 发改投资〔2006〕1325号; Forrester TEI uses 10%",
    asOf: "2006",
    strength: "B",
  },
  timing: {
    kind: "choice",
    choices: ["end", "mid", "start"],
    default: "end",
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  inflation: {
    kind: "number",
    unit: "fractionPerYear",
    min: -0.1,
    max: 0.5,
    default: [0, 0.02, 0.04],
    source:
      "National Bureau of Statistics of China: CPI 0.0% (2025), 0.2% (2024), target 2%; wages 2.8% (2024)",
    asOf: "2026-01-09",
    strength: "A",
  },
  correlation: {
    kind: "number",
    unit: "coefficient",
    min: 0,
    max: 1,
    default: 0.3,
    source:
      "assumption: 0.0-0.1 was measured in hardware programmes, and leaving it out understates risk (galorath.com)",
    asOf: "2002..2003",
    strength: "C",
  },
  annualBenefit: {
    kind: "number",
    money: true,
    unit: "cnyPerYear",
    min: 0,
    max: 1_000_000_000_000,
    default: 0,
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
  benefitRampYears: {
    kind: "number",
    unit: "years",
    min: 1,
    max: 10,
    whole: true,
    default: 1,
    source: ASSUMPTION,
    asOf: DEFAULTS_AS_OF,
  },
} as const satisfies Readonly<Record<string, Input>>;

export type InputName = keyof typeof INPUTS;
type NamesOf<Kind> = { [N in InputName]: (typeof INPUTS)[N]["kind"] extends Kind ? N : never }[InputName];
export type NumberName = NamesOf<"number">;
export type ChoiceName = NamesOf<"choice">;
export type ChoiceOf<N extends ChoiceName> = (typeof INPUTS)[N]["choices"][number];

export const INPUT_NAMES = Object.keys(INPUTS) as readonly InputName[];

/** The row of an input, without the literal types that only its derived names need. */
export const inputRow = (name: InputName): Input => INPUTS[name];
