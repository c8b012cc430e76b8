import type { Batch } from "../../../src/workbench/host/batch";
import { DocumentSettings } from "../../../src/workbench/host/documentSettings";
import { executeMethod } from "../../../src/workbench/host/executeMethod";

function testHost(result: unknown = null) {
  const submitted: Batch[] = [];
  const completed: string[] = [];
  const settings = new DocumentSettings([["first", '"1"']]);
  const host = {
    settings,
    submit: async (batch: Batch) => {
      submitted.push(batch);
      return { Results: [{ ActionId: 1, Value: result }], TraceIds: [] };
    },
    commandCompleted: (id: string) => void completed.push(id),
    callMethod: (dispatchId: number) => Promise.resolve(dispatchId === 86 ? { 0: { 1: "url" } } : undefined),
  };
  const call = (DispatchId: unknown, more: object = {}) =>
    executeMethod({ ...more, DdaMethod: { DispatchId } }, host);
  const richApi = (body: string, path = "ProcessQuery") =>
    call(93, { ArrayData: ["", "POST", path, [], body, 0, 0] });
  return { call, richApi, submitted, completed, settings };
}

test("a batch goes in as JSON text and its answer comes back as JSON text", async () => {
  const { richApi, submitted } = testHost("value");
  const answer = await richApi(
    '{"Actions":[{"Id":1,"ActionType":1,"ObjectPathId":2}],"ObjectPaths":{"2":{"ObjectPathType":1}}}',
  );
  expect(submitted).toMatchObject([{ actions: [{ id: 1, type: 1, objectPath: 2 }] }]);
  const body = '{"Results":[{"ActionId":1,"Value":"value"}],"TraceIds":[]}';
  expect(answer).toEqual({ Version: 1, Error: 0, Data: [200, [], body] });
});

test.each([
  [0, false],
  [64, true],
  [65, true],
])("a request with the flags %d waits for the end of a cell edit: %p", async (flags, waits) => {
  const { call, submitted } = testHost();
  await call(93, { ArrayData: ["", "POST", "ProcessQuery", [], "{}", 0, flags] });
  expect(submitted.map(({ delaysForCellEdit }) => delaysForCellEdit)).toEqual([waits]);
});

test("a request or an answer of more than five megabytes", async () => {
  const large = "x".repeat(5 * 1024 * 1024 + 1);
  expect(await testHost().richApi(`"${large}"`)).toEqual({ Version: 1, Error: 5103 });
  expect(await testHost(large).richApi("{}")).toEqual({ Version: 1, Error: 5104 });
  // Each of these characters is three bytes.
  const wide = "价".repeat(1_800_000);
  expect(await testHost().richApi(`"${wide}"`)).toEqual({ Version: 1, Error: 5103 });
  expect(await testHost(wide).richApi("{}")).toEqual({ Version: 1, Error: 5104 });
});

test("a body that is not JSON fails, it is not executed", async () => {
  const { richApi, submitted } = testHost();
  await expect(richApi("{")).rejects.toThrow(SyntaxError);
  expect(submitted).toEqual([]);
});

test.each([
  ["an unknown method", 64],
  ["no number", "93"],
  ["nothing", undefined],
])("%s is not supported", async (_, dispatchId) =>
  expect(await testHost().call(dispatchId)).toEqual({ Version: 1, Error: 5000 }),
);

test("another path of the rich API is not supported", async () => {
  expect(await testHost().richApi("{}", "Elsewhere")).toEqual({ Version: 1, Error: 5000 });
});

test("document settings are loaded and saved whole", async () => {
  const { call, settings } = testHost();
  expect(await call(75)).toEqual({
    Version: 1,
    Error: 0,
    Properties: { Settings: [{ Name: "first", Value: '"1"' }] },
  });
  const saved = await call(76, {
    DdaSettingsMethod: {
      OverwriteIfStale: true,
      Properties: [
        ["k", '{"a":1}'],
        ["l", "2"],
      ],
    },
  });
  expect(saved).toEqual({ Version: 1, Error: 0 });
  expect(settings.entries()).toEqual([
    ["k", '{"a":1}'],
    ["l", "2"],
  ]);
});

test("settings beyond what a workbook takes change nothing", async () => {
  const { call, settings } = testHost();
  const saved = await call(76, { DdaSettingsMethod: { Properties: [["k", "x".repeat(2_000_001)]] } });
  expect(saved).toEqual({ Version: 1, Error: 5103 });
  expect(settings.entries()).toEqual([["first", '"1"']]);
});

test("a ribbon command that completed", async () => {
  const { call, completed } = testHost();
  await call(94, { 0: "command-1", 1: 0, 2: "" });
  expect(completed).toEqual(["command-1"]);
});
