import { AddinChannel } from "./addinChannel";
import { appContext } from "./appContext";
import type { AddinRequest } from "./envelope";
import type { MessageEntry } from "./events";
import type { MethodHost } from "./executeMethod";
import { executeMethod } from "./executeMethod";
import { CONVERSATION_PREFIX, windowName, type PageRole } from "./hostInfo";
import { readPageTrouble, type PageTrouble } from "./pageTrouble";
import type { Requirements } from "./requirements";
import { forgetHostedSession } from "./sessionKeys";

export interface FrameOptions extends MethodHost {
  readonly url: URL;
  readonly addinName: string;
  readonly locale: string;
  /**
   * The client library for the web has no `Office.context.officeTheme`; pages there follow
   * `prefers-color-scheme`, which within a frame is what its element says.
   */
  readonly theme: "light" | "dark";
  readonly documentUrl: string;
  readonly requirements: Requirements;
  readonly role: PageRole;
  isPaneOpen(): boolean;
  /**
   * The client library has started in the frame, first or anew: whatever its forerunner owed will not come.
   */
  onConnected(): void;
  /** The page hears of this event from now on. */
  onRegistered(event: string): void;
  onTrouble(trouble: PageTrouble): void;
  onRefused(reason: string): void;
  onFault(fault: unknown): void;
}

/** What Excel on the web allows the frame of an add-in. It may not navigate the page around it. */
const SANDBOX =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads";

/**
 * The add-in's page in a frame, and the host's side of the conversation with it. The page must be on HTTPS
 * and on this host name.
 */
export class AddinFrame {
  private readonly addinId = crypto.randomUUID();
  private readonly conversationId = `${CONVERSATION_PREFIX}${crypto.randomUUID()}`;
  private readonly element = document.createElement("iframe");
  private readonly channel = new AddinChannel({
    conversationId: this.conversationId,
    hostOrigin: location.origin,
    answer: (request) => this.answer(request),
    post: (message) => this.element.contentWindow?.postMessage(message, this.options.url.origin),
    onRegistered: (event) => this.options.onRegistered(event),
    onRefused: (reason) => this.options.onRefused(reason),
    onFault: (fault) => this.options.onFault(fault),
  });

  constructor(private readonly options: FrameOptions) {}

  open(parent: Element): void {
    const { locale, role, theme, url, addinName } = this.options;
    const { conversationId, addinId, element } = this;
    element.name = windowName({
      conversationId,
      addinId,
      hostOrigin: location.origin,
      locale,
      role,
    });
    element.title = addinName;
    element.style.colorScheme = theme;
    element.setAttribute("sandbox", SANDBOX);
    element.src = url.href;
    window.addEventListener("message", this.receive);
    window.addEventListener("pagehide", this.forget);
    parent.append(element);
  }

  close(): void {
    window.removeEventListener("message", this.receive);
    window.removeEventListener("pagehide", this.forget);
    this.element.remove();
    this.forget();
  }

  /** @returns false if the add-in does not listen, or not yet */
  send(entries: readonly MessageEntry[]): boolean {
    return this.channel.fire("richApiMessage", { ArrayData: entries });
  }

  /** Events of the older, common API: "documentSelectionChanged", "settingsChanged", those of bindings. */
  fire(event: string, data: unknown = {}): boolean {
    return this.channel.fire(event, data);
  }

  /** Runs a ribbon command. The add-in answers through `commandCompleted` with the same id. */
  invokeCommand(commandId: string, functionName: string, controlId: string): boolean {
    const source = JSON.stringify({ source: { id: controlId } });
    return this.channel.fire("appCommandInvoked", { 0: commandId, 1: functionName, 2: source });
  }

  private readonly forget = () => forgetHostedSession(sessionStorage);

  private readonly receive = (event: MessageEvent<unknown>) => {
    if (event.source !== this.element.contentWindow || event.origin !== this.options.url.origin) return;
    const trouble = readPageTrouble(event.data);
    if (trouble) this.options.onTrouble(trouble);
    else void this.channel.receive(event.data);
  };

  private answer(request: AddinRequest): Promise<unknown> | undefined {
    switch (request.action) {
      case "ContextActivationManager_getAppContextAsync":
        this.channel.startPage();
        this.options.onConnected();
        return Promise.resolve(this.context());
      case "ContextActivationManager_notifyHost":
        return Promise.resolve(null);
      case "executeMethod":
        return executeMethod(request.data, this.options);
      default:
        return undefined;
    }
  }

  private context(): Record<string, unknown> {
    const { url, settings, addinName, locale, documentUrl, requirements } = this.options;
    const { addinId } = this;
    return appContext({
      addinId,
      addinName,
      addinOrigin: url.origin,
      locale,
      documentUrl,
      requirements,
      isPaneOpen: this.options.isPaneOpen(),
      settings: settings.entries(),
    });
  }
}
