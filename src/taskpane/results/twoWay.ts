import {
  assumptions,
  billingFactor,
  decimalsOf,
  editionFactor,
  estimate,
  inputRow,
  INPUTS,
  roundMoney,
  total,
  typedValue,
  type Scenario,
} from "../../engine/index";

/** From the start outwards. */
const FACTORS = [0.8, 0.9, 1, 1.1, 1.2] as const;
const MIDDLE = 2;
const SHARE_OF_STEP = 0.1;

/** What the columns change: the seat price, that of the one quoted line, or all quoted ones by a percentage. */
export type PricedBy =
  | { readonly kind: "seatPrice" }
  | { readonly kind: "line"; readonly line: number; readonly per: "month" | "year" }
  | { readonly kind: "lines" };

/** The total by users and price, the scenario's own in the middle. */
export interface TwoWay {
  readonly by: PricedBy;
  readonly users: readonly number[];
  /** As their user would type them; as factors where several lines change. */
  readonly prices: readonly number[];
  readonly totals: readonly (readonly number[])[];
  readonly middle: { readonly row: number; readonly column: number };
}

export function twoWay(scenario: Scenario): TwoWay {
  const a = assumptions(scenario, "likely");
  const users = usersAround(a.users);
  const { by, prices, at } = pricesOf(scenario);
  return {
    by,
    users,
    prices,
    totals: users.map((count) =>
      prices.map((price) => {
        const changed = at(price);
        const ledger = estimate(
          assumptions({ ...changed, given: { ...changed.given, users: count } }, "likely"),
        );
        return total(ledger);
      }),
    ),
    middle: { row: users.indexOf(a.users), column: MIDDLE },
  };
}

/** A tenth apart, and at least one: half a user buys nothing. Near a bound the users themselves are no longer the middle. */
function usersAround(users: number): readonly number[] {
  const row = inputRow("users");
  const { min, max } = row.kind === "number" ? row : { min: 1, max: Infinity };
  const step = Math.max(1, Math.round(SHARE_OF_STEP * users));
  let below = MIDDLE;
  while (users - below * step < min) below -= 1;
  while (users + (FACTORS.length - 1 - below) * step > max) below += 1;
  return FACTORS.map((_, at) => users + (at - below) * step);
}

interface Priced {
  readonly by: PricedBy;
  readonly prices: readonly number[];
  /** The scenario at one of the prices. */
  readonly at: (price: number) => Scenario;
}

function pricesOf(scenario: Scenario): Priced {
  const { lines } = scenario;
  const a = assumptions(scenario, "likely");
  const item = a.licence === "perpetual" ? "perpetual" : "subscription";
  const quoted = lines.flatMap((line, at) => (line.item === item && line.per !== "share" ? [at] : []));
  const [only, ...others] = quoted;
  if (only === undefined) return seatPrices(scenario);
  const scaled = (factor: number): Scenario => ({
    ...scenario,
    lines: lines.map((line, at) => (quoted.includes(at) ? { ...line, price: line.price * factor } : line)),
  });
  const line = lines[only];
  if (others.length > 0 || line === undefined || (line.per !== "month" && line.per !== "year")) {
    return { by: { kind: "lines" }, prices: FACTORS, at: scaled };
  }
  const prices = FACTORS.map((factor) => rounded(line.price * factor, line.currency));
  return {
    by: { kind: "line", line: only, per: line.per },
    prices,
    at: (price) => ({
      ...scenario,
      lines: lines.map((other, at) => (at === only ? { ...other, price } : other)),
    }),
  };
}

/** A price that nobody gave is scaled by what was chosen; given, it would not be: so the whole price is given. */
function seatPrices(scenario: Scenario): Priced {
  const a = assumptions(scenario, "likely");
  const { given } = scenario;
  const typed = typedValue("seatPrice", a.seatPrice * editionFactor(a) * billingFactor(a), given);
  const cnyPerTyped = typed === 0 ? 1 : (a.seatPrice * editionFactor(a) * billingFactor(a)) / typed;
  const currency = given.prices === "own" ? a.currency : INPUTS.currency.default;
  const prices = FACTORS.map((factor) => (factor === 1 ? typed : rounded(typed * factor, currency)));
  return {
    by: { kind: "seatPrice" },
    prices,
    at: (price) => ({ ...scenario, given: { ...given, seatPrice: price * cnyPerTyped } }),
  };
}

const rounded = (price: number, currency: string): number => roundMoney(price, decimalsOf(currency));
