import type { CustomFunctionInvocation } from "../../../src/workbench/host/events";
import type { CellPosition } from "../../../src/workbench/functions/call";
import { parseFunctionsMetadata, type FunctionMetadata } from "../../../src/workbench/functions/metadata";
import { CallQueue } from "../../../src/workbench/functions/queue";

const definition = (options: object = {}): FunctionMetadata => {
  const [parsed] = parseFunctionsMetadata({ functions: [{ id: "COST", options }] }).functions;
  if (!parsed) throw new Error("The metadata has no function.");
  return parsed;
};

/** The queue with a page that answers when told to, and an engine that asks again for the cells that it is told are stale. */
function setUp() {
  const messages: (readonly CustomFunctionInvocation[])[] = [];
  const stale: CellPosition[][] = [];
  const cancelled: number[] = [];
  /** Rows whose formula has been deleted. */
  const emptied = new Set<number>();
  let resumed = 0;
  const queue = new CallQueue({
    send: (invocations) => messages.push(invocations),
    cancel: (id) => cancelled.push(id),
    calls: ({ row }) => !emptied.has(row),
    faultSentences: { threw: "Threw.", rejected: "Rejected.", notAssociated: "Not there." },
    onException: () => undefined,
    addressOf: ({ row }) => `Sheet1!A${row + 1}`,
    recalculate: (cells) => stale.push([...cells]),
    resume: () => resumed++,
    timeoutMilliseconds: 1000,
    timeoutMessage: "No answer.",
  });
  const cell = (row: number): CellPosition => ({ unitId: "u", sheetId: "s", row, column: 0 });
  const ask = (row: number, value: number, options: object = {}) =>
    queue.ask({ definition: definition(options), arguments: [value], cell: cell(row), part: "0,0" });
  const answer = (message: readonly CustomFunctionInvocation[] = messages.at(-1) ?? []) =>
    queue.receive(
      message.map(({ id, callArguments: [value] }) => ({ id, ok: true, value: Number(value) * 10 })),
    );
  return { queue, messages, stale, cancelled, emptied, ask, answer, cell, resumed: () => resumed };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("sends one message for a thousand cells, and one pass finds their answers", () => {
  const { queue, messages, stale, ask, answer } = setUp();
  queue.addinReady();
  for (let row = 0; row < 1000; row++) expect(ask(row, row)).toBeUndefined();
  expect(queue.passEnded()).toBe(true);
  expect(messages.map((message) => message.length)).toEqual([1000]);
  expect(messages[0]?.[2]).toEqual({
    id: 3,
    functionId: "COST",
    callArguments: [2],
    address: "Sheet1!A3",
    cancelable: false,
    streaming: false,
  });

  answer();
  expect(queue.passEnded()).toBe(true);
  expect(stale.map((cells) => cells.length)).toEqual([1000]);
  expect(ask(7, 7)).toMatchObject({ ok: true, value: 70 });
  expect(queue.passEnded()).toBe(false);
  expect(queue.busy).toBe(false);
});

test("asks once for equal calls of one calculation, and again in the next", () => {
  const { queue, messages, stale, ask, answer } = setUp();
  queue.addinReady();
  ask(0, 1);
  ask(1, 1);
  queue.passEnded();
  answer();
  queue.passEnded();
  expect(messages[0]).toHaveLength(1);
  expect(stale[0]?.map(({ row }) => row)).toEqual([0, 1]);

  queue.settled();
  expect(ask(0, 1)).toBeUndefined();
  queue.passEnded();
  expect(messages).toHaveLength(2);
});

test.each([{ volatile: true }, { requiresAddress: true }])("asks for every cell with %j", (options) => {
  const { queue, messages, ask } = setUp();
  queue.addinReady();
  ask(0, 1, options);
  ask(1, 1, options);
  queue.passEnded();
  expect(messages[0]).toHaveLength(2);
});

test("keeps calls until the add-in is there", () => {
  const { queue, messages, ask } = setUp();
  ask(0, 1);
  expect(queue.passEnded()).toBe(true);
  expect(messages).toHaveLength(0);
  queue.addinReady();
  queue.passEnded();
  expect(messages).toHaveLength(1);
});

test("asks a reloaded page again for what the old one owed, and ignores late answers of that", () => {
  const { queue, messages, stale, ask, answer } = setUp();
  queue.addinReady();
  ask(0, 1);
  queue.passEnded();
  queue.addinGone();
  expect(queue.inFlight).toBe(false);
  answer(messages[0]);
  queue.passEnded();
  expect(stale).toHaveLength(0);

  queue.addinReady();
  queue.passEnded();
  expect(messages).toHaveLength(2);
  expect(messages[1]?.[0]?.id).not.toBe(messages[0]?.[0]?.id);
  answer(messages[1]);
  queue.passEnded();
  expect(ask(0, 1)).toMatchObject({ value: 10 });
});

test("a call may be asked for again and again until its answer comes", () => {
  const { queue, ask, answer } = setUp();
  queue.addinReady();
  for (let pass = 0; pass < 9; pass++) {
    expect(ask(0, 1)).toBeUndefined();
    queue.passEnded();
  }
  answer();
  queue.passEnded();
  expect(ask(0, 1)).toMatchObject({ ok: true, value: 10 });
});

test("owes nothing to the cells of a workbook that is closed", () => {
  const { queue, messages, stale, ask, answer } = setUp();
  queue.addinReady();
  ask(0, 1);
  queue.passEnded();
  ask(1, 2);
  queue.workbookClosed();
  expect(queue.busy).toBe(false);
  answer(messages[0]);
  expect(queue.passEnded()).toBe(false);
  expect([messages.length, stale.length]).toEqual([1, 0]);
});

test("gives up a call that is not answered, also when no page is there", () => {
  const { queue, ask, resumed } = setUp();
  ask(0, 1);
  queue.passEnded();
  jest.advanceTimersByTime(999);
  expect(resumed()).toBe(0);
  jest.advanceTimersByTime(1);
  expect(resumed()).toBe(1);
  queue.passEnded();
  expect(ask(0, 1)).toEqual({ ok: false, error: { error: "#N/A" }, message: "No answer." });
  expect(queue.busy).toBe(false);
});

test("does not let cells that have their answer wait for one that hangs", () => {
  const { queue, messages, stale, ask } = setUp();
  queue.addinReady();
  ask(0, 1);
  ask(1, 2);
  queue.passEnded();
  const [first] = messages[0] ?? [];
  queue.receive([{ id: first?.id ?? 0, ok: true, value: 10 }]);
  queue.passEnded();
  expect(stale).toHaveLength(0);
  jest.advanceTimersByTime(300);
  queue.passEnded();
  expect(stale.map((cells) => cells.map(({ row }) => row))).toEqual([[0]]);
  expect(queue.busy).toBe(true);
});

test("stops asking for a cell whose arguments never settle", () => {
  const { queue, messages, stale, ask, answer } = setUp();
  queue.addinReady();
  let random = 1;
  ask(0, random);
  while (queue.passEnded() && messages.length < 50) {
    answer();
    queue.passEnded();
    stale.length = 0;
    ask(0, ++random);
  }
  expect(messages).toHaveLength(4);
  expect(ask(0, 99)).toMatchObject({ ok: true, value: 40 });
});

describe("a function that keeps sending results", () => {
  const STREAM = { stream: true, cancelable: true };
  const begin = () => {
    const made = setUp();
    made.queue.addinReady();
    made.ask(0, 1, STREAM);
    made.queue.passEnded();
    const id = made.messages[0]?.[0]?.id ?? 0;
    const result = (value: number) => {
      made.queue.receive([{ id, ok: true, value }]);
      made.queue.passEnded();
    };
    return { ...made, id, result };
  };

  test("is asked once, and every result has its cell calculated", () => {
    const { messages, stale, ask, result, queue } = begin();
    expect(messages[0]?.[0]).toMatchObject({ streaming: true, cancelable: true });
    expect(queue.busy).toBe(true);
    result(10);
    expect(ask(0, 1, STREAM)).toMatchObject({ value: 10 });
    expect(queue.busy).toBe(false);
    result(20);
    expect(ask(0, 1, STREAM)).toMatchObject({ value: 20 });
    expect(stale).toHaveLength(2);
    expect(messages).toHaveLength(1);
  });

  test("ends when its arguments change, when its formula goes, and with its page", () => {
    const { messages, cancelled, emptied, ask, result, queue, id } = begin();
    result(10);
    ask(0, 2, STREAM);
    queue.passEnded();
    expect(cancelled).toEqual([id]);
    const second = messages[1]?.[0]?.id ?? 0;
    queue.receive([{ id: second, ok: true, value: 1 }]);
    emptied.add(0);
    queue.edited();
    queue.passEnded();
    expect(cancelled).toEqual([id, second]);
    queue.receive([{ id: second, ok: true, value: 2 }]);
    expect(queue.busy).toBe(false);
  });

  test("begins anew in a new page", () => {
    const { messages, ask, result, queue, stale } = begin();
    result(10);
    queue.addinGone();
    queue.addinReady();
    queue.passEnded();
    expect(stale).toHaveLength(2);
    expect(ask(0, 1, STREAM)).toBeUndefined();
    queue.passEnded();
    expect(messages).toHaveLength(2);
  });
});

test("a call that can be cancelled is, when nobody waits for it any longer", () => {
  const { queue, messages, cancelled, emptied, ask } = setUp();
  queue.addinReady();
  ask(0, 1, { cancelable: true });
  ask(1, 5, { cancelable: true });
  queue.passEnded();
  ask(0, 2, { cancelable: true });
  expect(cancelled).toEqual([messages[0]?.[0]?.id]);
  emptied.add(1);
  queue.edited();
  queue.passEnded();
  expect(cancelled).toEqual(messages[0]?.map(({ id }) => id));
});

test("volatile cells are calculated again after every change, as long as they are there", () => {
  const { queue, stale, ask, answer, emptied } = setUp();
  queue.addinReady();
  ask(0, 1, { volatile: true });
  queue.passEnded();
  answer();
  queue.passEnded();
  queue.settled();
  stale.length = 0;
  queue.edited();
  queue.passEnded();
  expect(stale.map((cells) => cells.map(({ row }) => row))).toEqual([[0]]);
  emptied.add(0);
  stale.length = 0;
  queue.edited();
  queue.passEnded();
  expect(stale).toEqual([]);
});
