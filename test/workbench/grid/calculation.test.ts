import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import type { InvocationResult } from "../../../src/workbench/host/services/customFunctionsService";
import type { CustomFunctionInvocation } from "../../../src/workbench/host/events";
import { FaultMessages } from "../../../src/workbench/functions/faultMessages";
import { parseFunctionsMetadata } from "../../../src/workbench/functions/metadata";
import { CallQueue } from "../../../src/workbench/functions/queue";
import { registerFunctions } from "../../../src/workbench/functions/register";
import { dirtyRanges } from "../../../src/workbench/grid/dirtyRanges";
import type { CellValue } from "../../../src/workbench/model/grid";
import { headlessGrid } from "./headless";

const METADATA = {
  functions: [
    { id: "TWICE", parameters: [{ name: "x", type: "number" }] },
    { id: "COUNTUP", parameters: [{ name: "n", type: "number" }], result: { dimensionality: "matrix" } },
    { id: "TEXT3", parameters: [] },
    { id: "FAIL", parameters: [] },
    { id: "THROW", parameters: [] },
    { id: "HANG", parameters: [] },
  ],
};

const FUNCTIONS: Readonly<Record<string, (x: number) => Omit<InvocationResult, "id"> | null>> = {
  TWICE: (x) => ({ ok: true, value: x * 2 }),
  COUNTUP: (n) => ({ ok: true, value: Array.from({ length: n }, (_, i) => [i + 1]) }),
  TEXT3: () => ({ ok: true, value: "2026-01-01" }),
  FAIL: () => ({ ok: false, code: 7, message: "Not like this." }),
  THROW: () => ({ ok: false, code: 2 }),
  HANG: () => null,
};

