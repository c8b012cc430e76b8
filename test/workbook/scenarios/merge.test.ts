import fc from "fast-check";
import { merged } from "../../../src/workbook/scenarios/merge";
import type { Entry } from "../../../src/workbook/scenarios/saved";
import { saved } from "./saved";

const TEMPLATE = saved();
const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 10, 0, second)).toISOString();
const entries = fc.array(
  fc
    .record({
      id: fc.constantFrom("a", "b", "c", "d"),
      second: fc.nat(3),
      name: fc.constantFrom("x", "y"),
      gone: fc.boolean(),
    })
    .map(({ id, second, name, gone }): Entry =>
      gone ? { kind: "deleted", id, changed: at(second) } : { ...TEMPLATE, id, name, changed: at(second) },
    ),
  { maxLength: 8 },
);

test("two panes come to the same list, whoever merges first and however often", () => {
  fc.assert(
    fc.property(entries, entries, entries, (a, b, c) => {
      expect(merged(a, b)).toEqual(merged(b, a));
      expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
      expect(merged(merged(a, b), merged(a, b))).toEqual(merged(a, b));
    }),
  );
});

test("no scenario is lost: the newest state of every id is there", () => {
  fc.assert(
    fc.property(entries, entries, (a, b) => {
      const both = merged(a, b);
      for (const id of new Set([...a, ...b].map((entry) => entry.id))) {
        const latest = [...a, ...b]
          .filter((entry) => entry.id === id)
          .map(({ changed }) => changed)
          .sort()
          .at(-1);
        expect(both.filter((entry) => entry.id === id)).toEqual([
          expect.objectContaining({ changed: latest }),
        ]);
      }
    }),
  );
});

test("a copy that still has a deleted scenario does not bring it back; a later change does", () => {
  const gone: Entry = { kind: "deleted", id: TEMPLATE.id, changed: at(10) };
  expect(merged([TEMPLATE], [gone])).toEqual([gone]);
  const later = { ...TEMPLATE, changed: at(11) };
  expect(merged([gone], [later])).toEqual([later]);
});

test("of deletions the newest 200 are remembered, of scenarios all", () => {
  const many = Array.from({ length: 300 }, (_, i): Entry => ({
    kind: "deleted",
    id: `d${i}`,
    changed: at(i),
  }));
  const kept = merged(many, [TEMPLATE]);
  expect(kept[0]).toEqual(TEMPLATE);
  expect(kept.slice(1)).toEqual(many.slice(100).reverse());
});
