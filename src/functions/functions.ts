/* oxlint-disable typescript/no-explicit-any -- a cell may hold anything, and the metadata generator knows only `any` for that */
import {
  breakEvenMonth,
  comparison,
  DEFAULTS_AS_OF,
  INPUT_NAMES,
  inputRow,
  MODEL_VERSION,
  monthlyPlan,
  netPresentValue,
  perUserMonth,
  priceBookVersion,
  pricesOf,
  range,
  savings,
  sensitivity,
  simulate,
  total,
} from "../engine/index";
import {
  budgetTable,
  comparisonTable,
  emptyQuote,
  explanationTable,
  figureCell,
  focusTable,
  inputsTable,
  ledgerTable,
  planTable,
  priceLines,
  pricesTable,
  rangeTable,
  savingsTable,
  scoreTable,
  shortlistTable,
  simulationTable,
  tornadoTable,
  varianceTable,
} from "../report/index";
import { answer, both, refuse } from "./answer";
import {
  componentOf,
  explainedOf,
  fieldOf,
  figureOf,
  goLiveOf,
  ledgerOf,
  likelyLedger,
  optionalName,
  orThrow,
  scenario,
  simulationOf,
  switchOf,
  tierScenario,
  timeOf,
  comparedLedgers,
  viewOf,
} from "./arguments";
import { varianceOf } from "./actuals";
import { offerNamed, priceAnswer, requiredPrice, today } from "./offers";
import { readScorecard } from "./score";
import { shortlistOf } from "./shortlist";

/**
 * Company sizes.
 * @customenum {string}
 */
enum TIER {
  /** Usually 1 to 9 users. */
  small = "small",
  /** Usually 10 to 99 users. */
  medium = "medium",
  /** Usually 100 users and more. */
  large = "large",
  /** Picked from the users: below 10 small, below 100 medium, else large. Prices jump there. */
  auto = "auto",
}

/**
 * Cost components.
 * @customenum {string}
 */
enum COMPONENT {
  /** Subscription fees, or perpetual licences. */
  licence = "licence",
  /** Set-up, migration, integration, installation. */
  implementation = "implementation",
  /** Training before go-live and refreshers; support plan or maintenance. */
  trainingSupport = "trainingSupport",
  /** Servers on premises: purchase and running. */
  hardware = "hardware",
  /** Custom code: build and upkeep. */
  customization = "customization",
}

/**
 * Figures.
 * @customenum {string}
 */
enum FIGURE {
  /** Total cost of ownership. */
  total = "total",
  /** Present value of all costs. */
  npv = "npv",
  /** Cost per user and month. */
  perUserMonth = "perUserMonth",
  /** Money at go-live. */
  oneOff = "oneOff",
  /** Money of all contract years. */
  recurring = "recurring",
  /** Go-live and year 1 together. */
  firstYearCash = "firstYearCash",
  /** Subscription of year 1, a month. */
  monthlySubscription = "monthlySubscription",
  /** Capital expenditure: perpetual licences, servers, custom code. */
  capex = "capex",
  /** Operating expenditure: the rest. */
  opex = "opex",
  /** Own administrators: a memo, in no total. */
  internalStaff = "internalStaff",
  /** The total and the own administrators. */
  totalWithStaff = "totalWithStaff",
  /** Whole run with every input at its low value; no percentile. */
  low = "low",
  /** Whole run with every input at its likely value. */
  likely = "likely",
  /** Whole run with every input at its high value; no percentile. */
  high = "high",
  /** Mean of the closed form. */
  mean = "mean",
  /** Standard deviation of the closed form. */
  standardDeviation = "standardDeviation",
  /** Not exceeded in 10 of 100 cases, if the model is right. */
  p10 = "p10",
  /** Not exceeded in 50 of 100 cases, if the model is right. */
  p50 = "p50",
  /** Not exceeded in 80 of 100 cases: a budget with a reserve. */
  p80 = "p80",
  /** Not exceeded in 90 of 100 cases, if the model is right. */
  p90 = "p90",
  /** Present value of annualBenefit less all costs. */
  netBenefit = "netBenefit",
  /** Return on investment, as a fraction. */
  roi = "roi",
  /** Internal rate of return a year, as a fraction. */
  irr = "irr",
  /** Months until the benefit has paid the costs back. */
  paybackMonths = "paybackMonths",
  /** Seats paid for in year 1. */
  seats = "seats",
  /** Most seats in any year. */
  peakSeats = "peakSeats",
  /** Servers bought at go-live; 0 in the cloud. */
  servers = "servers",
  /** Estimate class by what is known. */
  accuracy = "accuracy",
}

