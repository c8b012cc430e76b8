interface Results {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  numPendingTests: number;
  numTodoTests: number;
}

const ClosingLine =
  jest.requireActual<new () => { onRunComplete(contexts: Set<never>, results: Results): void }>(
    "../../scripts/closingLine",
  );

const passed = {
  numPassedTests: 7,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};

test.each<[string, Partial<Results>]>([
  ["7 passed, 0 failed", {}],
  ["7 passed, 2 failed", { numFailedTests: 2 }],
  ["7 passed, 3 failed", { numFailedTests: 2, numRuntimeErrorTestSuites: 1 }],
  ["7 passed, 0 failed, 3 skipped", { numPendingTests: 1, numTodoTests: 2 }],
])("%s", (line, results) => {
  const atExit = jest.spyOn(process, "once").mockReturnThis();
  const written = jest.spyOn(console, "log").mockReturnValue();
  new ClosingLine().onRunComplete(new Set(), { ...passed, ...results });
  expect(written).not.toHaveBeenCalled();
  const [event, listener] = atExit.mock.calls[0] ?? [];
  expect(event).toBe("exit");
  (listener as () => void)();
  expect(written.mock.calls).toEqual([[line]]);
  jest.restoreAllMocks();
});
