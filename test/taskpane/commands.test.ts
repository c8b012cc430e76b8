import type { RibbonCommands } from "../../src/taskpane/commands";

const showAsTaskpane = jest.fn(() => Promise.resolve());

/** The page's window, once the script has run and nothing else has: office.js comes after it. */
function started(): Window & Record<string, RibbonCommands["named"][string]> {
  const page = {};
  Object.assign(globalThis, { window: page });
  Reflect.deleteProperty(globalThis, "Office");
  jest.isolateModules(() => jest.requireActual<object>("../../src/taskpane/commands"));
  Object.assign(globalThis, { Office: { addin: { showAsTaskpane } } });
  return page as ReturnType<typeof started>;
}
beforeEach(() => jest.clearAllMocks());
afterAll(() => {
  Reflect.deleteProperty(globalThis, "Office");
  Reflect.deleteProperty(globalThis, "window");
});

test("a button of the ribbon shows the pane, then its place, and is told that it is done", async () => {
  const [show, completed] = [jest.fn(), jest.fn()];
  const { ribbonCommands, openShare } = started();
  ribbonCommands.follow(show);
  await openShare?.({ completed });
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(show.mock.calls).toEqual([["share"]]);
  expect(completed).toHaveBeenCalledTimes(1);
});

test.each([
  ["openPane", []],
  ["openInsert", [["insert"]]],
])("a keyboard shortcut, which has no event, does %s", async (name, places) => {
  const show = jest.fn();
  const { named, follow } = started().ribbonCommands;
  follow(show);
  await named[name]?.();
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(show.mock.calls).toEqual(places);
});

test("a button that starts the add-in is answered at once, and its place is shown once the pane stands", async () => {
  const [show, completed] = [jest.fn(), jest.fn()];
  const { ribbonCommands, openShare, openRepair } = started();
  await openShare?.({ completed });
  await openRepair?.({ completed });
  expect(completed).toHaveBeenCalledTimes(2);
  ribbonCommands.follow(show);
  expect(show.mock.calls).toEqual([["repair"]]);
});

test("where the host refuses to show the pane the button is done all the same, and its place waits", async () => {
  const [show, completed] = [jest.fn(), jest.fn()];
  const { ribbonCommands, openInsert } = started();
  showAsTaskpane.mockRejectedValueOnce(new Error("refused"));
  await openInsert?.({ completed });
  expect(completed).toHaveBeenCalledTimes(1);
  ribbonCommands.follow(show);
  expect(show.mock.calls).toEqual([["insert"]]);
});
