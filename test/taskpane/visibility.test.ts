import { EventEmitter } from "node:events";

/** The pane in a runtime that was started in one of the two ways, with what it was told of being in sight. */
async function startedAs(visibilityMode: string | undefined) {
  const [page, told] = [new EventEmitter(), jest.fn()];
  let tell: (event: { visibilityMode: string }) => void = () => undefined;
  const addin = {
    onVisibilityModeChanged: (listener: typeof tell) => Promise.resolve(void (tell = listener)),
  };
  Object.assign(globalThis, {
    window: { addEventListener: (name: string, listener: () => void) => page.on(name, listener) },
    Office: {
      addin,
      onReady: () => Promise.resolve(visibilityMode === undefined ? {} : { addin: { visibilityMode } }),
      VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    },
  });
  let followed: Promise<void> | undefined;
  jest.isolateModules(() => {
    const { followSight } = jest.requireActual<typeof import("../../src/taskpane/visibility")>(
      "../../src/taskpane/visibility",
    );
    followed = followSight(told);
  });
  await followed;
  return { told, page, tell: (mode: string) => tell({ visibilityMode: mode }) };
}
afterAll(() => ["Office", "window"].forEach((name) => Reflect.deleteProperty(globalThis, name)));

test.each(["Taskpane", "Unknown", undefined])("a pane that starts as %s is in sight", async (mode) => {
  const { told } = await startedAs(mode);
  expect(told.mock.calls).toEqual([[true]]);
});

test("one that starts for the cells alone is not, until it is shown, and no longer once it is hidden", async () => {
  const { told, tell } = await startedAs("Hidden");
  expect(told).not.toHaveBeenCalled();
  for (const mode of ["Taskpane", "Taskpane", "Hidden", "Taskpane"]) tell(mode);
  expect(told.mock.calls).toEqual([[true], [false], [true]]);
});

test("whoever uses it sees it, whatever the host said", async () => {
  const { told, page } = await startedAs("Hidden");
  page.emit("focus");
  page.emit("focus");
  expect(told.mock.calls).toEqual([[true]]);
});
