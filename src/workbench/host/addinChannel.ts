import type { AddinRequest } from "./envelope";
import { readRequest, RequestKind, writeEvent, writeReply } from "./envelope";

export interface ChannelOptions {
  readonly conversationId: string;
  readonly hostOrigin: string;
  /** Answers an invocation. undefined: there is no such action. */
  answer(request: AddinRequest): Promise<unknown> | undefined;
  post(message: string): void;
  /** The page hears of this event from now on. */
  onRegistered(event: string): void;
  /** A message of the add-in's window that is not of this protocol, or breaks it. */
  onRefused(reason: string): void;
  /** A fault of the host itself, already answered with an error. */
  onFault(fault: unknown): void;
}

const NO_ERROR = 0;
const ERROR_IN_REQUEST = -1;
const NO_SUCH_METHOD = -2;

/**
 * The conversation with one page of the add-in: answers its requests and sends it the events that it
 * registered for.
 */
export class AddinChannel {
  private registrations = new Map<string, AddinRequest>();
  private page = 0;

  constructor(private readonly options: ChannelOptions) {}

  /**
   * A page that starts, or starts again in the same frame, has registered for nothing, and answers to its
   * forerunner are not for it.
   */
  startPage(): void {
    this.page++;
    this.registrations = new Map();
  }

  async receive(message: unknown): Promise<void> {
    const request = readRequest(message, this.options.conversationId);
    if (typeof request === "string") return this.options.onRefused(request);
    if (request.kind === RequestKind.invoke) return this.invoke(request);
    if (request.kind === RequestKind.registerEvent) this.registrations.set(request.action, request);
    else this.registrations.delete(request.action);
    this.reply(request, { Error: 0 }, NO_ERROR);
    if (request.kind === RequestKind.registerEvent) this.options.onRegistered(request.action);
  }

  /** @returns false if the add-in has not registered for it; nothing is sent then */
  fire(event: string, data: unknown): boolean {
    const registration = this.registrations.get(event);
    if (!registration) return false;
    const { conversationId, hostOrigin } = this.options;
    const { correlationId } = registration;
    this.options.post(writeEvent({ action: event, conversationId, correlationId, hostOrigin, data }));
    return true;
  }

  private async invoke(request: AddinRequest): Promise<void> {
    const answer = this.options.answer(request);
    const page = this.page;
    if (answer === undefined) return this.reply(request, null, NO_SUCH_METHOD);
    try {
      const data = await answer;
      if (page === this.page) this.reply(request, data, NO_ERROR);
    } catch (fault) {
      this.options.onFault(fault);
      if (page === this.page) this.reply(request, null, ERROR_IN_REQUEST);
    }
  }

  private reply({ action, correlationId }: AddinRequest, data: unknown, error: number): void {
    const { conversationId, hostOrigin } = this.options;
    this.options.post(writeReply({ action, conversationId, correlationId, hostOrigin, data, error }));
  }
}