/**
 * Figures, components and items that can be explained.
 * @customenum {string}
 */
enum EXPLAINED {
  /** Total cost of ownership. */
  total = "total",
  /** Present value of all costs. */
  npv = "npv",
  /** Cost per user and month. */
  perUserMonth = "perUserMonth",
  /** Money at go-live. */
  oneOff = "oneOff",
  /** Money of all contract years. */
  recurring = "recurring",
  /** Go-live and year 1 together. */
  firstYearCash = "firstYearCash",
  /** Subscription of year 1, a month. */
  monthlySubscription = "monthlySubscription",
  /** Capital expenditure: perpetual licences, servers, custom code. */
  capex = "capex",
  /** Operating expenditure: the rest. */
  opex = "opex",
  /** Own administrators: a memo, in no total. */
  internalStaff = "internalStaff",
  /** The total and the own administrators. */
  totalWithStaff = "totalWithStaff",
  /** Whole run with every input at its low value; no percentile. */
  low = "low",
  /** Whole run with every input at its likely value. */
  likely = "likely",
  /** Whole run with every input at its high value; no percentile. */
  high = "high",
  /** Mean of the closed form. */
  mean = "mean",
  /** Standard deviation of the closed form. */
  standardDeviation = "standardDeviation",
  /** Not exceeded in 10 of 100 cases, if the model is right. */
  p10 = "p10",
  /** Not exceeded in 50 of 100 cases, if the model is right. */
  p50 = "p50",
  /** Not exceeded in 80 of 100 cases: a budget with a reserve. */
  p80 = "p80",
  /** Not exceeded in 90 of 100 cases, if the model is right. */
  p90 = "p90",
  /** Present value of annualBenefit less all costs. */
  netBenefit = "netBenefit",
  /** Return on investment, as a fraction. */
  roi = "roi",
  /** Internal rate of return a year, as a fraction. */
  irr = "irr",
  /** Months until the benefit has paid the costs back. */
  paybackMonths = "paybackMonths",
  /** Seats paid for in year 1. */
  seats = "seats",
  /** Most seats in any year. */
  peakSeats = "peakSeats",
  /** Servers bought at go-live; 0 in the cloud. */
  servers = "servers",
  /** Estimate class by what is known. */
  accuracy = "accuracy",
  /** Licence, the component. */
  licence = "licence",
  /** Implementation, the component. */
  implementation = "implementation",
  /** Training and support, the component. */
  trainingSupport = "trainingSupport",
  /** Hardware, the component. */
  hardware = "hardware",
  /** Customization, the component. */
  customization = "customization",
  /** Subscription fees. */
  subscription = "subscription",
  /** Perpetual licences. */
  perpetual = "perpetual",
  /** Set-up without code. */
  setup = "setup",
  /** Data migration. */
  migration = "migration",
  /** Connections to other systems. */
  integration = "integration",
  /** Server installation. */
  install = "install",
  /** Training before go-live. */
  training = "training",
  /** Yearly refresher training. */
  refresher = "refresher",
  /** Support plan on the subscription. */
  support = "support",
  /** Maintenance of perpetual licences. */
  maintenance = "maintenance",
  /** Servers bought. */
  hardwarePurchase = "hardwarePurchase",
  /** Servers run. */
  hardwareRunning = "hardwareRunning",
  /** Custom code built. */
  build = "build",
  /** Custom code kept up. */
  upkeep = "upkeep",
}

