/** Where the servers that a manifest names are on this machine: origin by origin. */
export type Sites = Readonly<Record<string, string>>;

/** Turns the addresses of a manifest into those at which this machine serves them. */
export class Addresses {
  /** @param base - Where the manifest was loaded from */
  constructor(
    private readonly base: URL,
    private readonly sites: Sites,
  ) {}

  /**
   * A manifest names the port of the usual development server; served on another port it is still meant to be the add-in
   * beside its manifest.
   *
   * @throws Error for an address that is not served here
   */
  locate(text: string): URL {
    const address = new URL(text, this.base);
    const { pathname, search, hash } = address;
    const site = Object.hasOwn(this.sites, address.origin) ? this.sites[address.origin] : undefined;
    if (site !== undefined) return new URL(pathname + search + hash, site);
    if (address.protocol !== "https:" || address.hostname !== this.base.hostname) {
      throw new Error(
        `The workbench opens add-ins of https://${this.base.hostname} only, not ${address.href}. npm start -- --manifest serves others from here.`,
      );
    }
    return new URL(pathname + search + hash, this.base);
  }

  /** The address that the add-in's author knows of one that is served here. */
  named(text: string): string {
    const known = Object.entries(this.sites).find(([, here]) => text.startsWith(`${here}/`));
    return known ? known[0] + text.slice(known[1].length) : text;
  }

  /** "" for an icon that is not served here: nothing is loaded from elsewhere. */
  icon(text: string): string {
    try {
      return text === "" ? "" : this.locate(text).href;
    } catch {
      return "";
    }
  }
}
