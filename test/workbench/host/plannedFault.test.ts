import { ActionType, PathType, type Batch, type BatchResponse } from "../../../src/workbench/host/batch";
import { PlannedFault } from "../../../src/workbench/host/plannedFault";
import { readBatch } from "../../../src/workbench/host/readBatch";
import { CUSTOM_FUNCTIONS_SERVICE } from "../../../src/workbench/host/services/customFunctionsService";
import { BatchWriter } from "./fixture";

function batch(path: number, ...methods: readonly string[]): Batch {
  const writer = new BatchWriter();
  const name = path === PathType.service ? CUSTOM_FUNCTIONS_SERVICE : "";
  for (const method of methods) writer.action(ActionType.method, writer.path(path, name), method);
  return readBatch(writer.body());
}
const execute = ({ actions }: Batch): Promise<BatchResponse> =>
  Promise.resolve({ Results: actions.map(({ id }) => ({ ActionId: id, Value: null })), TraceIds: [] });

test("the batch that was meant fails once, halfway; what only releases and what functions bring does not count", async () => {
  const fault = new PlannedFault();
  const send = (one: Batch): Promise<BatchResponse> => fault.execute(one, execute);
  const work = batch(PathType.root, "A", "B", "C", "D");
  fault.plan(2);
  for (const fine of [
    work,
    batch(PathType.root, "_RemoveReference", "_RemoveReference"),
    batch(PathType.service, "SetInvocationArrayResults"),
  ]) {
    expect((await send(fine)).Error).toBeUndefined();
  }
  const failed = await send(work);
  expect(failed.Results.length).toBe(2);
  expect(failed.Error).toMatchObject({ ActionIndex: 2, Code: "GeneralException", HttpStatusCode: 500 });
  expect((await send(work)).Error).toBeUndefined();
  expect(fault.cancel()).toBe(false);
});

test("what was taken back does not come about", async () => {
  const fault = new PlannedFault();
  fault.plan(1);
  expect(fault.cancel()).toBe(true);
  expect((await fault.execute(batch(PathType.root, "A", "B"), execute)).Error).toBeUndefined();
});