/**
 * Fields of a list price.
 * @customenum {string}
 */
enum FIELD {
  /** Per user and month; an error where it is paid otherwise or not published. */
  price = "price",
  /** Currency of the price. */
  currency = "currency",
  /** What the price is paid for. */
  unit = "unit",
  /** Annual or monthly. */
  billing = "billing",
  /** Fewest seats sold. */
  minimumSeats = "minimumSeats",
  /** Product of the edition. */
  product = "product",
  /** Date of the source. */
  asOf = "asOf",
  /** Vendor page or second-hand. */
  confidence = "confidence",
  /** Where the price was read. */
  source = "source",
  /** What to know besides. */
  note = "note",
  /** The price with its currency and what it is paid for, in words. */
  listPrice = "listPrice",
  /** What of a quote it is: an item, or the component that an add-on is added to. */
  item = "item",
  /** Most seats sold; empty where there is no cap. */
  maximumSeats = "maximumSeats",
  /** Cloud, on premises or either. */
  deployment = "deployment",
  /** What must be bought besides. */
  needs = "needs",
  /** Last day on which it was sold at this price. */
  validUntil = "validUntil",
  /** The edition that took its place. */
  replacedBy = "replacedBy",
  /** Days since the price was read, when the cell was calculated. */
  age = "age",
}

/**
 * How a plan counts by month.
 * @customenum {string}
 */
enum VIEW {
  /** When it is paid: by the year in advance where timing says so. */
  cash = "cash",
  /** When what it buys is used. */
  accrual = "accrual",
}

/**
 * Total cost of ownership of a CRM system: licence, implementation, training and support, hardware, customization. CNY without VAT unless overridden.
 * @customfunction CRMCOST
 * @param {TIER} tier Company size: small, medium, large or auto. It sets the default of every input.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value, for whatever you know better. CRMINPUTS lists the names.
 * @param {any[][]} [lines] Quoted lines: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {number} Total cost.
 * @example =CRMCOST("medium", 30, 3)
 * @example =CRMCOST("medium", 30, 3, {"seatPrice",119;"discount","8折"})
 * @example =CRMCOST("huge", 0, 3)
 */
export function CRMCOST(tier: TIER, users: any, years: any, overrides?: any[][], lines?: any[][]): number {
  return answer(() => total(likelyLedger({ tier, users, years, overrides, lines })));
}

/**
 * Net present value of the cost of a CRM system, discounted at discountRate (8 % unless overridden).
 * @customfunction CRMNPV
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @param {any[][]} [lines] Quoted lines: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {number} Present value of all costs.
 * @example =CRMNPV("medium", 30, 3)
 * @example =CRMNPV("medium", 2.5, 3)
 */
export function CRMNPV(tier: TIER, users: any, years: any, overrides?: any[][], lines?: any[][]): number {
  return answer(() => netPresentValue(likelyLedger({ tier, users, years, overrides, lines })));
}

/**
 * Cost of a CRM system per user and month: the total over every seat and month of the contract.
 * @customfunction CRMPERUSER
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @param {any[][]} [lines] Quoted lines: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {number} Cost per user and month.
 * @example =CRMPERUSER("medium", 30, 3)
 * @example =CRMPERUSER(, 30, 3)
 */
export function CRMPERUSER(tier: TIER, users: any, years: any, overrides?: any[][], lines?: any[][]): number {
  return answer(() => perUserMonth(likelyLedger({ tier, users, years, overrides, lines })));
}

