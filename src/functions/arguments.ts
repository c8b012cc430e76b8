import {
  assumptions,
  COMPONENT_IDS,
  estimate,
  parseScenario,
  readNumber,
  type ComponentId,
  type Inputs,
  type Issue,
  type Ledger,
  type Result,
  type Scenario,
} from "../engine/index";
import { VOCABULARY } from "../report/index";
import { Faults } from "./answer";

/** The likely estimate for what stands in the cells. */
export function likely({ tier, users, years, overrides }: Inputs): Ledger {
  const inputs = {
    tier: plain(tier),
    users: plain(users),
    years: plain(years),
    overrides: Array.isArray(overrides) ? (overrides as unknown[][]).map((row) => row.map(plain)) : overrides,
  };
  return estimate(assumptions(orThrow(parseScenario(inputs, VOCABULARY)), "likely"));
}

/**
 * A cell's value without its data type. An argument of type any may be a formatted number or an entity: an object
 * whose basicValue is what the cell counts as.
 */
const plain = (cell: unknown): unknown =>
  typeof cell === "object" && cell !== null && "basicValue" in cell ? cell.basicValue : cell;

/** The defaults of a company size. */
export const tierScenario = (tier: unknown): Scenario =>
  orThrow(parseScenario({ tier: plain(tier), users: null, years: null }, VOCABULARY));

export function componentOf(argument: unknown): ComponentId {
  const got = String(plain(argument) ?? "");
  const component = VOCABULARY.choice("component", COMPONENT_IDS, got);
  if (component === undefined)
    refuse({ code: "notChoice", subject: "component", got, choices: COMPONENT_IDS });
  return component as ComponentId;
}

/** The time that a `year` argument means: none where it is left out, else go-live or a year of the contract. */
export function timeOf(argument: unknown, { assumptions: { years: max } }: Ledger): { t?: number } {
  if (argument === null || argument === undefined) return {};
  const got = readNumber(plain(argument));
  const subject = "year";
  if (got === undefined) return refuse({ code: "notNumber", subject, got: String(argument) });
  if (got < 0 || got > max) refuse({ code: "outOfRange", subject, got, min: 0, max });
  if (!Number.isInteger(got)) refuse({ code: "notWhole", subject, got });
  return { t: got };
}

const refuse = (...issues: Issue[]): never => {
  throw new Faults(issues);
};

const orThrow = <T>(result: Result<T>): T => (result.ok ? result.value : refuse(...result.issues));
