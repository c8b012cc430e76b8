type Answer = (event?: { completed(): void }) => Promise<void>;

let answers: Map<string, Answer>;
const showAsTaskpane = jest.fn(() => Promise.resolve());

/** The module as a page that starts has it: nothing else has run yet. */
function started(): typeof import("../../src/taskpane/commands") {
  answers = new Map();
  const actions = { associate: (name: string, answer: Answer) => void answers.set(name, answer) };
  Object.assign(globalThis, { Office: { actions, addin: { showAsTaskpane } } });
  let commands: typeof import("../../src/taskpane/commands") | undefined;
  jest.isolateModules(() => {
    commands = jest.requireActual<typeof import("../../src/taskpane/commands")>(
      "../../src/taskpane/commands",
    );
  });
  if (commands === undefined) throw new Error("not loaded");
  return commands;
}
beforeEach(() => jest.clearAllMocks());
afterAll(() => Reflect.deleteProperty(globalThis, "Office"));

test("a button of the ribbon shows the pane, then its place, and is told that it is done", async () => {
  const [show, completed] = [jest.fn(), jest.fn()];
  started().followCommands(show);
  await answers.get("openShare")?.({ completed });
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(show.mock.calls).toEqual([["share"]]);
  expect(completed).toHaveBeenCalledTimes(1);
});

test.each([
  ["openPane", []],
  ["openInsert", [["insert"]]],
])("a keyboard shortcut, which brings no event, does %s", async (name, places) => {
  const show = jest.fn();
  started().followCommands(show);
  await answers.get(name)?.();
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(show.mock.calls).toEqual(places);
});

test("a button that starts the add-in is answered at once, and its place is shown once the pane stands", async () => {
  const [show, completed] = [jest.fn(), jest.fn()];
  const { followCommands } = started();
  await answers.get("openShare")?.({ completed });
  await answers.get("openRepair")?.({ completed });
  expect(completed).toHaveBeenCalledTimes(2);
  followCommands(show);
  expect(show.mock.calls).toEqual([["repair"]]);
});

test("where the host refuses to show the pane the button is done all the same, and its place waits", async () => {
  const [show, completed] = [jest.fn(), jest.fn()];
  const { followCommands } = started();
  showAsTaskpane.mockRejectedValueOnce(new Error("refused"));
  await answers.get("openInsert")?.({ completed });
  expect(completed).toHaveBeenCalledTimes(1);
  followCommands(show);
  expect(show.mock.calls).toEqual([["insert"]]);
});