/**
 * One cost component of a CRM system: over the whole contract, or in one year.
 * @customfunction CRMCOMPONENT
 * @param {COMPONENT} component Cost component: licence, implementation, trainingSupport, hardware or customization.
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @param {any} [year] 0 for go-live, 1 and up for a contract year. Left out: all of them together.
 * @param {any[][]} [lines] Quoted lines: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {number} Cost of the component.
 * @example =CRMCOMPONENT("licence", "medium", 30, 3)
 * @example =CRMCOMPONENT("licence", "medium", 30, 3, , 4)
 */
export function CRMCOMPONENT(
  component: COMPONENT,
  tier: TIER,
  users: any,
  years: any,
  overrides?: any[][],
  year?: any,
  lines?: any[][],
): number {
  return answer(() => {
    const [of, [ledger, time]] = both(
      () => componentOf(component),
      () =>
        both(
          () => likelyLedger({ tier, users, years, overrides, lines }),
          (known) => timeOf(year, known),
        ),
    );
    return total(ledger, { component: of, ...time });
  });
}

/**
 * Budget table of a CRM system: each component's total, share and cash at go-live and in every year, with a total row.
 * @customfunction CRMBUDGET
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @param {any[][]} [lines] Quoted lines: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {any[][]} A table with headers: component, total, share, go-live, year 1 and on.
 * @example =CRMBUDGET("medium", 30, 3)
 * @example =CRMBUDGET("medium", 30, 3, {"seatPrize",1})
 */
export function CRMBUDGET(tier: TIER, users: any, years: any, overrides?: any[][], lines?: any[][]): any[][] {
  return answer((t) => budgetTable(likelyLedger({ tier, users, years, overrides, lines }), t));
}

/**
 * Any single figure of a CRM budget by name: one-off, first-year cash, capital expenditure, P80, return on investment and more.
 * @customfunction CRMFIGURE
 * @param {FIGURE} figure Name of the figure, such as oneOff, p80, roi or servers.
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @param {any[][]} [lines] Quoted lines: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {any} The figure. Shares and rates are fractions: 0.25 is 25 %.
 * @example =CRMFIGURE("p80", "medium", 30, 3)
 * @example =CRMFIGURE("paybackMonths", "medium", 30, 3)
 */
export function CRMFIGURE(
  figure: FIGURE,
  tier: TIER,
  users: any,
  years: any,
  overrides?: any[][],
  lines?: any[][],
): any {
  return answer((t) => {
    const [id, of] = both(
      () => figureOf(figure),
      () => scenario({ tier, users, years, overrides, lines }),
    );
    return figureCell(id, of, t) ?? refuse({ code: "noFigure", figure: id });
  });
}

/**
 * Every line of the cost ledger: component, item, year, quantity, unit, unit price, amount and source.
 * @customfunction CRMLEDGER
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @param {any[][]} [lines] Quoted lines: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {any[][]} A table with headers, one row per line that costs something.
 * @example =CRMLEDGER("medium", 30, 3)
 * @example =CRMLEDGER("medium", 30, 30)
 */
export function CRMLEDGER(tier: TIER, users: any, years: any, overrides?: any[][], lines?: any[][]): any[][] {
  return answer((t) => {
    const of = scenario({ tier, users, years, overrides, lines });
    return ledgerTable(ledgerOf(of), (input) => input in of.given, t);
  });
}

/**
 * How sure the total is: low, likely and high runs, and mean, P10, P50, P80 and P90 in closed form.
 * @customfunction CRMRANGE
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @param {any[][]} [lines] Quoted lines: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {any[][]} A table of figure and value.
 * @example =CRMRANGE("medium", 30, 3)
 * @example =CRMRANGE("medium", "many", 3)
 */
export function CRMRANGE(tier: TIER, users: any, years: any, overrides?: any[][], lines?: any[][]): any[][] {
  return answer((t) => rangeTable(range(scenario({ tier, users, years, overrides, lines })), t));
}

