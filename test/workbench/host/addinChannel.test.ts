import { AddinChannel } from "../../../src/workbench/host/addinChannel";
import type { AddinRequest } from "../../../src/workbench/host/envelope";

function testChannel(answer: (request: AddinRequest) => Promise<unknown> | undefined) {
  const posted: Record<string, unknown>[] = [];
  const refused: string[] = [];
  const faults: unknown[] = [];
  const channel = new AddinChannel({
    conversationId: "conv",
    hostOrigin: "https://localhost",
    answer,
    post: (message) => void posted.push(JSON.parse(message) as Record<string, unknown>),
    onRegistered: () => undefined,
    onRefused: (reason) => void refused.push(reason),
    onFault: (fault) => void faults.push(fault),
  });
  let correlationId = 0;
  const send = (action: string, kind = 0) =>
    channel.receive(
      JSON.stringify({
        _messageType: 0,
        _actionName: action,
        _conversationId: "conv",
        _correlationId: ++correlationId,
        _actionType: kind,
      }),
    );
  return { channel, posted, refused, faults, send };
}

test("an answer carries the correlation id of its question", async () => {
  const { send, posted } = testChannel(async ({ action }) => `re: ${action}`);
  await send("ask");
  expect(posted).toMatchObject([{ _actionName: "ask", _correlationId: 1, _data: "re: ask", _errorCode: 0 }]);
});

test("an action that does not exist is answered with an error", async () => {
  const { send, posted } = testChannel(() => undefined);
  await send("invent");
  expect(posted).toMatchObject([{ _errorCode: -2, _data: null }]);
});

test("a fault is answered with an error and reported", async () => {
  const { send, posted, faults } = testChannel(async () => {
    throw new Error("broken");
  });
  await send("ask");
  expect(posted).toMatchObject([{ _errorCode: -1 }]);
  expect(faults).toEqual([new Error("broken")]);
});

test("what is no request is refused and not answered", async () => {
  const { channel, posted, refused } = testChannel(async () => null);
  await channel.receive("{}");
  expect([posted, refused]).toEqual([[], ["not of this conversation"]]);
});

test("events reach the add-in only while it is registered", async () => {
  const { channel, send, posted } = testChannel(async () => null);
  expect(channel.fire("changed", 1)).toBe(false);
  await send("changed", 1);
  expect(channel.fire("changed", 2)).toBe(true);
  await send("changed", 2);
  expect(channel.fire("changed", 3)).toBe(false);
  const events = posted.filter(({ _responseType }) => _responseType === 1);
  expect(events).toMatchObject([{ _actionName: "changed", _correlationId: 1, _data: 2 }]);
});

test("a page that starts anew has no registrations, and gets no answer that its forerunner waited for", async () => {
  let release = (): void => undefined;
  const slow = new Promise<string>((resolve) => (release = () => resolve("late")));
  const { channel, send, posted } = testChannel(() => slow);
  await send("changed", 1);
  const pending = send("slow");
  channel.startPage();
  release();
  await pending;
  expect(channel.fire("changed", 1)).toBe(false);
  expect(posted).toMatchObject([{ _actionName: "changed" }]);
});
