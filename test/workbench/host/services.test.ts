import { STRICT } from "../../../src/workbench/rules/strict";
import { ActionType, PathType } from "../../../src/workbench/host/batch";
import { Dispatcher } from "../../../src/workbench/host/dispatcher";
import { CustomFunctionMessage, MessageCategory, MessageEntries } from "../../../src/workbench/host/events";
import { readBatch } from "../../../src/workbench/host/readBatch";
import type { ApiObject } from "../../../src/workbench/host/apiObject";
import {
  AppRuntimePersistenceService,
  AppRuntimeService,
  type PaneState,
} from "../../../src/workbench/host/services/appRuntimeService";
import type { InvocationResult } from "../../../src/workbench/host/services/customFunctionsService";
import { CustomFunctionsService } from "../../../src/workbench/host/services/customFunctionsService";
import { ActionService } from "../../../src/workbench/host/services/actionService";
import { DynamicRibbonService } from "../../../src/workbench/host/services/dynamicRibbonService";
import { BatchWriter } from "./fixture";

/** Calls methods of a service by their names on the wire. */
async function call(service: ApiObject, ...calls: [method: string, ...values: unknown[]][]) {
  const batch = new BatchWriter();
  const path = batch.path(PathType.service, "S");
  for (const [name, ...values] of calls)
    batch.action(ActionType.method, path, name, { ArgumentInfo: { Arguments: values } });
  return execute(service, batch);
}

function execute(service: ApiObject, batch: BatchWriter) {
  const dispatcher = new Dispatcher({
    requirements: {},
    rules: STRICT,
    root: () => service,
    service: () => service,
    onRegistration: () => undefined,
    onMissing: () => undefined,
    onFault: () => undefined,
  });
  return dispatcher.execute(readBatch(batch.body()), async () => undefined);
}

const results = async (response: ReturnType<typeof call>) =>
  (await response).Results.map(({ Value }) => Value);

test("custom functions: ready, features and results, whatever shape they have", async () => {
  const received: InvocationResult[] = [];
  const ready = jest.fn();
  const service = new CustomFunctionsService({ ready, results: (list) => void received.push(...list) });
  const rows = [[1, true, [[5]]], [2, false, "nope", 5], "rubbish", [3, false], [{}, "true", 1]];
  const answers = call(
    service,
    ["_SetOsfControlContainerReadyForCustomFunctions"],
    ["_GetEnabledFeatures"],
    ["SetInvocationArrayResults", rows],
    ["SetInvocationArrayResults", "rubbish"],
  );
  expect(await results(answers)).toEqual([null, [1, 2, 4], null, null]);
  expect(ready).toHaveBeenCalledTimes(1);
  expect(received).toEqual([
    { id: 1, ok: true, value: [[5]] },
    { id: 2, ok: false, code: 5, message: "nope" },
    { id: 3, ok: false, code: 0, message: "" },
    { id: 0, ok: false, code: 0, message: "" },
  ]);
});

test("the pane is shown and hidden, and nothing else", async () => {
  let state: PaneState = "Visible";
  const service = new AppRuntimeService({ state: () => state, setState: (next) => void (state = next) });
  const answers = await call(
    service,
    ["SetAppRuntimeState", "Background"],
    ["GetAppRuntimeState"],
    ["SetAppRuntimeState", "Inactive"],
  );
  expect(answers.Results.map(({ Value }) => Value)).toEqual([null, "Background"]);
  expect(answers.Error).toMatchObject({ Code: "InvalidArgument", ActionIndex: 2 });
});

test("the start-up behaviour is remembered", async () => {
  const service = new AppRuntimePersistenceService();
  const answers = call(
    service,
    ["GetAppRuntimeStartState"],
    ["SetAppRuntimeStartState", "Background"],
    ["GetAppRuntimeStartState"],
  );
  expect(await results(answers)).toEqual(["Inactive", null, "Background"]);
});

test("ribbon: buttons and tabs by id", async () => {
  const buttons = new Map<string, boolean>();
  const tabs = new Map<string, boolean>();
  const created: string[] = [];
  const service = new DynamicRibbonService({
    buttonEnabled: (id) => buttons.get(id) ?? true,
    setButtonEnabled: (id, enabled) => void buttons.set(id, enabled),
    setTabVisible: (id, visible) => void tabs.set(id, visible),
    create: (json) => void created.push(json),
  });
  const batch = new BatchWriter();
  const ribbon = batch.path(PathType.service, "S");
  const button = batch.path(PathType.method, "GetButton", ribbon, ["Save"]);
  batch.action(ActionType.setProperty, button, "Enabled", { ArgumentInfo: { Arguments: [false] } });
  batch.action(ActionType.query, button);
  const tab = batch.path(PathType.method, "GetTab", ribbon, ["Crm"]);
  batch.action(ActionType.method, tab, "SetVisibility", { ArgumentInfo: { Arguments: [true] } });
  batch.action(ActionType.method, ribbon, "ExecuteRequestCreate", {
    ArgumentInfo: { Arguments: ['{"tabs":[]}'] },
  });
  const response = await execute(service, batch);
  expect(response.Results.map(({ Value }) => Value)).toEqual([
    null,
    { Id: "Save", Enabled: false },
    null,
    null,
  ]);
  expect(tabs).toEqual(new Map([["Crm", true]]));
  expect(created).toEqual(['{"tabs":[]}']);
});

test("keyboard shortcuts: read, replaced, and whether they are taken", async () => {
  const keys: Record<string, string | null> = { open: "Ctrl+1" };
  const service = new ActionService({
    all: () => keys,
    replace: (given) => void Object.assign(keys, given),
    isTaken: (wanted) => Object.values(keys).includes(wanted),
  });
  const answers = call(
    service,
    ["ReplaceShortcuts", { close: "Ctrl+2", open: null }],
    ["GetShortcuts"],
    ["AreShortcutsInUse", ["Ctrl+1", "Ctrl+2"]],
  );
  expect(await results(answers)).toEqual([null, { close: "Ctrl+2", open: null }, [false, true]]);
  expect(await call(service, ["ReplaceShortcuts", { open: 1 }])).toMatchObject({
    Error: { Code: "InvalidArgument" },
  });
});

test("entries for invocations carry what the client takes apart, each with an id of its own", () => {
  const entries = new MessageEntries();
  const call = {
    id: 7,
    functionId: "ADD",
    callArguments: [1, null],
    address: "Sheet1!F1",
    cancelable: true,
    streaming: true,
  };
  const [category, type, target, message, entryId] = entries.invocation(call);
  expect([category, type, target]).toEqual([
    MessageCategory.customFunction,
    CustomFunctionMessage.invoke,
    "",
  ]);
  expect(JSON.parse(message)).toEqual([7, "ADD", [1, null], "Sheet1!F1", 3, null]);
  const [, cancelType, , cancelMessage, cancelId] = entries.cancellation(7);
  expect([cancelType, JSON.parse(cancelMessage)]).toEqual([
    CustomFunctionMessage.cancel,
    { invocationId: 7 },
  ]);
  expect(cancelId).not.toBe(entryId);
});
