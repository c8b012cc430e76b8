/** The cost engine: what other folders may use. Numbers only, no words; imports nothing outside this folder. */
export { assumptions, type Assumptions, type Scenario } from "./assumptions";
export {
  COMPONENT_IDS,
  ITEM_IDS,
  ITEMS,
  itemsOf,
  COMPONENT_OF,
  type ComponentId,
  type Item,
  type ItemId,
  type QuantityUnit,
} from "./components/items";
export {
  addMonths,
  contractMonth,
  dayFrom,
  dayOfSerial,
  FIRST_SERIAL,
  isoDay,
  LAST_SERIAL,
  serialOf,
  writtenDay,
} from "./calendar";
export { dayOf } from "./day";
export type { Condition } from "./condition";
export { estimate, type Ledger } from "./estimate";
export { conversion } from "./workings";
export type { LedgerRow } from "./ledgerRows";
export {
  ASSUMPTION,
  CASES,
  DEFAULTS_AS_OF,
  INPUT_NAMES,
  INPUTS,
  MODEL_VERSION,
  inputRow,
  TIERS,
  type Case,
  type ChoiceName,
  type Input,
  type InputName,
  type NumberInput,
  type NumberName,
  type Tier,
  type Unit,
} from "./inputs";
export { canBePaid, PAID } from "./paid";
export { billingFactor, editionFactor, SCALED_BY } from "./price";
export type { Issue, Result, Subject } from "./issue";
export { fail, gotText, IssueList, notOneNumber, succeed } from "./issue";
export { presentValue } from "./money";
export { nearest } from "./nearest";
export { findPrice, pricesOf } from "./priceBook/find";
export { priceKey, priceNamed } from "./priceBook/key";
export {
  candidates,
  cautions,
  cheapestOffer,
  obstaclesOf,
  offerOf,
  termsOf,
  type EditionCandidate,
} from "./priceBook/editions";
export { vendorNames } from "./priceBook/names";
export { entryName, priceLine, type PriceLine } from "./priceBook/priceLine";
export { parseRate, parseRates, rateFor, type Rates } from "./priceBook/rates";
export { isEdition, perUserMonthPrice, seatFaults, seatPriceInCny } from "./priceBook/seatPrice";
export { ageInDays, isOld, isSold, newestReads } from "./priceBook/validity";
export { priceBookVersion } from "./priceBook/version";
export type { ListPrice, PriceUnit } from "./rates/prices";
export { VAT } from "./rates/vat";
export { GUARD } from "./timeline";
export { halfWidth, readings } from "./readNumber";
export { accuracyClass, DECIDES_CLASS, type AccuracyClass } from "./results/accuracy";
export { breakEvenMonth } from "./results/breakEven";
export { comparable } from "./results/comparable";
export { comparison, type Difference } from "./results/comparison";
export { figure, FIGURE_IDS, FIGURES, type FigureId, type Measure } from "./results/figures";
export { lines, type Line } from "./results/lines";
export { ledgers, range, Z, type Range } from "./results/range";
export { returns, type Returns } from "./results/returns";
export { savings, WAYS, type Offer, type Saving, type Way } from "./results/savings";
export { sensitivity, type Swing } from "./results/sensitivity";
export { POINTS, simulate, simulation, type Simulation, type SimulationSettings } from "./results/simulation";
export * from "./results/summary";
export * from "./results/totals";
export { placeOfQuantity, runsOf, uncertainQuantities, type Uncertain } from "./uncertain";
export { parseScenario, parseValue, typedValue, type Inputs, type MoneyGiven } from "./scenario";
export { currencyCode, IDS, type Vocabulary } from "./vocabulary";
export { defaultRow, followed, followersOf, isLocalMoney, isMoney } from "./defaults";
export { LINE_COLUMN_IDS, LINE_COLUMNS, type LineColumn } from "./quote/columns";
export { monthsIn, netPrice, rise } from "./quote/writeLine";
export { MOST_LINES, NO_LINES, PERS, type Per, type QuotedLine } from "./quote/line";
export { decimalsOf, MINOR_UNITS, type Decimals } from "./rates/currencies";
export {
  isPlaceDependent,
  OTHER_REGIONS,
  REGIONS,
  taxRate,
  type RegionId,
  type TaxClass,
} from "./rates/regions/index";
export { ratesOfReturn } from "./rateOfReturn";
export { monthlyPlan, PLAN_VIEWS, type PlanView } from "./plan/monthlyPlan";
export { ROW_KINDS, sumOfMonths, type Plan, type PlanRow, type RowKind } from "./plan/plan";
export { fromMinor, roundMoney, toMinor } from "./money";
export { PLAN_COLUMN_IDS, type PlanColumn } from "./plan/columns";
export { parsePlan } from "./plan/parsePlan";
export type { Actual } from "./actuals/actual";
export { ACTUAL_COLUMN_IDS, MOST_ACTUALS, type ActualColumn } from "./actuals/columns";
export { parseActuals } from "./actuals/parseActuals";
export { entriesTwice } from "./actuals/twice";
export { variance, type Variance, type VariancePlace, type VarianceRow } from "./actuals/variance";
export { bridge, BRIDGE_STEPS, type BridgePart, type BridgeStep } from "./plan/bridge";
export { checksum, freeze, isUntouched, type Baseline } from "./plan/baseline";
export { renewals, unusedSeats, type Renewal, type RenewalTerms, type UnusedSeats } from "./renewal/renewals";
export {
  comparisonOfMany,
  MOST_COMPARED,
  type ComparisonOfMany,
  type ManyAmounts,
} from "./results/comparisonOfMany";
export { parseScores } from "./score/parseScores";
export {
  scorecard,
  type Candidate as ScoredCandidate,
  type Criterion,
  type RankedCandidate,
  type Scorecard,
  type Turning,
  type WeightedCriterion,
} from "./score/scorecard";
export { listing, ranked, shortlist, type Cost, type Listed } from "./shortlist/shortlist";
export { byMonth, byYear, type Period, type PeriodsOf } from "./actuals/byPeriod";
