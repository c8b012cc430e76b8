/** Read by the client library before anything else, from the name of the window that it runs in. */
export interface Conversation {
  /** Every message of the channel carries it; a new one for each time the frame is opened. */
  readonly conversationId: string;
  readonly addinId: string;
  /** Origin of this page. */
  readonly hostOrigin: string;
  readonly locale: string;
  readonly role: PageRole;
}

/** What a page is for: all of it in a shared runtime, or the one or the other. */
export type PageRole = "shared" | "pane" | "functions" | "commands";

/** Flags of the host info: 1 the runtime is shared, 2 start the custom functions in this page. */
const FLAGS: Readonly<Record<PageRole, number>> = { shared: 1 | 2, pane: 0, functions: 2, commands: 0 };

/** Frame names start like this, so that what the client stores under them can be found again. */
export const FRAME_NAME_PREFIX = "workbench_";
export const CONVERSATION_PREFIX = "conv_";

/** host $ platform $ version of the client's files $ locale $ correlation id $ is dialog $ logging $ flags */
function hostInfo(conversation: Conversation): string {
  const { locale, addinId, role } = conversation;
  return ["Excel", "Web", "16.01", locale, addinId, "", "disableLogging", FLAGS[role]].join("$");
}

/** The name that the frame must have before it enters the document; later ones are ignored. */
export function windowName(conversation: Conversation): string {
  const { conversationId, addinId, hostOrigin } = conversation;
  return JSON.stringify({
    baseFrameName: FRAME_NAME_PREFIX + addinId,
    hostInfo: hostInfo(conversation),
    serializerVersion: 1,
    xdmInfo: `${conversationId}|${addinId}|${hostOrigin}`,
    flights: "[]",
  });
}
