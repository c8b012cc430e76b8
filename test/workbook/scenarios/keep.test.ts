import { changeScenarios, putBack, readScenarios, startAnew } from "../../../src/workbook/scenarios/keep";
import { merged, savedIn } from "../../../src/workbook/scenarios/merge";
import { NAMESPACE, partOf } from "../../../src/workbook/scenarios/part";
import type { Entry } from "../../../src/workbook/scenarios/saved";
import { excelWithFaults, WHEN } from "../faults";
import { parseXml, saved } from "./saved";

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

const [one, two] = [saved({ id: "one" }), saved({ id: "two", changed: "2026-11-24T10:00:01.000Z" })];
const add = (entry: Entry, known: readonly Entry[] = []) =>
  changeScenarios(known, parseXml, (entries) => merged(entries, [entry]));
const ids = async (known: readonly Entry[] = []) => {
  const read = await readScenarios(known, parseXml);
  return read.kind === "kept" ? savedIn(read.entries).map(({ id }) => id) : read;
};

test("two panes that know nothing of each other lose nothing", async () => {
  excelWithFaults();
  await add(one);
  await add(two);
  expect(await ids()).toEqual(["two", "one"]);
});

test("what another pane wrote over is brought back by the one that knows it", async () => {
  excelWithFaults();
  await add(one);
  expect(await ids([two])).toEqual(["two", "one"]);
  await changeScenarios([two], parseXml, (entries) => entries);
  expect(await ids()).toEqual(["two", "one"]);
});

test("two parts that two panes added at the same time become one", async () => {
  excelWithFaults();
  await putBack([partOf([one]), partOf([two])]);
  await add(saved({ id: "three", changed: "2026-11-24T10:00:02.000Z" }));
  expect(await ids()).toEqual(["three", "two", "one"]);
  expect(await startAnew()).toMatchObject({ parts: [expect.stringContaining("three")] });
});

test.each([
  [`<scenarios xmlns="${NAMESPACE}" version="9"/>`, { kind: "newer" }],
  [`<scenarios xmlns="${NAMESPACE}" version="1"><x/></scenarios>`, { kind: "broken", fault: "content" }],
])("what cannot be read is never written over: %s", async (xml, refusal) => {
  excelWithFaults();
  await putBack([partOf([one]), xml]);
  expect(await add(two)).toEqual(refusal);
  expect(await startAnew()).toEqual({ kind: "emptied", parts: [partOf([one]), xml] });
});

test("one scenario too many is refused, and the others stay", async () => {
  excelWithFaults();
  const full = Array.from({ length: 100 }, (_, i) => saved({ id: `s${i}` }));
  await putBack([partOf(full)]);
  expect(await add(one)).toEqual({ kind: "full" });
  expect(await ids()).toHaveLength(100);
});

test.each(WHEN.flatMap((when) => [1, 2, 3].map((at) => ({ at, when }))))(
  "a failure $when exchange $at loses nothing, and the next attempt succeeds",
  async ({ at, when }) => {
    const { fail, mend } = excelWithFaults();
    await add(one);
    fail(at, when);
    expect(await add(two)).toMatchObject({ kind: "failed" });
    mend();
    await add(two);
    expect(await ids()).toEqual(["two", "one"]);
  },
);
