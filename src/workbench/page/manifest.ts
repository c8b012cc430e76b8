/** A button of the add-in on the ribbon. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tooltip: string;
  /** Address of the icon; "" for none. */
  readonly icon: string;
  /** null shows the task pane; otherwise the name of the function that the button runs. */
  readonly functionName: string | null;
}

/** What the workbench takes from a manifest, in the user's language. */
export interface Manifest {
  readonly name: string;
  readonly page: URL;
  readonly sharedRuntime: boolean;
  /** null for an add-in without custom functions. */
  readonly functions: { readonly metadata: URL; readonly namespace: string } | null;
  readonly buttons: readonly RibbonButton[];
}

const ICON_PIXELS = "16";

/**
 * Reads an add-in-only manifest (XML) with VersionOverrides 1.0 for a workbook.
 *
 * @param base - Where the manifest was loaded from
 * @throws Error with a sentence that names what is missing
 */
export function readManifest(document: Document, locale: string, base: URL): Manifest {
  const root = document.documentElement;
  if (root?.localName !== "OfficeApp") throw new Error("The manifest is not an OfficeApp document.");
  const resources = new Resources(root, locale, base);
  const host = descendants(root, "Host").find((element) => typeOf(element) === "Workbook");
  if (!host) throw new Error("The manifest names no host of the type Workbook in VersionOverrides.");
  const functions = descendants(host, "ExtensionPoint").find((point) => typeOf(point) === "CustomFunctions");
  const buttons = descendants(host, "Control").filter((control) => typeOf(control) === "Button");
  const page = pageOf(host, functions, resources);
  if (!page) throw new Error("The manifest names no page for the task pane or the custom functions.");
  return {
    name: resources.localized(child(root, "DisplayName")),
    page,
    sharedRuntime: descendants(host, "Runtime").some(
      (runtime) => runtime.getAttribute("lifetime") === "long",
    ),
    functions: functions ? functionsOf(functions, resources) : null,
    buttons: buttons.map((button) => buttonOf(button, resources)),
  };
}

function pageOf(host: Element, functions: Element | undefined, resources: Resources): URL | undefined {
  const runtime = descendants(host, "Runtime")[0];
  const pane = descendants(host, "Action").find((action) => typeOf(action) === "ShowTaskpane");
  const page = functions && child(functions, "Page");
  const sources = [runtime, pane && child(pane, "SourceLocation"), page && child(page, "SourceLocation")];
  return sources
    .map((source) => source && resources.address(source))
    .find((address) => address !== undefined);
}

function functionsOf(point: Element, resources: Resources): Manifest["functions"] {
  const source = child(child(point, "Metadata"), "SourceLocation");
  const metadata = source && resources.address(source);
  if (!metadata) throw new Error("The manifest names no metadata for the custom functions.");
  const namespace = child(point, "Namespace");
  return { metadata, namespace: namespace ? resources.text(namespace) : "" };
}

function buttonOf(control: Element, resources: Resources): RibbonButton {
  const action = child(control, "Action");
  const images = descendants(control, "Image");
  const image = images.find((element) => element.getAttribute("size") === ICON_PIXELS) ?? images[0];
  const name =
    typeOf(action) === "ExecuteFunction" ? child(action, "FunctionName")?.textContent?.trim() : undefined;
  return {
    id: control.getAttribute("id") ?? "",
    label: resources.text(child(control, "Label")),
    tooltip: resources.text(child(child(control, "Supertip"), "Description")),
    icon: (image && resources.address(image)?.href) ?? "",
    functionName: name ?? null,
  };
}

/** The resources of a manifest: elements refer to them by id, and each may have other words for the user's language. */
class Resources {
  private readonly byId = new Map<string, Element>();

  constructor(
    root: Element,
    private readonly locale: string,
    private readonly base: URL,
  ) {
    const resources = descendants(root, "Resources")[0];
    for (const kind of ["String", "Url", "Image"]) {
      for (const element of resources ? descendants(resources, kind) : []) {
        this.byId.set(element.getAttribute("id") ?? "", element);
      }
    }
  }

  localized(element: Element | undefined): string {
    if (!element) return "";
    const override = children(element, "Override").find(
      (candidate) => candidate.getAttribute("Locale")?.toLowerCase() === this.locale.toLowerCase(),
    );
    return (override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "").trim();
  }

  text(reference: Element | undefined): string {
    return this.localized(this.byId.get(reference?.getAttribute("resid") ?? ""));
  }

  /**
   * An address on this host. A manifest names the port of the usual development server; served on another port it is still meant to be
   * the add-in beside its manifest.
   */
  address(reference: Element): URL | undefined {
    const text = this.text(reference);
    if (text === "") return undefined;
    const address = new URL(text, this.base);
    if (address.protocol !== "https:" || address.hostname !== this.base.hostname) {
      throw new Error(
        `The workbench opens add-ins of https://${this.base.hostname} only, not ${address.href}.`,
      );
    }
    return new URL(address.pathname + address.search + address.hash, this.base);
  }
}

const typeOf = (element: Element | undefined): string | null | undefined => element?.getAttribute("xsi:type");

const descendants = (element: Element, name: string): Element[] =>
  Array.from(element.getElementsByTagNameNS("*", name));

const children = (element: Element | undefined, name: string): Element[] =>
  Array.from(element?.childNodes ?? []).filter(
    (node): node is Element => (node as Partial<Element>).localName === name,
  );

const child = (element: Element | undefined, name: string): Element | undefined => children(element, name)[0];
