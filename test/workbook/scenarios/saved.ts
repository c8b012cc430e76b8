import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { madeNow } from "../../../src/workbook/scenarios/made";
import type { Xml } from "../../../src/workbook/xmlPart";
import { scenarioOf, type Pairs, type Saved } from "../../../src/workbook/scenarios/saved";

/** XML outside a browser; its faults are thrown. */
export const XML: Xml = {
  parse(xml) {
    const fail = (message: unknown): never => {
      throw new Error(String(message));
    };
    const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
    return parser.parseFromString(xml, "application/xml");
  },
  write: (element) => new XMLSerializer().serializeToString(element),
};

export const GIVEN: Pairs = [
  ["users", "30"],
  ["years", "3"],
  ["discount", "0.1"],
];

export function saved(changes: Partial<Saved> = {}): Saved {
  const { tier = "medium", given = GIVEN, lines = [] } = changes;
  const scenario = scenarioOf(tier, given, lines);
  if (!scenario.ok) throw new Error("not a scenario");
  return {
    kind: "saved",
    id: "5e1c0f6e-0000-4000-8000-000000000001",
    changed: "2026-11-24T10:00:00.000Z",
    name: "Cloud, 3 years",
    note: "",
    tier,
    given,
    lines: [],
    price: null,
    made: madeNow(scenario.value),
    ...changes,
  };
}
