import {
  BRIDGE_STEPS,
  COMPONENT_IDS,
  COMPONENT_OF,
  currencyCode,
  decimalsOf,
  INPUTS,
  ITEM_IDS,
  LINE_COLUMN_IDS,
  MOST_LINES,
  ROW_KINDS,
  type BridgePart,
  type ComponentId,
  type Plan,
  type PlanRow,
} from "../../engine/index";
import type { Pairs } from "../scenarios/lines";
import { codeOf, instantOf, plainText } from "../untrusted";
import { named, rootIn, tag, type PartFault, type Xml } from "../xmlPart";
import { MOST_OF_BASELINES as MOST, type KeptBaseline } from "./kept";

/** Never to change: workbooks are full of it. Each baseline is a part of its own, which nothing is ever written over. */
export const BASELINE_NAMESPACE = "https://crm-cost.example/ns/baseline";
/** Rises when an older add-in could not read the part. */
const VERSION = 1;

export type ReadBaseline =
  | { readonly kind: "baseline"; readonly baseline: KeptBaseline }
  | { readonly kind: "newer" }
  | { readonly kind: "broken"; readonly fault: PartFault };

/** A baseline as the part that keeps it. Names are one line of what can be seen. */
export function baselinePart(kept: KeptBaseline): string {
  const { plan, given, lines, bridge } = kept;
  const pairs = (list: Pairs): string => list.map(([name, value]) => tag("given", { name, value })).join("");
  const attributes = {
    xmlns: BASELINE_NAMESPACE,
    format: String(VERSION),
    id: kept.id,
    kept: kept.kept,
    name: kept.name,
    version: String(kept.version),
    approvedOn: kept.approvedOn,
    approvedBy: kept.approvedBy,
    reason: kept.reason,
    goLive: String(kept.goLive),
    model: kept.model,
    prices: kept.prices,
    tier: kept.tier,
    currency: plan.currency,
    years: String(plan.years),
    checksum: kept.checksum,
  };
  return tag(
    "baseline",
    attributes,
    pairs(given) +
      lines.map((line) => tag("line", Object.fromEntries(line))).join("") +
      plan.rows.map(rowElement).join("") +
      bridge.map(stepElement).join(""),
  );
}

const rowElement = ({ component, item, name, kind, currency, rate, months }: PlanRow): string =>
  tag("row", {
    component,
    ...(item !== null && { item }),
    name,
    kind,
    currency,
    rate: String(rate),
    months: months.join(" "),
  });

const stepElement = ({ step, total, byComponent, byTime }: BridgePart): string =>
  tag("step", {
    name: step,
    total: String(total),
    byComponent: COMPONENT_IDS.map((id) => byComponent[id]).join(" "),
    byTime: byTime.join(" "),
  });

/** A part that a workbook holds, which may have been made by anyone: every number is looked at. */
export function readBaseline(text: string, xml: Pick<Xml, "parse">): ReadBaseline {
  const root = rootIn(text, xml, MOST.bytes);
  if (typeof root === "string") return { kind: "broken", fault: root };
  if (root.namespaceURI !== BASELINE_NAMESPACE || root.localName !== "baseline") return BROKEN;
  const format = root.getAttribute("format") ?? "";
  if (!/^\d{1,4}$/.test(format)) return BROKEN;
  if (Number(format) > VERSION) return { kind: "newer" };
  const baseline = baselineOf(root);
  return baseline === null ? BROKEN : { kind: "baseline", baseline };
}

const BROKEN: ReadBaseline = { kind: "broken", fault: "content" };

function baselineOf(root: Element): KeptBaseline | null {
  const text = (name: string, longest: number): string => plainText(root.getAttribute(name) ?? "", longest);
  const code = (name: string): string | null => codeOf(root.getAttribute(name), MOST.text);
  const [id, tier, checksum] = [code("id"), code("tier"), code("checksum")];
  const kept = instantOf(code("kept"));
  const [version, goLive] = [wholeOf(root.getAttribute("version")), wholeOf(root.getAttribute("goLive"))];
  const approvedOn = text("approvedOn", "2026-11-28".length);
  const plan = planOf(root);
  const [given, lines, bridge] = [pairsOf(root), linesOf(root), bridgeOf(root)];
  if (!id || tier === null || checksum === null || kept === null || plan === null) return null;
  if (version === null || version < 1 || goLive === null || !/^\d{4}-\d\d-\d\d$/.test(approvedOn))
    return null;
  if (given === null || lines === null || bridge === null) return null;
  return {
    id,
    kept,
    name: text("name", MOST.name),
    version,
    approvedOn,
    approvedBy: text("approvedBy", MOST.text),
    reason: text("reason", MOST.reason),
    goLive,
    model: text("model", MOST.text),
    prices: text("prices", MOST.text),
    tier,
    given,
    lines,
    bridge,
    plan,
    checksum,
  };
}

