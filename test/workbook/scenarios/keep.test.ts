import { changeScenarios, putBack, readScenarios, startAnew } from "../../../src/workbook/scenarios/keep";
import { merged, savedIn } from "../../../src/workbook/scenarios/merge";
import { SCENARIOS_NAMESPACE, partOf } from "../../../src/workbook/scenarios/part";
import type { Entry } from "../../../src/workbook/scenarios/saved";
import { instantAfter } from "../../../src/workbook/untrusted";
import { deep } from "../../depth";
import { excelWithFaults, WHEN } from "../faults";
import { saved, XML } from "./saved";

afterEach(() => ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

const [one, two] = [saved({ id: "one" }), saved({ id: "two", changed: "2026-11-24T10:00:01.000Z" })];
const add = (entry: Entry, known: readonly Entry[] = []) =>
  changeScenarios(known, XML, (entries) => merged(entries, [entry]));
const partsIn = (ask: ReturnType<typeof excelWithFaults>["ask"]): Promise<readonly string[]> =>
  ask(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(SCENARIOS_NAMESPACE);
    parts.load("items/id");
    await context.sync();
    const texts = parts.items.map((part) => part.getXml());
    await context.sync();
    return texts.map(({ value }) => value);
  });
const HUGE = {
  ...one.made,
  values: Array.from({ length: 40 }, (_, i) => [`n${i}`, "&".repeat(200)] as const),
};
const ids = async (known: readonly Entry[] = []) => {
  const read = await readScenarios(known, XML);
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
  await changeScenarios([two], XML, (entries) => entries);
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
  [`<scenarios xmlns="${SCENARIOS_NAMESPACE}" version="9"/>`, { kind: "newer" }],
  [`<scenarios xmlns="${SCENARIOS_NAMESPACE}" ><x/></scenarios>`, { kind: "broken", fault: "content" }],
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
  expect(await add(one)).toEqual({ kind: "full", of: "scenarios" });
  expect(await ids()).toHaveLength(100);
});

test("what could not be read back is refused, and the list stays", async () => {
  const { ask } = excelWithFaults();
  await add(one);
  const before = await partsIn(ask);
  const large = Array.from({ length: 99 }, (_, i) =>
    saved({ id: `s${i}`, note: "&".repeat(500), made: HUGE }),
  );
  const refused = await changeScenarios([], XML, (entries) => merged(entries, large));
  expect(refused).toEqual({ kind: "full", of: "bytes" });
  expect(await add(saved({ id: "long", price: { key: "k".repeat(300), rate: "1" } }))).toEqual(refused);
  expect(await partsIn(ask)).toEqual(before);
  expect(await ids()).toEqual(["one"]);
});

test("one entry that cannot be read is kept as it is through every change, and the others stay", async () => {
  const { ask } = excelWithFaults();
  const strange = `<scenario xmlns="${SCENARIOS_NAMESPACE}" id="strange" changed="yesterday"><given name="a"/></scenario>`;
  await putBack([partOf([one], [strange])]);
  expect(await add(two)).toMatchObject({ kind: "kept", aside: 1 });
  expect(await readScenarios([], XML)).toMatchObject({ aside: 1 });
  expect(await ids()).toEqual(["two", "one"]);
  expect((await partsIn(ask)).join()).toMatch(/id="strange" changed="yesterday"><given name="a"\/>/);
});

test("a scenario dated after all others can be renamed by anyone, and the list stays readable", async () => {
  excelWithFaults();
  await putBack([partOf([saved({ id: "one", changed: "9999-12-31T23:59:59.999Z" }), two])]);
  const read = await readScenarios([], XML);
  const known = read.kind === "kept" ? read.entries : [];
  const late = savedIn(known).find(({ id }) => id === "one");
  if (late === undefined) throw new Error("lost");
  await add({ ...late, name: "Renamed", changed: instantAfter(late.changed, new Date()) }, known);
  const after = await readScenarios(known, XML);
  expect(after).toMatchObject({ entries: [{ id: "one", name: "Renamed" }, { id: "two" }] });
});

test("two panes that save, rename and delete at once, over and over, lose nothing", async () => {
  const { ask } = excelWithFaults();
  const NAMES = ["a", "b"];
  /** What a pane has done, by id: the name that it gave last, or null where it deleted. */
  const done = new Map<string, string | null>();
  const work = async (pane: string): Promise<void> => {
    let known: readonly Entry[] = [];
    const change = async (entry: Entry): Promise<void> => {
      // As a pane does that was opened for this change: it brings back nothing that it knows from before.
      const outcome = await changeScenarios([], XML, (entries) => merged(entries, [entry]));
      if (outcome.kind !== "kept") throw new Error(JSON.stringify(outcome));
      const read = await readScenarios([], XML);
      known = read.kind === "kept" ? read.entries : [];
      expect(known).toContainEqual(entry);
    };
    for (let turn = 0; turn < deep(20); turn++) {
      const id = `${pane}${turn % 7}`;
      const before = known.find((entry) => entry.id === id);
      const changed = instantAfter(before?.changed, new Date(0));
      const isDeletion = turn % 3 === 2;
      const name = `${pane} ${turn}`;
      await change(isDeletion ? { kind: "deleted", id, changed } : saved({ id, changed, name }));
      done.set(id, isDeletion ? null : name);
    }
  };
  await Promise.all(NAMES.map(work));
  const read = await readScenarios([], XML);
  if (read.kind !== "kept") throw new Error(read.kind);
  expect(
    new Map(read.entries.map((entry) => [entry.id, entry.kind === "saved" ? entry.name : null])),
  ).toEqual(done);
  expect((await partsIn(ask)).length).toBeLessThanOrEqual(2);
});

test.each(WHEN.flatMap((when) => [1, 2, 3, 4].map((at) => ({ at, when }))))(
  "a failure $when exchange $at loses nothing, and the next attempt succeeds",
  async ({ at, when }) => {
    const { fail, mend } = excelWithFaults();
    await add(one);
    fail(at, when);
    const { kind } = await add(two);
    mend();
    // The third adds the new list, the fourth only takes the old one away.
    expect(kind).toBe(at < 3 || (at === 3 && when === "before") ? "failed" : "kept");
    expect(await ids()).toEqual(kind === "failed" ? ["one"] : ["two", "one"]);
    await add(two);
    expect(await ids()).toEqual(["two", "one"]);
  },
);
