import type { Addresses } from "./addresses";
import { buttonsOf, type FunctionsSource, type Manifest, type RequirementSet } from "./manifest";
import { attribute, child, children, descendants, typeOf } from "./xml";
import { XmlResources } from "./xmlResources";
import { xmlControls } from "./xmlRibbon";

/** Parts of a manifest that are read; all other extension points are named to the user. */
const SHOWN = new Set(["PrimaryCommandSurface", "CustomFunctions"]);

/**
 * Reads an add-in-only manifest (XML) for a workbook: with VersionOverrides, or without them, where the add-in is a page
 * and no more.
 *
 * @throws Error with a sentence that names what is missing
 */
export function readXmlManifest(document: Document, locale: string, addresses: Addresses): Manifest {
  const root = document.documentElement;
  if (root?.localName !== "OfficeApp") throw new Error("The manifest is not an OfficeApp document.");
  const resources = new XmlResources(root, locale, addresses);
  refuseOtherHosts(root);
  // Of nested overrides the inner ones are the newer.
  const host = descendants(root, "Host")
    .filter((element) => typeOf(element) === "Workbook")
    .at(-1);
  const functions = descendants(host, "ExtensionPoint").find((point) => typeOf(point) === "CustomFunctions");
  const formFactor = child(host, "DesktopFormFactor");
  const controls = xmlControls(formFactor, resources);
  const runtimes = descendants(host, "Runtime");
  const shared = runtimes.find((runtime) => attribute(runtime, "lifetime") === "long");
  const main = resources.localized(child(child(root, "DefaultSettings"), "SourceLocation"));
  const shortcuts = attribute(child(root, "ExtendedOverrides"), "Url");
  const paneOfButton = buttonsOf(controls).map(({ action }) => (action.kind === "pane" ? action.page : null));
  const page =
    [resources.address(shared), ...paneOfButton, main === "" ? null : addresses.locate(main)].find(
      (address) => address !== null,
    ) ?? null;
  const functionsSource = functions ? functionsOf(functions, resources, shared !== undefined) : null;
  if (!page && !functionsSource)
    throw new Error("The manifest names no page for the task pane or the custom functions.");
  return {
    name: resources.localized(child(root, "DisplayName")),
    page,
    sharedRuntime: shared !== undefined,
    functions: functionsSource,
    commandsPage: shared ? null : resources.address(child(formFactor, "FunctionFile")),
    controls,
    shortcuts: shortcuts === "" ? null : addresses.locate(shortcuts),
    requirements: requirementsOf(child(root, "Requirements")),
    leftOut: leftOut(root, host),
  };
}

function refuseOtherHosts(root: Element): void {
  const names = children(child(root, "Hosts"), "Host").map((host) => attribute(host, "Name"));
  if (names.length > 0 && !names.includes("Workbook"))
    throw new Error(`The add-in is for ${names.join(", ")}: the manifest names no host Workbook.`);
}

function functionsOf(point: Element, resources: XmlResources, shared: boolean): FunctionsSource {
  const metadata = resources.address(child(child(point, "Metadata"), "SourceLocation"));
  if (!metadata) throw new Error("The manifest names no metadata for the custom functions.");
  const page = resources.address(child(child(point, "Page"), "SourceLocation"));
  return { metadata, namespace: resources.text(child(point, "Namespace")), page: shared ? null : page };
}

function requirementsOf(requirements: Element | undefined): RequirementSet[] {
  const sets = child(requirements, "Sets");
  const least = attribute(sets, "DefaultMinVersion") || "1.1";
  return children(sets, "Set").map(
    (set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion") || least}`,
  );
}

function leftOut(root: Element, host: Element | undefined): string[] {
  const points = descendants(host, "ExtensionPoint")
    .map((point) => typeOf(point) ?? "")
    .filter((type) => !SHOWN.has(type));
  const kinds = typeOf(root) === "ContentApp" ? ["ContentApp"] : [];
  const equivalents = descendants(root, "EquivalentAddins").map(() => "EquivalentAddins");
  return [...new Set([...kinds, ...points, ...equivalents])];
}
