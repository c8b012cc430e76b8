import fc from "fast-check";
import {
  assumptions,
  COMPONENT_IDS,
  componentCash,
  estimate,
  ITEM_IDS,
  itemTotal,
  times,
  INPUT_NAMES,
  inputRow,
  parseScenario,
  PERS,
  type Case,
  type InputName,
  type Ledger,
  type Scenario,
} from "../../src/engine/index";

/** The scenario of inputs that must be right. */
export function scenarioOf(
  tier: string,
  users: number | null,
  years: number | null,
  overrides: Readonly<Record<string, unknown>> = {},
  lines: readonly (readonly unknown[])[] | null = null,
): Scenario {
  const result = parseScenario({ tier, users, years, overrides: Object.entries(overrides), lines });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** A row of a table by its heads. */
export type Cells = Readonly<Record<string, unknown>>;

/** Rows as a range whose first row names their columns. */
export function rangeOf(rows: readonly Cells[]): unknown[][] {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
}

/** The scenario of a worked case, with its quoted lines. */
export function workedScenario(worked: {
  readonly tier: string;
  readonly inputs: { readonly users: number; readonly years: number };
  readonly quote?: readonly Cells[];
}): Scenario {
  const { users, years, ...overrides } = worked.inputs;
  const lines = worked.quote?.length ? rangeOf(worked.quote) : null;
  const result = parseScenario({
    tier: worked.tier,
    users,
    years,
    overrides: Object.entries(overrides),
    lines,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

export const ledgerOf = (scenario: Scenario, which: Case = "likely"): Ledger =>
  estimate(assumptions(scenario, which));

/** Each component's cash by time, as the worked cases list it. */
export const tableOf = (ledger: Ledger): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(COMPONENT_IDS.map((id) => [id, componentCash(ledger, id)]));

/** Each item's cash by time. Items without a single amount are not listed in the worked cases. */
export const itemsOf = (ledger: Ledger): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    ITEM_IDS.map((item) => [item, times(ledger).map((t) => itemTotal(ledger, item, t))] as const).filter(
      ([, amounts]) => amounts.some((amount) => amount !== 0),
    ),
  );

/** The same scenario with the value of every input given. */
export function allGiven(scenario: Scenario): Scenario & { readonly given: Required<Scenario["given"]> } {
  const a = assumptions(scenario, "likely");
  const given = Object.fromEntries(INPUT_NAMES.map((name) => [name, a[name]]));
  return { ...scenario, given: given as unknown as Required<Scenario["given"]> };
}

/** Any value that an input takes, its bounds among them. */
export function anyValueOf(name: InputName): fc.Arbitrary<number | string> {
  const row = inputRow(name);
  if (row.kind === "choice") return fc.constantFrom(...row.choices);
  if (row.kind === "currency") return fc.constantFrom("CNY", "USD", "EUR", "JPY", "KWD");
  const { min, max } = row;
  return row.whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
}

const tiers = fc.constantFrom("small", "medium", "large");
const someOverrides = fc
  .subarray(INPUT_NAMES.filter((name) => name !== "users" && name !== "years"))
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, anyValueOf(name)]))))
  .map(
    ({
      currency,
      exchangeRate = 7,
      prices = "own",
      vatRate,
      ...rest
    }): Readonly<Record<string, unknown>> => ({
      ...rest,
      // What must stand together, or not at all.
      ...(currency !== undefined && currency !== "CNY" && { currency, exchangeRate, prices }),
      ...(vatRate !== undefined && { vat: "add", vatRate }),
    }),
  );

/** Any scenario that the gate lets through. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .tuple(tiers, anyValueOf("users"), anyValueOf("years"), someOverrides)
  .map(([tier, users, years, overrides]) =>
    parseScenario({ tier, users, years, overrides: Object.entries(overrides) }),
  )
  .filter((result) => result.ok)
  .map((result) => result.value);

/** A scenario of ordinary size: amounts that a company could pay, so that cents stay exact. */
export const ordinaryScenario: fc.Arbitrary<Scenario> = fc
  .tuple(
    tiers,
    fc.integer({ min: 1, max: 5000 }),
    fc.integer({ min: 1, max: 10 }),
    fc.record({
      deployment: fc.constantFrom("cloud", "onPremises"),
      features: fc.constantFrom("basic", "advanced"),
      userGrowth: fc.integer({ min: -20, max: 40 }).map((percent) => percent / 100),
      discount: fc.integer({ min: 0, max: 50 }).map((percent) => percent / 100),
      contingency: fc.constantFrom("none", "late", "mid", "early"),
      vat: fc.constantFrom("none", "add"),
    }),
  )
  .map(([tier, users, years, overrides]) => scenarioOf(tier, users, years, overrides));

const month = fc.integer({ min: 1, max: 120 });

/** Any line that a scenario of ordinary size may quote, credits and other currencies included. */
const anyLine: fc.Arbitrary<Cells> = fc
  .record({
    item: fc.constantFrom(...ITEM_IDS, ...COMPONENT_IDS),
    per: fc.constantFrom(...PERS),
    price: fc.integer({ min: -200_000, max: 500_000 }).map((cents) => cents / 100),
    quantity: fc.oneof(fc.constant("users"), fc.integer({ min: 0, max: 500 })),
    uncertain: fc.boolean(),
    pack: fc.constantFrom("", 10),
    currency: fc.constantFrom("", "USD", "JPY"),
    from: fc.option(month),
    to: fc.option(month),
  })
  .map(({ from, to, currency, uncertain, ...line }) => ({
    ...line,
    ...(uncertain &&
      line.quantity !== "users" && { lowQuantity: line.quantity / 2, highQuantity: line.quantity * 1.5 }),
    price: line.per === "share" ? line.price / 5000 : line.price,
    ...(currency !== "" && { currency, rate: currency === "USD" ? 7.1 : 0.048 }),
    ...(from !== null && { from: to === null || line.per === "once" ? from : Math.min(from, to) }),
    ...(to !== null && line.per !== "once" && { to: Math.max(from ?? 1, to) }),
  }));

/** A scenario of ordinary size with quoted lines, in the currencies that have other minor units too. */
export const quotedScenario: fc.Arbitrary<Scenario> = fc
  .record({
    tier: tiers,
    users: fc.integer({ min: 1, max: 2000 }),
    years: fc.integer({ min: 1, max: 10 }),
    overrides: fc.record({
      deployment: fc.constantFrom("cloud", "onPremises"),
      timing: fc.constantFrom("end", "mid", "start"),
      vat: fc.constantFrom("none", "add"),
      hardwareLife: fc.integer({ min: 1, max: 6 }),
      money: fc.constantFrom(
        {},
        { currency: "USD", exchangeRate: 7.1 },
        { currency: "JPY", exchangeRate: 0.048 },
        { currency: "KWD", exchangeRate: 23.4 },
      ),
    }),
    lines: fc.array(anyLine, { maxLength: 6 }),
  })
  .map(({ tier, users, years, overrides: { money, ...overrides }, lines }) =>
    parseScenario({
      tier,
      users,
      years,
      overrides: Object.entries({ ...overrides, ...money }),
      lines: lines.length === 0 ? null : rangeOf(lines),
    }),
  )
  .filter((result) => result.ok)
  .map((result) => result.value);
