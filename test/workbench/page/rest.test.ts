import { atRest, type Activity } from "../../../src/workbench/page/rest";

/** A page in which one thing after the other is under way, each for a few looks. */
function page(underWay: Partial<Record<"isCalculating" | "isTyping" | "isAsked", number>>) {
  const left = { isCalculating: 0, isTyping: 0, isAsked: 0, ...underWay };
  const looks = (what: keyof typeof left) => () => left[what] > 0 && left[what]-- > 0;
  const activity: Activity = {
    calculated: () => Promise.resolve(true),
    isCalculating: looks("isCalculating"),
    isTyping: looks("isTyping"),
    isAsked: looks("isAsked"),
  };
  return { activity, left };
}

test("a page in which nothing is under way is at rest at once", async () =>
  expect(await atRest(page({}).activity, 0)).toBe(true));

test.each(["isCalculating", "isTyping", "isAsked"] as const)("waits as long as %s", async (what) => {
  const { activity, left } = page({ [what]: 3 });
  expect(await atRest(activity, 5000)).toBe(true);
  expect(left[what]).toBe(0);
});

test("says that it did not come to rest in time", async () => {
  expect(await atRest(page({ isTyping: 1000 }).activity, 60)).toBe(false);
  const { activity } = page({});
  expect(await atRest({ ...activity, calculated: () => Promise.resolve(false) }, 0)).toBe(false);
});
