import { inWorkbookOf } from "../../src/taskpane/effects/inWorkbook";
import type { Notice } from "../../src/taskpane/notice";
import { initialState } from "../../src/taskpane/state";
import { newStore } from "../../src/taskpane/store";

// It draws with lit, which is a module for browsers alone.
jest.mock("../../src/taskpane/focus", () => ({ focusNotice: () => undefined }));

const store = newStore(initialState("en"));
const inWorkbook = inWorkbookOf(store);
const DONE: Notice = { kind: "copied" };

test("what is pressed while something is under way does not begin, and the pane says so until that is over", async () => {
  let end = (_: Notice): void => undefined;
  const first = inWorkbook(() => new Promise<Notice>((resolve) => (end = resolve)));
  expect(store.state).toMatchObject({ notice: { kind: "working" }, isTurnedAway: false });
  // Another notice covers what goes on.
  store.notify({ kind: "copyByHand" });
  const second = jest.fn(() => Promise.resolve(null));
  await inWorkbook(second);
  expect(second).not.toHaveBeenCalled();
  expect(store.state).toMatchObject({ notice: { kind: "working" }, isTurnedAway: true });
  store.notify({ kind: "underWay", text: "health.looking", done: 1, of: 2 });
  expect(store.state.isTurnedAway).toBe(true);
  end(DONE);
  await first;
  expect(store.state).toMatchObject({ notice: DONE, isTurnedAway: false });
  await inWorkbook(second);
  expect(second).toHaveBeenCalledTimes(1);
});

test.each([
  ["rejects", () => Promise.reject(new Error("gone"))],
  [
    "throws",
    () => {
      throw new Error("gone");
    },
  ],
])("work that %s ends, and the next begins", async (_, work) => {
  await inWorkbook(work);
  expect(store.state.notice?.kind).toBe("failed");
  await inWorkbook(() => Promise.resolve(DONE));
  expect(store.state.notice).toEqual(DONE);
});
