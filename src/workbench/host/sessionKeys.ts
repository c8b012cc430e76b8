import { CONVERSATION_PREFIX, FRAME_NAME_PREFIX } from "./hostInfo";

/**
 * Removes what the client library of a hosted add-in left in this tab's session storage. It remembers that it
 * was hosted; the add-in's page opened by itself in the same tab would then wait for a host that is not
 * there.
 */
export function forgetHostedSession(storage: Storage): void {
  const left = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  for (const key of left) {
    if (key === "hostInfoValue" || key.startsWith(FRAME_NAME_PREFIX) || key.startsWith(CONVERSATION_PREFIX)) {
      storage.removeItem(key);
    }
  }
}