/**
 * Monte Carlo simulation of the total: every uncertain input drawn from its PERT distribution.
 * @customfunction CRMSIMULATE
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @param {any} [trials] Points to draw: 1,024 to 1,048,576, rounded up to a power of two. Left out: 65,536.
 * @param {any} [seed] Whole number; the same seed gives the same result on every computer. Left out: 1.
 * @param {any[][]} [lines] Quoted lines: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {any[][]} A table of figure and value, with the simulation's own errors.
 * @example =CRMSIMULATE("medium", 30, 3, , 1024, 7)
 * @example =CRMSIMULATE("medium", 30, 3, , 1000)
 */
export function CRMSIMULATE(
  tier: TIER,
  users: any,
  years: any,
  overrides?: any[][],
  trials?: any,
  seed?: any,
  lines?: any[][],
): any[][] {
  return answer((t) => {
    const [of, settings] = both(
      () => scenario({ tier, users, years, overrides, lines }),
      () => simulationOf(trials, seed),
    );
    return simulationTable(simulate(of, settings), t);
  });
}

/**
 * What moves the total: each uncertain input at its low and at its high value, the others likely, widest swing first.
 * @customfunction CRMTORNADO
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @param {any[][]} [lines] Quoted lines: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {any[][]} A table of input, low, high and swing.
 * @example =CRMTORNADO("medium", 30, 3)
 * @example =CRMTORNADO("auto", , 3)
 */
export function CRMTORNADO(
  tier: TIER,
  users: any,
  years: any,
  overrides?: any[][],
  lines?: any[][],
): any[][] {
  return answer((t) => {
    const of = scenario({ tier, users, years, overrides, lines });
    return tornadoTable(sensitivity(of), of.lines, t);
  });
}

/**
 * Two scenarios side by side: each component and the total of A and B, and what B costs more.
 * @customfunction CRMCOMPARE
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} overridesA Two columns, input name and value, of scenario A. An empty cell: all defaults.
 * @param {any[][]} overridesB Two columns, input name and value, of scenario B. An empty cell: all defaults.
 * @param {any[][]} [linesA] Quoted lines of scenario A: a range or table whose first row names its columns, as CRMLINES gives them.
 * @param {any[][]} [linesB] Quoted lines of scenario B: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {any[][]} A table of component, A, B, difference and share of A, with a total row.
 * @example =CRMCOMPARE("medium", 30, 5, , {"deployment","onPremises"})
 * @example =CRMCOMPARE("medium", 30, 5, , {"licence","perpetual"})
 */
export function CRMCOMPARE(
  tier: TIER,
  users: any,
  years: any,
  overridesA: any[][],
  overridesB: any[][],
  linesA?: any[][],
  linesB?: any[][],
): any[][] {
  return answer((t) => {
    const [a, b] = comparedLedgers(
      { tier, users, years, overrides: overridesA, lines: linesA },
      { tier, users, years, overrides: overridesB, lines: linesB },
    );
    return comparisonTable(comparison(a, b), t);
  });
}

/**
 * The month from which scenario A has cost no more than B, for good. Left out, A is on premises and B in the cloud.
 * @customfunction CRMBREAKEVEN
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overridesA] Two columns, input name and value, of scenario A. Left out: on premises.
 * @param {any[][]} [overridesB] Two columns, input name and value, of scenario B. Left out: cloud.
 * @param {any[][]} [linesA] Quoted lines of scenario A: a range or table whose first row names its columns, as CRMLINES gives them.
 * @param {any[][]} [linesB] Quoted lines of scenario B: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {any} A month after go-live, 0 for go-live itself, or "never" within the contract.
 * @example =CRMBREAKEVEN("medium", 30, 5)
 * @example =CRMBREAKEVEN("medium", 30, 5, {"currency","USD"})
 */
export function CRMBREAKEVEN(
  tier: TIER,
  users: any,
  years: any,
  overridesA?: any[][],
  overridesB?: any[][],
  linesA?: any[][],
  linesB?: any[][],
): any {
  return answer((t) => {
    const [a, b] = comparedLedgers(
      { tier, users, years, overrides: overridesA ?? [["deployment", "onPremises"]], lines: linesA },
      { tier, users, years, overrides: overridesB ?? [["deployment", "cloud"]], lines: linesB },
    );
    return breakEvenMonth(a, b) ?? t("answer.never");
  });
}

