/**
 * Excel on the web takes and gives 5 MB in one request, counted in bytes as they go over the wire.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 * and RequestPayloadSizeLimitExceeded, ResponsePayloadSizeLimitExceeded in
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const MOST_BYTES = 5 * 1024 * 1024;

/** A character of a text is one to three bytes: most texts need no counting. */
const MOST_BYTES_PER_CHARACTER = 3;

export function isTooLarge(text: string): boolean {
  if (text.length * MOST_BYTES_PER_CHARACTER <= MOST_BYTES) return false;
  return text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES;
}
