import type { Addresses } from "./addresses";
import { attribute, children, descendants } from "./xml";

/** The resources of a manifest: elements refer to them by id, and each may have other words for the user's language. */
export class XmlResources {
  private readonly byId = new Map<string, Element>();

  constructor(
    root: Element,
    private readonly locale: string,
    private readonly addresses: Addresses,
  ) {
    for (const resources of descendants(root, "Resources")) {
      for (const kind of ["String", "Url", "Image"]) {
        for (const element of descendants(resources, kind)) this.byId.set(attribute(element, "id"), element);
      }
    }
  }

  localized(element: Element | undefined): string {
    if (!element) return "";
    const override = children(element, "Override").find(
      (candidate) => attribute(candidate, "Locale").toLowerCase() === this.locale.toLowerCase(),
    );
    return (override?.getAttribute("Value") ?? attribute(element, "DefaultValue")).trim();
  }

  text(reference: Element | undefined): string {
    return this.localized(this.byId.get(attribute(reference, "resid")));
  }

  /** @throws Error for an address that is not served here */
  address(reference: Element | undefined): URL | null {
    const text = this.text(reference);
    return text === "" ? null : this.addresses.locate(text);
  }

  icon(reference: Element | undefined): string {
    return this.addresses.icon(this.text(reference));
  }
}
