import { readRequest, writeEvent, writeReply } from "../../../src/workbench/host/envelope";

const valid = {
  _messageType: 0,
  _actionName: "executeMethod",
  _conversationId: "conv_1",
  _correlationId: 4,
  _origin: "https://localhost",
  _data: { a: 1 },
  _actionType: 0,
  _serializerVersion: 1,
};

test("a request of the client library", () => {
  expect(readRequest(JSON.stringify(valid), "conv_1")).toEqual({
    kind: 0,
    action: "executeMethod",
    correlationId: 4,
    data: { a: 1 },
  });
});

test.each([
  ["an object instead of text", valid, "not text"],
  ["nothing", undefined, "not text"],
  ["broken JSON", "{", "not JSON"],
  ["JSON that is no object", "null", "not of this conversation"],
  ["an array", "[]", "not of this conversation"],
  [
    "another conversation",
    JSON.stringify({ ...valid, _conversationId: "conv_2" }),
    "not of this conversation",
  ],
  ["no conversation", JSON.stringify({ ...valid, _conversationId: undefined }), "not of this conversation"],
  ["a response", JSON.stringify({ ...valid, _messageType: 1 }), "not a request"],
  ["an unknown kind", JSON.stringify({ ...valid, _actionType: 3 }), "of an unknown kind"],
  ["a kind as text", JSON.stringify({ ...valid, _actionType: "0" }), "of an unknown kind"],
  ["no action", JSON.stringify({ ...valid, _actionName: "" }), "without an action"],
  ["an action of another type", JSON.stringify({ ...valid, _actionName: {} }), "without an action"],
  ["an endless action", JSON.stringify({ ...valid, _actionName: "x".repeat(201) }), "without an action"],
  ["no correlation id", JSON.stringify({ ...valid, _correlationId: "4" }), "without a correlation id"],
  ["a message without end", "x".repeat(12_000_001), "too long: 12000001 characters"],
])("refused: %s", (_, message, reason) => {
  expect(readRequest(message, "conv_1")).toBe(reason);
});

test("an inherited property is not a field of the message", () => {
  expect(readRequest('{"__proto__":{"_conversationId":"conv_1"}}', "conv_1")).toBe(
    "not of this conversation",
  );
});

test("replies and events differ in the type of the response", () => {
  const reply = {
    action: "a",
    conversationId: "c",
    correlationId: 1,
    hostOrigin: "https://localhost",
    data: { x: 1 },
  };
  expect(JSON.parse(writeReply({ ...reply, error: -2 }))).toEqual({
    _messageType: 1,
    _actionName: "a",
    _conversationId: "c",
    _correlationId: 1,
    _origin: "https://localhost",
    _data: { x: 1 },
    _errorCode: -2,
    _responseType: 0,
    _serializerVersion: 1,
  });
  expect(JSON.parse(writeEvent(reply))).toMatchObject({ _responseType: 1, _errorCode: 0 });
});