/**
 * Four ways to spend less, each with the cost before and after: only needed features, an edition you name, the other deployment, online training.
 * @customfunction CRMSAVINGS
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @param {any} [vendor] Vendor of a cheaper edition, from the price book. Left out: that way is not shown.
 * @param {any} [edition] The edition. Left out: the cheapest of the vendor's that this plan could buy.
 * @param {any[][]} [rate] CNY for one unit of the price's currency, or two columns: currency and its CNY. Needed for a foreign price; never guessed.
 * @param {any[][]} [lines] Quoted lines: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {any[][]} A table of way, cost before, cost after and saving.
 * @example =CRMSAVINGS("medium", 30, 5, , "Fxiaoke", "Professional")
 * @example =CRMSAVINGS("medium", 30, 5, , "Copper", "Basic annual")
 */
export function CRMSAVINGS(
  tier: TIER,
  users: any,
  years: any,
  overrides?: any[][],
  vendor?: any,
  edition?: any,
  rate?: any[][],
  lines?: any[][],
): any[][] {
  return answer((t) => {
    const [of, offer] = both(
      () => scenario({ tier, users, years, overrides, lines }),
      (known) => offerNamed(known, vendor, edition, rate),
    );
    return savingsTable(savings(of, offer), t);
  });
}

/**
 * The inputs of the cost model for a company size: name, unit, low, likely and high default, accepted values, source.
 * @customfunction CRMINPUTS
 * @param {TIER} tier Company size: small, medium or large.
 * @param {any} [all] TRUE for every input. Left out: those that are asked first.
 * @returns {any[][]} A table with headers, one row per input.
 * @example =CRMINPUTS("medium", TRUE)
 * @example =CRMINPUTS("gross")
 */
export function CRMINPUTS(tier: TIER, all?: any): any[][] {
  return answer((t) => {
    const [of, every] = both(
      () => tierScenario(tier),
      () => switchOf("all", all),
    );
    const names = INPUT_NAMES.filter((name) => every || inputRow(name).asked === "first");
    return inputsTable(of, names, t);
  });
}

/**
 * One list price of a CRM edition or add-on from the price book, or what is known about it.
 * @customfunction CRMPRICE
 * @param {any} vendor Vendor, such as Salesforce, Fxiaoke or xsy: by name, pinyin or initials.
 * @param {any} edition Edition or add-on, such as Enterprise; with currency or billing where it has several prices: "Standard USD annual".
 * @param {FIELD} [field] What to tell: price, listPrice, currency, unit, billing, minimumSeats, asOf, source and more. Left out: price.
 * @returns {any} The price per user and month in its own currency, or the field.
 * @example =CRMPRICE("Salesforce", "Enterprise")
 * @example =CRMPRICE("Salesfroce", "Enterprise")
 */
export function CRMPRICE(vendor: any, edition: any, field?: FIELD): any {
  return answer((t) => {
    const [entry, what] = both(
      () => requiredPrice(vendor, edition),
      () => fieldOf(field),
    );
    return priceAnswer(entry, what, t);
  });
}

/**
 * The price book: list prices of CRM editions and add-ons with currency, unit, billing, caps, validity, age and source.
 * @customfunction CRMPRICES
 * @param {any} [vendor] One vendor. Left out: all of them.
 * @returns {any[][]} A table with headers, one row per price.
 * @example =CRMPRICES("Microsoft")
 * @example =CRMPRICES("Acme")
 */
export function CRMPRICES(vendor?: any): any[][] {
  return answer((t) => pricesTable(orThrow(pricesOf(optionalName(vendor))), today(), t));
}

