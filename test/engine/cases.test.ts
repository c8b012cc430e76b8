import {
  assumptions,
  capitalExpenditure,
  cash,
  estimate,
  firstYearCash,
  internalStaff,
  monthlySubscription,
  netPresentValue,
  oneOff,
  parseScenario,
  perUserMonth,
  recurring,
  serversBought,
  total,
  type Case,
  type Ledger,
} from "../../src/engine/index";
import cases from "./cases.json";
import { itemsOf, tableOf } from "./scenarios";

/** Worked cases, calculated apart from this code. */
type WorkedCase = (typeof cases)[number];

/** Figures about a benefit, which the case that has one lists beside its costs. */
const OF_RETURNS = ["benefit", "netCash", "netPresentValue", "roi", "irr", "paybackMonths"];

function ledgerOf({ tier, inputs }: WorkedCase, which: Case): Ledger {
  const { users, years, ...overrides } = inputs;
  const scenario = parseScenario({ tier, users, years, overrides: Object.entries(overrides) });
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.issues));
  return estimate(assumptions(scenario.value, which));
}

const users = ({ timeline }: Ledger) => timeline.years.map(({ seats }) => seats);

describe.each(cases.map((worked) => [`${worked.id} ${worked.name}`, worked] as const))("%s", (_, worked) => {
  test("likely, every line and every figure", () => {
    const ledger = ledgerOf(worked, "likely");
    const expected = Object.entries(worked.likely).filter(([figure]) => !OF_RETURNS.includes(figure));
    expect({
      users: users(ledger),
      servers: serversBought(ledger),
      lines: itemsOf(ledger),
      table: tableOf(ledger),
      cash: cash(ledger),
      total: total(ledger),
      npv: netPresentValue(ledger),
      perUserMonth: perUserMonth(ledger),
      oneOff: oneOff(ledger),
      recurring: recurring(ledger),
      firstYearCash: firstYearCash(ledger),
      monthlySubscription: monthlySubscription(ledger),
      capex: capitalExpenditure(ledger),
      internalMemo: internalStaff(ledger),
    }).toEqual(Object.fromEntries(expected));
  });

  test.each(["low", "high"] as const)("%s, every component and year", (which) => {
    const ledger = ledgerOf(worked, which);
    expect({
      users: users(ledger),
      table: tableOf(ledger),
      cash: cash(ledger),
      total: total(ledger),
      npv: netPresentValue(ledger),
    }).toEqual(worked[which]);
  });
});
