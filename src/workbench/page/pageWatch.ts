import type { Addresses } from "./manifest/addresses";
import type { Notices } from "./notices";
import { reasonOf } from "./reason";
import type { Words } from "./words";

const SILENCE_SECONDS = 10;

/** Says it when a page of the add-in does not load, or office.js does not start in it. */
export async function watchPage(
  url: URL,
  started: Promise<void>,
  notices: Notices,
  words: Words,
  addresses: Pick<Addresses, "named">,
): Promise<void> {
  const silence = new Promise<"silence">((resolve) =>
    setTimeout(() => resolve("silence"), SILENCE_SECONDS * 1000),
  );
  if ((await Promise.race([started, silence])) !== "silence") return;
  // Only now: a page that starts needs no second request.
  const reason = await reasonOfMissing(url);
  const address = addresses.named(url.href);
  if (reason !== null) notices.tell(words.pageMissing, { address, reason });
  else notices.tell(words.pageSilent, { address, seconds: SILENCE_SECONDS });
}

async function reasonOfMissing(url: URL): Promise<string | null> {
  try {
    const response = await fetch(url, { method: "HEAD" });
    return response.ok ? null : String(response.status);
  } catch (fault) {
    return reasonOf(fault);
  }
}
