import type { Batch, BatchResponse } from "../../../src/workbench/host/batch";
import { PathType } from "../../../src/workbench/host/batch";
import { BatchOrder } from "../../../src/workbench/host/batchOrder";
import { CUSTOM_FUNCTIONS_SERVICE } from "../../../src/workbench/host/services/customFunctionsService";

const done: BatchResponse = { Results: [], TraceIds: [] };

/** A batch that can be told from others by the name of its only path. */
function batch(name: string): Batch {
  const path = { type: PathType.service, name, parent: 0, arguments: { values: [], objectPaths: [] } };
  return {
    actions: [],
    objectPaths: new Map([[1, path]]),
    autoKeepReference: false,
    delaysForCellEdit: false,
  };
}

/** A host whose calculation ends when the test says so; batches whose name starts with "read" wait for it. */
function testOrder() {
  const log: string[] = [];
  const state = { callsInFlight: false };
  let endCalculation = (): void => undefined;
  const calculation = new Promise<void>((resolve) => (endCalculation = resolve));
  const inTurn = new BatchOrder({ settled: () => calculation, callsInFlight: () => state.callsInFlight });
  const order = {
    restart: () => inTurn.restart(),
    submit: (submitted: Batch) =>
      inTurn.submit(submitted, async (settle) => {
        const name = submitted.objectPaths.get(1)?.name ?? "";
        log.push(`start ${name}`);
        if (name === "fault") throw new Error("fault");
        if (name.startsWith("read")) await settle();
        log.push(`end ${name}`);
        return done;
      }),
  };
  return { order, log, state, endCalculation };
}

const pause = () => new Promise((resolve) => setImmediate(resolve));

test("one after the other, in the order of arrival", async () => {
  const { order, log, endCalculation } = testOrder();
  const all = Promise.all(["read 1", "write 2", "write 3"].map((name) => order.submit(batch(name))));
  await pause();
  expect(log).toEqual(["start read 1"]);
  endCalculation();
  await all;
  expect(log).toEqual([
    "start read 1",
    "end read 1",
    "start write 2",
    "end write 2",
    "start write 3",
    "end write 3",
  ]);
});

test("results of custom functions pass the queue, and do not wait themselves", async () => {
  const { order, log } = testOrder();
  void order.submit(batch("read"));
  await pause();
  await order.submit(batch(CUSTOM_FUNCTIONS_SERVICE));
  expect(log).toEqual(["start read", `start ${CUSTOM_FUNCTIONS_SERVICE}`, `end ${CUSTOM_FUNCTIONS_SERVICE}`]);
});

test("while a batch waits and calls are in flight, the next is answered at once with what is there", async () => {
  const { order, log, state, endCalculation } = testOrder();
  const outer = order.submit(batch("read outer"));
  await pause();
  state.callsInFlight = true;
  await order.submit(batch("read inner"));
  expect(log).toEqual(["start read outer", "start read inner", "end read inner"]);
  endCalculation();
  await outer;
});

test("calls in flight alone do not let a batch pass", async () => {
  const { order, log, state, endCalculation } = testOrder();
  state.callsInFlight = true;
  const reading = order.submit(batch("read"));
  await pause();
  expect(log).toEqual(["start read"]);
  endCalculation();
  await reading;
  expect(log).toEqual(["start read", "end read"]);
});

test("a batch that fails is told so, and the next one goes on", async () => {
  const { order, log } = testOrder();
  const failing = order.submit(batch("fault"));
  const next = order.submit(batch("write"));
  await expect(failing).rejects.toThrow("fault");
  await next;
  expect(log).toEqual(["start fault", "start write", "end write"]);
});

test("after a restart nothing waits for what the old page asked", async () => {
  const { order, log } = testOrder();
  void order.submit(batch("read old"));
  await pause();
  order.restart();
  await order.submit(batch("write new"));
  expect(log).toEqual(["start read old", "start write new", "end write new"]);
});
