const LIMIT_BYTES = 10 * 1024 * 1024;

/** Loads a text of the add-in from its server. null when there is none. */
export async function loadText(url: URL): Promise<string | null> {
  const response = await fetch(url, { cache: "no-store" });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${url.href} answers with ${response.status}.`);
  const text = await response.text();
  if (text.length > LIMIT_BYTES) throw new Error(`${url.href} is too large.`);
  return text;
}