/** The real engine and queue, with an add-in that answers in a later task. */
function setUp() {
  let isTyping = false;
  const { univer, injector, calculation, cells, grid } = headlessGrid(() => isTyping);
  const messages = new FaultMessages();
  const sent: number[] = [];
  const held: (() => void)[] = [];
  let isHeld = false;
  const answer = (invocations: readonly CustomFunctionInvocation[]) => {
    sent.push(invocations.length);
    const reply = () => {
      const results = invocations.flatMap(({ id, functionId, callArguments: [x] }) => {
        const result = FUNCTIONS[functionId]?.(Number(x)) ?? null;
        return result === null ? [] : [{ id, ...result }];
      });
      queue.receive(results as InvocationResult[]);
    };
    if (isHeld) held.push(reply);
    else setTimeout(reply);
  };
  const queue = new CallQueue({
    send: answer,
    cancel: () => undefined,
    calls: () => true,
    faultSentences: { threw: "Threw.", rejected: "Rejected.", notAssociated: "Not there." },
    onException: () => undefined,
    addressOf: () => "",
    recalculate: (stale) => calculation.recalculate(dirtyRanges(stale)),
    resume: calculation.resume,
    // Longer than the busiest machine takes for any of these.
    timeoutMilliseconds: 60_000,
    timeoutMessage: "No answer.",
  });
  calculation.join(queue);
  registerFunctions(injector, parseFunctionsMetadata(METADATA), "", {
    ask: (call) => queue.ask(call),
    closesCircle: (cell) => queue.closesCircle(cell),
    messages,
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
  /** Resolves when a condition holds that some later task brings about. */
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    univer,
    injector,
    calculation,
    column,
    read,
    sent,
    messageAt,
    cells,
    grid,
    until,
    /** Nothing is waited for any longer. */
    close: () => queue.workbookClosed(),
    /** Changes the first cell, as a person does. */
    edit(value: CellValue) {
      queue.edited();
      column([value]);
    },
    /** The add-in does not answer until it is released. */
    hold: () => void (isHeld = true),
    release() {
      isHeld = false;
      for (const reply of held.splice(0)) reply();
    },
    /** Somebody begins to type into a cell, or ends it. */
    typing: (to: boolean) => void (isTyping = to),
    /** The engine is in the middle of a pass. */
    running: () => until(() => calculation.running),
    /** The add-in has been asked once more. */
    passed: () =>
      until(
        (
          (before) => () =>
            sent.length > before
        )(sent.length),
      ),
  };
}

let lab: ReturnType<typeof setUp>;
beforeEach(() => {
  lab = setUp();
});
afterEach(() => {
  lab.close();
  lab.univer.dispose();
});

test("nothing comes into the cells while one is being typed into", async () => {
  lab.hold();
  lab.column([3, "=TWICE(A1)"]);
  void lab.calculation.settled(5000);
  await lab.passed();
  lab.typing(true);
  lab.release();
  expect(await lab.calculation.settled(500)).toBe(false);
  expect(lab.read(2)).toEqual([3, "#BUSY!"]);
  lab.typing(false);
  expect(await lab.calculation.settled(5000)).toBe(true);
  expect(lab.read(2)).toEqual([3, 6]);
});

test("a sheet that is deleted while it calculates is missed by nobody", async () => {
  const { grid, cells } = lab;
  const calculated: string[] = [];
  const stop = grid.subscribe((event) => {
    if (event.kind === "calculated") calculated.push(...event.sheetIds);
  });
  lab.hold();
  const sheetId = grid.addSheet("Gone");
  cells.write({ sheetId, row: 0, column: 0, rowCount: 3, columnCount: 1 }, [
    [3],
    ["=TWICE(A1)"],
    ["=SUM(A1:A2)"],
  ]);
  lab.column([4, "=TWICE(A1)"]);
  await lab.passed();
  grid.deleteSheet(sheetId);
  lab.release();
  expect(await lab.calculation.settled(5000)).toBe(true);
  expect(lab.read(2)).toEqual([4, 8]);
  await lab.until(() => calculated.length > 0);
  expect(calculated).toEqual(["s"]);
  stop();
});

test("calculates plain and custom functions, and what depends on them, with one message", async () => {
  lab.column([3, "=TWICE(A1)", "=A2+1", "=twice(\"4\")"]); // oxfmt-ignore
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
  lab.column(["=FAIL()", '=IFERROR(FAIL(),"caught")', "=TWICE(NA())"]);
  await lab.calculation.settled(5000);
  expect(lab.read(3)).toEqual(["#VALUE!", "caught", "#N/A"]);
  expect([0, 2].map(lab.messageAt)).toEqual(["Not like this.", ""]);
});

test("a full recalculation asks for everything again", async () => {
  lab.column(["=TWICE(1)", "=TWICE(2)"]);
  await lab.calculation.settled(5000);
  lab.calculation.recalculate([], true);
  expect(await lab.calculation.settled(5000)).toBe(true);
  expect(lab.sent).toEqual([2, 2]);
});

test("a function that hangs and one that throws, for ever, keep nobody waiting but themselves", async () => {
  const thousand = Array.from({ length: 1000 }, (_, i) => `=TWICE(${i})`);
  lab.column(["=HANG()", "=THROW()", "=A1+A3", ...thousand, "=SUM(A4:A1003)"]);
  await lab.until(() => lab.read(1004).at(-1) === 999_000);
  const twice = thousand.map((_, i) => i * 2);
  expect(lab.read(1004)).toEqual(["#BUSY!", "#VALUE!", "#BUSY!", ...twice, 999_000]);
  lab.edit("=HANG()");
  lab.cells.write({ sheetId: "s", row: 3, column: 0, rowCount: 1, columnCount: 1 }, [["=TWICE(10)"]]);
  await lab.until(() => lab.read(1004).at(-1) === 999_020);
  expect(lab.calculation.isSettled()).toBe(false);
  expect(lab.read(4)).toEqual(["#BUSY!", "#VALUE!", "#BUSY!", 20]);
  expect(lab.messageAt(1)).toBe("Threw.");
});

test("a circle through a custom function comes to an end, and to its value once it is cut", async () => {
  lab.column(["=TWICE(A2)", "=A1", "=TWICE(A3)", "=TWICE(1)"]);
  expect(await lab.calculation.settled(5000)).toBe(true);
  expect(lab.read(4)).toEqual([0, 0, 0, 2]);
  lab.cells.write({ sheetId: "s", row: 1, column: 0, rowCount: 1, columnCount: 1 }, [[21]]);
  expect(await lab.calculation.settled(5000)).toBe(true);
  expect(lab.read(2)).toEqual([42, 21]);
});

test("in manual calculation what is entered is calculated, and what depends on it when somebody asks", async () => {
  lab.column([3, "=TWICE(A1)", "=A1+1"]);
  await lab.calculation.settled(5000);
  lab.calculation.setManual(true);
  lab.column([5, "=TWICE(A1)"]);
  expect(await lab.calculation.settled(5000)).toBe(true);
  expect(lab.read(3)).toEqual([5, 10, 4]);
  lab.column([7]);
  expect(await lab.calculation.settled(5000)).toBe(true);
  expect(lab.read(3)).toEqual([7, 10, 4]);
  lab.calculation.recalculate([], true);
  expect(await lab.calculation.settled(5000)).toBe(true);
  expect(lab.read(3)).toEqual([7, 14, 8]);
  lab.column([9]);
  await lab.calculation.settled(5000);
  lab.calculation.setManual(false);
  expect(await lab.calculation.settled(5000)).toBe(true);
  expect(lab.read(3)).toEqual([9, 18, 10]);
});

test("what is wanted while a pass finds nothing to calculate is not cleared away with it", async () => {
  lab.column([1]);
  await lab.calculation.settled(5000);
  const range = { startRow: 50, endRow: 50, startColumn: 5, endColumn: 5 };
  lab.calculation.recalculate([{ unitId: "book", sheetId: "s", range }]);
  lab.column(["=SEQUENCE(3)"]);
  lab.calculation.recalculate([], true);
  expect(await lab.calculation.settled(5000)).toBe(true);
  expect(lab.read(3)).toEqual([1, 2, 3]);
});

test("nothing is started, and nothing passes for settled, while the grid is still starting", async () => {
  const session = lab.injector.get(FormulaCalculationSessionService);
  const starting = jest
    .spyOn(session, "state", "get")
    .mockReturnValue({ ...session.state, initialized: false });
  lab.column([3, "=A1*2"]);
  expect(await lab.calculation.settled(300)).toBe(false);
  expect(lab.read(2)).toEqual([3, ""]);
  starting.mockRestore();
  expect(await lab.calculation.settled(5000)).toBe(true);
  expect(lab.read(2)).toEqual([3, 6]);
});

describe("an edit while a calculation is under way", () => {
  const pause = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  test("is followed, however often, while the add-in owes an answer", async () => {
    lab.column([1, "=TWICE(A1)", "=A2+1"]);
    lab.hold();
    for (let edit = 2; edit <= 8; edit++) {
      lab.edit(edit);
      await lab.passed();
    }
    lab.release();
    expect(await lab.calculation.settled(5000)).toBe(true);
    expect(lab.read(3)).toEqual([8, 16, 17]);
  });

  /** More formulas than the engine calculates without a pause, and longer than the grid waits for further edits. */
  const many = 4_000;
  const fill = (formula: (row: number) => string) =>
    lab.cells.write(
      { sheetId: "s", row: 0, column: 1, rowCount: many, columnCount: 1 },
      Array.from({ length: many }, (_, row) => [formula(row + 1)]),
    );

  test("is followed while the engine runs, and the add-in's answers are not lost", async () => {
    lab.column([1, "=TWICE(3)"]);
    fill((row) => `=$A$1*${row}+$A$2*0`);
    void lab.calculation.settled(20_000);
    await lab.running();
    lab.column([5]);
    expect(await lab.calculation.settled(20_000)).toBe(true);
    expect(lab.read(2)).toEqual([5, 6]);
    expect(lab.read(many, 1)).toEqual(Array.from({ length: many }, (_, row) => 5 * (row + 1)));
  });

  test("in a cell that the engine calculates at that moment stays", async () => {
    lab.column([1]);
    fill((row) => `=$A$1*${row}`);
    void lab.calculation.settled(20_000);
    await lab.running();
    lab.cells.write({ sheetId: "s", row: 1, column: 1, rowCount: 1, columnCount: 1 }, [["typed"]]);
    await pause();
    expect(await lab.calculation.settled(20_000)).toBe(true);
    expect(lab.read(3, 1)).toEqual([1, "typed", 3]);
  });
});
