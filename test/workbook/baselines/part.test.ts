import { isUntouched } from "../../../src/engine/index";
import {
  baselinePart,
  isBaselineReadAs,
  BASELINE_NAMESPACE,
  readBaseline,
} from "../../../src/workbook/baselines/part";
import { scenarioOf } from "../../engine/scenarios";
import { XML } from "../scenarios/saved";
import { keptBaseline } from "./kept";

test.each([
  ["the first version", keptBaseline()],
  ["a later one, with its bridge", keptBaseline({ version: 2 }, scenarioOf("medium", 36, 5))],
  ["ten years", keptBaseline({}, scenarioOf("large", 100_000, 10))],
])("%s is read back as it was written", (_, kept) => {
  const part = baselinePart(kept);
  expect(readBaseline(part, XML)).toEqual({ kind: "baseline", baseline: kept });
  expect(isBaselineReadAs(kept, part, XML)).toBe(true);
  expect(isUntouched(kept)).toBe(true);
});

test("a number that somebody changed in the part is noticed by its checksum", () => {
  const part = baselinePart(keptBaseline()).replace("3750000", "3750001");
  const read = readBaseline(part, XML);
  expect(read.kind === "baseline" && isUntouched(read.baseline)).toBe(false);
});

const sound = baselinePart(keptBaseline());
test.each<[string, string, unknown]>([
  ["a newer one", sound.replace('format="1"', 'format="2"'), { kind: "newer" }],
  ["no format", sound.replace(' format="1"', ""), { kind: "broken", fault: "content" }],
  ["an entity", `<!DOCTYPE x [<!ENTITY a "b">]>${sound}`, { kind: "broken", fault: "declarations" }],
  ["half of it", sound.slice(0, -20), { kind: "broken", fault: "xml" }],
  ["another root", `<x xmlns="${BASELINE_NAMESPACE}"/>`, { kind: "broken", fault: "content" }],
  ["a month too few", sound.replace(/months="(\S+) /, 'months="'), { kind: "broken", fault: "content" }],
  ["half a cent", sound.replace(/months="0 /, 'months="0.5 '), { kind: "broken", fault: "content" }],
  [
    "no such component",
    sound.replace('component="licence"', 'component="rent"'),
    { kind: "broken", fault: "content" },
  ],
  ["a rate of nothing", sound.replace('rate="1"', 'rate="0"'), { kind: "broken", fault: "content" }],
  [
    "no such day",
    sound.replace('approvedOn="2026-03-20"', 'approvedOn="soon"'),
    { kind: "broken", fault: "content" },
  ],
  ["a hundred years", sound.replace('years="3"', 'years="100"'), { kind: "broken", fault: "content" }],
  [
    "a megabyte",
    sound.replace("<row", `<!--${"x".repeat(1_000_000)}--><row`),
    { kind: "broken", fault: "size" },
  ],
])("%s is refused", (_, part, refusal) => expect(readBaseline(part, XML)).toEqual(refusal));
