type Answer = (event?: { completed(): void }) => Promise<void>;

const answers = new Map<string, Answer>();
const showAsTaskpane = jest.fn(() => Promise.resolve());
const show = jest.fn();

beforeAll(() => {
  const actions = { associate: (name: string, answer: Answer) => void answers.set(name, answer) };
  Object.assign(globalThis, {
    Office: { actions, addin: { showAsTaskpane }, onReady: () => Promise.resolve() },
  });
  const { followCommands } =
    jest.requireActual<typeof import("../../src/taskpane/host")>("../../src/taskpane/host");
  followCommands(show);
});
beforeEach(() => jest.clearAllMocks());
afterAll(() => Reflect.deleteProperty(globalThis, "Office"));

test("a button of the ribbon shows the pane, then its place, and is told that it is done", async () => {
  const completed = jest.fn();
  await answers.get("openShare")?.({ completed });
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(show.mock.calls).toEqual([["share"]]);
  expect(completed).toHaveBeenCalledTimes(1);
});

test.each([
  ["openPane", []],
  ["openInsert", [["insert"]]],
])("a keyboard shortcut, which brings no event, does %s", async (name, places) => {
  await answers.get(name)?.();
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  expect(show.mock.calls).toEqual(places);
});
