import { imported } from "../../../src/workbook/scenarios/imported";
import { merged } from "../../../src/workbook/scenarios/merge";
import { saved } from "./saved";

const NOW = new Date("2026-11-25T00:00:00.000Z");
const ours = saved({ id: "one", name: "Ours", changed: "2026-11-24T12:00:00.000Z" });
const theirs = { ...ours, name: "Theirs", changed: "2026-11-24T08:00:00.000Z" };
const gone = { kind: "deleted", id: "one", changed: "2027-01-01T00:00:00.000Z" } as const;

test("what the workbook does not know is taken as it is", () => {
  expect(imported([theirs], [], NOW)).toEqual({ fresh: [theirs], differing: [] });
});

test("what was deleted is restored, whenever that was", () => {
  const { fresh, differing } = imported([theirs], [gone], NOW);
  expect(differing).toEqual([]);
  expect(merged([gone], fresh)).toEqual([{ ...theirs, changed: "2027-01-01T00:00:00.001Z" }]);
});

test("another state of what the workbook has is asked about, and then takes its place", () => {
  const { fresh, differing } = imported([theirs], [ours], NOW);
  expect(fresh).toEqual([]);
  expect(merged([ours], differing)).toEqual([{ ...theirs, changed: NOW.toISOString() }]);
});

test("the same state, of whatever time, changes nothing", () => {
  expect(imported([{ ...ours, changed: theirs.changed }], [ours], NOW)).toEqual({ fresh: [], differing: [] });
});
