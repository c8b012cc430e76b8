import type { InvocationResult } from "../../../src/workbench/host/services/custom-functions-service";
import type { CustomFunctionInvocation } from "../../../src/workbench/host/events";
import { FaultMessages } from "../../../src/workbench/functions/fault-messages";
import { parseFunctionsMetadata } from "../../../src/workbench/functions/metadata";
import { CallQueue } from "../../../src/workbench/functions/queue";
import { registerFunctions } from "../../../src/workbench/functions/register";
import { dirtyRanges } from "../../../src/workbench/grid/dirty-ranges";
import type { CellValue } from "../../../src/workbench/model/grid";
import { headlessGrid } from "./headless";

const METADATA = {
  functions: [
    { id: "TWICE", parameters: [{ name: "x", type: "number" }] },
    { id: "COUNTUP", parameters: [{ name: "n", type: "number" }], result: { dimensionality: "matrix" } },
    { id: "TEXT3", parameters: [] },
    { id: "FAIL", parameters: [] },
    { id: "STREAM", parameters: [], options: { stream: true } },
  ],
};

const FUNCTIONS: Readonly<Record<string, (x: number) => Omit<InvocationResult, "id">>> = {
  TWICE: (x) => ({ ok: true, value: x * 2 }),
  COUNTUP: (n) => ({ ok: true, value: Array.from({ length: n }, (_, i) => [i + 1]) }),
  TEXT3: () => ({ ok: true, value: "2026-01-01" }),
  FAIL: () => ({ ok: false, code: 7, message: "Not like this." }),
};

/** The real engine and queue, with an add-in that answers in a later task. */
function setUp() {
  const { univer, injector, calculation, cells } = headlessGrid();
  const messages = new FaultMessages();
  const sent: number[] = [];
  const answer = (invocations: readonly CustomFunctionInvocation[]) => {
    sent.push(invocations.length);
    setTimeout(() => {
      const results = invocations.map(({ id, functionId, callArguments: [x] }) => ({
        id,
        ...FUNCTIONS[functionId]?.(Number(x)),
      }));
      queue.receive(results as InvocationResult[]);
    });
  };
  const queue = new CallQueue({
    send: answer,
    addressOf: () => "",
    recalculate: (stale) => calculation.recalculate(dirtyRanges(stale)),
    resume: calculation.resume,
    timeoutMilliseconds: 5000,
    timeoutMessage: "No answer.",
  });
  calculation.join(queue);
  registerFunctions(injector, parseFunctionsMetadata(METADATA), "", {
    ask: (call) => queue.ask(call),
    messages,
    noStreamingMessage: "No streams.",
  });
  queue.addinReady();
  const column = (values: readonly CellValue[]) =>
    cells.write(
      { sheetId: "s", row: 0, column: 0, rowCount: values.length, columnCount: 1 },
      values.map((v) => [v]),
    );
  const read = (rowCount: number, atColumn = 0) =>
    cells.values({ sheetId: "s", row: 0, column: atColumn, rowCount, columnCount: 1 }).flat();
  const messageAt = (row: number) => messages.of({ unitId: "book", sheetId: "s", row, column: 0 });
  return { univer, calculation, column, read, sent, messageAt, cells };
}

let lab: ReturnType<typeof setUp>;
beforeEach(() => {
  lab = setUp();
});
afterEach(() => lab.univer.dispose());

test("calculates plain and custom functions, and what depends on them, with one message", async () => {
  lab.column([3, "=TWICE(A1)", "=A2+1", "=twice(\"4\")"]); // prettier-ignore
  expect(await lab.calculation.settled(5000)).toBe(true);
  expect(lab.read(4)).toEqual([3, 6, 7, 8]);
  expect(lab.sent).toEqual([2]);
});

test("a changed input asks again, and only for what depends on it", async () => {
  lab.column([3, "=TWICE(A1)", "=TWICE(100)"]);
  await lab.calculation.settled(5000);
  lab.column([5]);
  await lab.calculation.settled(5000);
  expect(lab.read(3)).toEqual([5, 10, 200]);
  expect(lab.sent).toEqual([2, 1]);
});

test("spills, and sums over what is spilled", async () => {
  lab.column(["=COUNTUP(3)", "", "", "=SUM(A1:A3)"]);
  await lab.calculation.settled(5000);
  expect(lab.read(4)).toEqual([1, 2, 3, 6]);
  const area = { sheetId: "s", row: 2, column: 0, rowCount: 1, columnCount: 1 };
  expect(lab.cells.spillParentOf(area)).toEqual({ ...area, row: 0 });
  expect(lab.cells.usedArea("s")).toEqual({ ...area, row: 0, rowCount: 4 });
});

test("text that looks like a date stays text", async () => {
  lab.column(["=TEXT3()"]);
  await lab.calculation.settled(5000);
  expect(lab.read(1)).toEqual(["2026-01-01"]);
});

test("a fault shows its error and keeps its sentence", async () => {
  lab.column(["=FAIL()", '=IFERROR(FAIL(),"caught")', "=TWICE(NA())", "=STREAM()"]);
  await lab.calculation.settled(5000);
  expect(lab.read(4)).toEqual(["#VALUE!", "caught", "#N/A", "#N/A"]);
  expect([0, 2, 3].map(lab.messageAt)).toEqual(["Not like this.", "", "No streams."]);
});

test("a full recalculation asks for everything again", async () => {
  lab.column(["=TWICE(1)", "=TWICE(2)"]);
  await lab.calculation.settled(5000);
  lab.calculation.recalculate([], true);
  expect(await lab.calculation.settled(5000)).toBe(true);
  expect(lab.sent).toEqual([2, 2]);
});
