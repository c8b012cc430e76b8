/**
 * The text of a file that banks and accounts export: UTF-8 or UTF-16 with their marks, UTF-8 without, else what Chinese
 * programs write by default (GBK, as its superset GB 18030).
 */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // No UTF-8: the only other encoding in which such files come.
    return new TextDecoder("gb18030").decode(bytes);
  }
}