/**
 * Lines of a quote to fill in: an empty table with the columns that `lines` takes, or a vendor's price-book entries as lines.
 * @customfunction CRMLINES
 * @param {any} [vendor] One vendor of the price book. Left out: an empty table.
 * @returns {any[][]} A table with headers: what it counts as, name, quantity, price, per and more.
 * @example =CRMLINES("Copper")
 * @example =CRMLINES("Coper")
 */
export function CRMLINES(vendor?: any): any[][] {
  return answer((t) => {
    const name = optionalName(vendor);
    return name === null ? emptyQuote(t) : priceLines(orThrow(pricesOf(name)), t);
  });
}

/**
 * How a figure, component or item is made: each step in words and in figures, then every input with its source.
 * @customfunction CRMEXPLAIN
 * @param {EXPLAINED} what Figure, component or item, such as npv, implementation or setup.
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @param {any[][]} [lines] Quoted lines: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {any[][]} A table of steps, then a table of inputs.
 * @example =CRMEXPLAIN("setup", "medium", 30, 3)
 * @example =CRMEXPLAIN("totl", "medium", 30, 3)
 */
export function CRMEXPLAIN(
  what: EXPLAINED,
  tier: TIER,
  users: any,
  years: any,
  overrides?: any[][],
  lines?: any[][],
): any[][] {
  return answer((t) => {
    const [id, of] = both(
      () => explainedOf(what),
      () => scenario({ tier, users, years, overrides, lines }),
    );
    return explanationTable(id, of, t);
  });
}

/**
 * The budget as rows in FinOps FOCUS column names, one per ledger line: a plan in FOCUS's shape, no claim of conformance.
 * @customfunction CRMFOCUS
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @param {any} [goLive] Go-live date. Left out: periods are months counted from go-live.
 * @param {any[][]} [lines] Quoted lines: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {any[][]} A table with FOCUS column names.
 * @example =CRMFOCUS("medium", 30, 3, , 46388)
 * @example =CRMFOCUS("medium", 30, 3, , "soon")
 */
export function CRMFOCUS(
  tier: TIER,
  users: any,
  years: any,
  overrides?: any[][],
  goLive?: any,
  lines?: any[][],
): any[][] {
  return answer((t) => {
    const [ledger, date] = both(
      () => likelyLedger({ tier, users, years, overrides, lines }),
      (known) => goLiveOf(goLive, known),
    );
    return focusTable(ledger, date, t);
  });
}

/**
 * What each edition of the price book would cost this plan, all in and over the whole contract, the cheapest first.
 * @customfunction CRMSHORTLIST
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value, without seatPrice: each edition has its own.
 * @param {any[][]} [vendors] One column of vendors, or two, vendor and edition. Left out: all of the price book.
 * @param {any[][]} [rates] Two columns, currency and CNY for one unit. An edition whose rate is missing stands at the end; nothing is guessed.
 * @param {any[][]} [lines] Quoted lines that come besides, such as add-ons: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {any[][]} A table with headers: rank, edition, total, P10, P90 and other costs, the price with its age, and at the end what cannot be compared, with the reason.
 * @example =CRMSHORTLIST("medium", 30, 3, , {"Copper";"Pipedrive"}, {"USD",7.2})
 * @example =CRMSHORTLIST("medium", 30, 3, {"seatPrice",100}, {"Copper";"Pipedrive"})
 */
export function CRMSHORTLIST(
  tier: TIER,
  users: any,
  years: any,
  overrides?: any[][],
  vendors?: any[][],
  rates?: any[][],
  lines?: any[][],
): any[][] {
  return answer((t) => {
    const [, listed] = both(
      () => scenario({ tier, users, years, overrides, lines }),
      (of) => shortlistOf(of, vendors, rates),
    );
    return shortlistTable(listed, today(), t);
  });
}