function planOf(root: Element): Plan | null {
  const currency = codeOf(root.getAttribute("currency"), MOST.text);
  const years = wholeOf(root.getAttribute("years"));
  if (currency === null || currencyCode(currency) !== currency) return null;
  if (years === null || years < INPUTS.years.min || years > INPUTS.years.max) return null;
  const elements = named(root, "row");
  if (elements.length > MOST.rows) return null;
  const rows = elements.map((element) => rowOf(element, years)).filter((row) => row !== null);
  return rows.length < elements.length ? null : { currency, decimals: decimalsOf(currency), years, rows };
}

function rowOf(element: Element, years: number): PlanRow | null {
  const attribute = (name: string): string | null => element.getAttribute(name);
  const component = COMPONENT_IDS.find((id) => id === attribute("component"));
  const item = attribute("item") === null ? null : ITEM_IDS.find((id) => id === attribute("item"));
  const kind = ROW_KINDS.find((id) => id === attribute("kind"));
  const currency = currencyCode(attribute("currency") ?? "");
  const rate = Number(attribute("rate") ?? NaN);
  const months = numbersOf(attribute("months"), 12 * years + 1);
  if (component === undefined || item === undefined || kind === undefined || months === null) return null;
  if (item !== null && COMPONENT_OF[item] !== component) return null;
  if (currency === undefined || !(rate > 0) || !isFinite(rate)) return null;
  if (!months.every(Number.isSafeInteger)) return null;
  return {
    component,
    item,
    name: plainText(attribute("name") ?? "", MOST.text),
    kind,
    currency,
    rate,
    months,
  };
}

function bridgeOf(root: Element): readonly BridgePart[] | null {
  const elements = named(root, "step");
  if (elements.length === 0) return [];
  const steps = BRIDGE_STEPS.map((step, i): BridgePart | null => {
    const element = elements[i];
    if (element === undefined || element.getAttribute("name") !== step) return null;
    const total = numbersOf(element.getAttribute("total"), 1)?.[0];
    const parts = numbersOf(element.getAttribute("byComponent"), COMPONENT_IDS.length);
    const byTime = numbersOf(element.getAttribute("byTime"));
    if (total === undefined || parts === null || byTime === null) return null;
    const byComponent = Object.fromEntries(COMPONENT_IDS.map((id, at) => [id, parts[at]])) as Record<
      ComponentId,
      number
    >;
    return { step, total, byComponent, byTime };
  }).filter((step) => step !== null);
  return steps.length === BRIDGE_STEPS.length && elements.length === steps.length ? steps : null;
}

/** More pairs than this no scenario has. */
const MOST_PAIRS = 80;

function pairsOf(root: Element): Pairs | null {
  const elements = named(root, "given");
  const pairs = elements.flatMap((element): Pairs => {
    const code = (part: string): string | null => codeOf(element.getAttribute(part), MOST.text);
    const [name, value] = [code("name"), code("value")];
    return name === null || value === null ? [] : [[name, value]];
  });
  return pairs.length === elements.length && pairs.length <= MOST_PAIRS ? pairs : null;
}

function linesOf(root: Element): readonly Pairs[] | null {
  const elements = named(root, "line");
  if (elements.length > MOST_LINES) return null;
  return elements.map((element) =>
    LINE_COLUMN_IDS.flatMap((column): Pairs => {
      const cell = codeOf(element.getAttribute(column), MOST.text);
      return cell === null || cell === "" ? [] : [[column, cell]];
    }),
  );
}

/** Numbers between spaces, as many as there must be. */
function numbersOf(text: string | null, count?: number): readonly number[] | null {
  if (text === null || !/^-?[\d.]+(?:e[-+]?\d+)?(?: -?[\d.]+(?:e[-+]?\d+)?)*$/.test(text)) return null;
  const numbers = text.split(" ").map(Number);
  return numbers.every(isFinite) && (count === undefined || numbers.length === count) ? numbers : null;
}

function wholeOf(text: string | null): number | null {
  const number = /^-?\d{1,9}$/.test(text ?? "") ? Number(text) : NaN;
  return Number.isInteger(number) ? number : null;
}

/** Whether a part says exactly this. */
export function isBaselineReadAs(kept: KeptBaseline, part: string, xml: Pick<Xml, "parse">): boolean {
  const read = readBaseline(part, xml);
  return read.kind === "baseline" && baselinePart(read.baseline) === baselinePart(kept);
}
