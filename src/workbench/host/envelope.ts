import { asText, field } from "./jsonShape";

/** `_actionType` of a request. */
export const RequestKind = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

/** A checked request of the add-in's page. `data` is not checked: each action reads its own. */
export interface AddinRequest {
  readonly kind: number;
  readonly action: string;
  readonly correlationId: number;
  readonly data: unknown;
}

export interface Reply {
  readonly action: string;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly hostOrigin: string;
  readonly data: unknown;
  /** 0 fine, -2 no such method. */
  readonly error: number;
}

/**
 * A body of five megabytes, the largest that is executed, and the escapes that carry it as text within text.
 */
const MAX_MESSAGE_CHARACTERS = 12_000_000;
const MAX_ACTION_NAME = 200;
const REQUEST = 0;
const RESPONSE = 1;

/** @returns The request, or the reason why the message is none, for the log */
export function readRequest(message: unknown, conversationId: string): AddinRequest | string {
  if (typeof message !== "string") return "not text";
  if (message.length > MAX_MESSAGE_CHARACTERS) return `too long: ${message.length} characters`;
  let parsed: unknown;
  try {
    parsed = JSON.parse(message);
  } catch {
    return "not JSON";
  }
  if (field(parsed, "_conversationId") !== conversationId) return "not of this conversation";
  if (field(parsed, "_messageType") !== REQUEST) return "not a request";
  const kind = field(parsed, "_actionType");
  const action = asText(field(parsed, "_actionName"));
  const correlationId = field(parsed, "_correlationId");
  if (
    kind !== RequestKind.invoke &&
    kind !== RequestKind.registerEvent &&
    kind !== RequestKind.unregisterEvent
  ) {
    return "of an unknown kind";
  }
  if (action === "" || action.length > MAX_ACTION_NAME) return "without an action";
  if (!Number.isSafeInteger(correlationId)) return "without a correlation id";
  return { kind, action, correlationId: Number(correlationId), data: field(parsed, "_data") };
}

/** The answer to a request. */
export const writeReply = (reply: Reply) => envelope(reply, 0);
/** An event that the add-in registered for: it goes by the registration's name and correlation id. */
export const writeEvent = (event: Omit<Reply, "error">) => envelope({ ...event, error: 0 }, 1);

function envelope(reply: Reply, responseType: number): string {
  return JSON.stringify({
    _messageType: RESPONSE,
    _actionName: reply.action,
    _conversationId: reply.conversationId,
    _correlationId: reply.correlationId,
    _origin: reply.hostOrigin,
    _data: reply.data,
    _errorCode: reply.error,
    _responseType: responseType,
    _serializerVersion: 1,
  });
}
