/** The namespace of the root element, "" for none; null if the text is no well-formed XML. */
export type XmlNamespaceOf = (xml: string) => string | null;

/**
 * Reads it with the browser's parser. A document type is refused: Office has no use for it, and entities
 * grow.
 */
export function xmlNamespaceOf(xml: string): string | null {
  if (/<!DOCTYPE/i.test(xml)) return null;
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.querySelector("parsererror")) return null;
  return document.documentElement.namespaceURI ?? "";
}