/**
 * A scorecard: candidates by their weighted scores, value for money, and which weight would change who is first.
 * @customfunction CRMSCORE
 * @param {any[][]} criteria Two columns, criterion and weight: 0 and more, on any scale.
 * @param {any[][]} scores The first row names the candidates, the first column the criteria: 0 to 10, blank where not scored yet. A row called total may hold what each costs.
 * @returns {any[][]} A table of candidates by rank; below it the criteria with normalised weights and turning weights.
 * @example =CRMSCORE({"Features",30;"Acceptance",20;"Price",50}, {"","Alpha","Beta";"Features",8,6;"Acceptance",7,9;"Price",5,9;"total",480000,365000})
 * @example =CRMSCORE({"Features",30;"Price",50}, {"","Alpha","Beta";"Features",8,11;"Prize",5,9})
 */
export function CRMSCORE(criteria: any[][], scores: any[][]): any[][] {
  return answer((t) => scoreTable(readScorecard(criteria, scores), t));
}

/**
 * The budget by month: every row of the ledger that costs something, from go-live (month 0) to the contract's last month.
 * @customfunction CRMPLAN
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @param {VIEW} [view] cash, when it is paid, or accrual, when it is used. Left out: cash.
 * @param {any[][]} [lines] Quoted lines: a range or table whose first row names its columns, as CRMLINES gives them.
 * @returns {any[][]} A table with headers: component, item, name, kind, currency, rate, total, then months 0, 1 and on. Kept as values it is a baseline for CRMVARIANCE.
 * @example =CRMPLAN("medium", 30, 1)
 * @example =CRMPLAN("medium", 30, 1, , "weekly")
 */
export function CRMPLAN(
  tier: TIER,
  users: any,
  years: any,
  overrides?: any[][],
  view?: VIEW,
  lines?: any[][],
): any[][] {
  return answer((t) => {
    const [ledger, asked] = both(
      () => likelyLedger({ tier, users, years, overrides, lines }),
      () => viewOf(view),
    );
    return planTable(monthlyPlan(ledger, asked), t);
  });
}

/**
 * Budget against what was paid: budget to date, actual, variance, forecasts and commitments by component, and what to know besides.
 * @customfunction CRMVARIANCE
 * @param {any[][]} baseline The budget by month, as CRMPLAN gives it, heads included: its formula's range, or values kept of it.
 * @param {any[][]} actuals What was paid: a range or table whose first row names its columns: date, amount; item, supplier, reference, currency, rate, note.
 * @param {any} goLive Go-live date, the first day of month 1. What is dated before it counts in month 0.
 * @param {any} [asOf] Day up to which actuals count. Left out: the day of the latest.
 * @returns {any[][]} A table with headers: the components, what is to be assigned, a total row; below it labels and values.
 * @example =CRMVARIANCE({"Component","Item","Kind","Currency","Rate",0,1,2,3,4,5,6,7,8,9,10,11,12;"Licence","Subscription","quote","CNY",1,0,3000,3000,3000,3000,3000,3000,3000,3000,3000,3000,3000,3000;"Implementation","Set-up","estimate","CNY",1,37500,0,0,0,0,0,0,0,0,0,0,0,0}, {"Date","Item","Amount";"2026-02-10","Set-up",42000;"2026-04-02","Subscription",9000}, "2026-03-31")
 * @example =CRMVARIANCE({"Component","Item"}, {"Date","Item","Amount";"2026-02-10","Set-up",42000}, "2026-03-31")
 */
export function CRMVARIANCE(baseline: any[][], actuals: any[][], goLive: any, asOf?: any): any[][] {
  return answer((t) => varianceTable(varianceOf({ baseline, actuals, goLive, asOf }), t));
}

/**
 * Versions of the cost model, its defaults and the price book.
 * @customfunction CRMVERSION
 * @returns {string} One line of text.
 * @example =CRMVERSION()
 */
export function CRMVERSION(): string {
  return answer((t) =>
    t("version", { model: MODEL_VERSION, defaults: DEFAULTS_AS_OF, prices: priceBookVersion() }),
  );
}
