/** Reading the elements of a manifest, whatever prefixes it uses. */

export const typeOf = (element: Element | undefined): string | null | undefined =>
  element?.getAttribute("xsi:type");

export const descendants = (element: Element | undefined, name: string): Element[] =>
  element ? Array.from(element.getElementsByTagNameNS("*", name)) : [];

export const children = (element: Element | undefined, name: string): Element[] =>
  Array.from(element?.childNodes ?? []).filter(
    (node): node is Element => (node as Partial<Element>).localName === name,
  );

export const child = (element: Element | undefined, name: string): Element | undefined =>
  children(element, name)[0];

export const attribute = (element: Element | undefined, name: string): string =>
  element?.getAttribute(name) ?? "";
