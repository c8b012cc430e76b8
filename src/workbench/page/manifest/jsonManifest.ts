import { asArray, asObject, asText, field, isObject, type JsonObject } from "../../host/jsonShape";
import type { Addresses } from "./addresses";
import {
  buttonsOf,
  type FunctionsSource,
  type Manifest,
  type RibbonButton,
  type RibbonControl,
} from "./manifest";

/** Members of an extension that are read; all others are named to the user. */
const SHOWN = new Set(["requirements", "runtimes", "ribbons", "keyboardShortcuts", "alternates"]);

/**
 * Reads a unified manifest (JSON) for Microsoft 365, as its schema 1.30 describes extensions.
 *
 * @throws Error with a sentence that names what is missing
 */
export function readJsonManifest(manifest: unknown, addresses: Addresses): Manifest {
  const extension = asArray(field(manifest, "extensions")).find(isForWorkbooks);
  if (!extension) throw new Error("The manifest has no extension for a workbook.");
  const runtimes = asArray(field(extension, "runtimes")).filter(isForWorkbooks);
  const shared = runtimes.find((runtime) => field(runtime, "lifetime") === "long");
  const actions = new Map(
    runtimes.flatMap((runtime) =>
      asArray(field(runtime, "actions")).map(
        (action) => [asText(field(action, "id")), { action, runtime }] as const,
      ),
    ),
  );
  const pageOf = (runtime: unknown): URL | null => {
    const page = asText(field(field(runtime, "code"), "page"));
    return page === "" ? null : addresses.locate(page);
  };
  const buttonAction = (id: string): RibbonButton["action"] => {
    const found = actions.get(id);
    const type = asText(field(found?.action, "type"));
    return type === "openPage" || type === "openPane"
      ? { kind: "pane", page: pageOf(found?.runtime) }
      : { kind: "function", functionName: id };
  };
  const button = (control: unknown): RibbonButton => ({
    kind: "button",
    ...wordsOf(control, addresses),
    action: buttonAction(asText(field(control, "actionId"))),
    enabled: field(control, "enabled") !== false,
  });
  const controls = asArray(field(extension, "ribbons"))
    .filter(isForWorkbooks)
    .flatMap((ribbon) => asArray(field(ribbon, "tabs")))
    .flatMap((tab) => asArray(field(tab, "groups")))
    .flatMap((group) => asArray(field(group, "controls")))
    .map((control): RibbonControl =>
      field(control, "type") === "menu"
        ? {
            kind: "menu",
            ...wordsOf(control, addresses),
            items: asArray(field(control, "items")).map(button),
          }
        : button(control),
    );
  const withFunctions = runtimes.find((runtime) => isObject(field(runtime, "customFunctions")));
  const commands = runtimes.find((runtime) =>
    asArray(field(runtime, "actions")).some((action) => field(action, "type") === "executeFunction"),
  );
  const panes = buttonsOf(controls).map(({ action }) => (action.kind === "pane" ? action.page : null));
  const page = [pageOf(shared), ...panes].find((address) => address !== null) ?? null;
  const functions = withFunctions ? functionsOf(withFunctions, addresses, shared === withFunctions) : null;
  if (!page && !functions)
    throw new Error("The manifest names no page for the task pane or the custom functions.");
  return {
    name: asText(field(field(manifest, "name"), "short")),
    page,
    sharedRuntime: shared !== undefined,
    functions,
    commandsPage: shared ? null : pageOf(commands),
    controls,
    shortcuts: shortcutsOf(extension),
    requirements: asArray(field(field(extension, "requirements"), "capabilities")).map(
      (set) => `${asText(field(set, "name"))} ${asText(field(set, "minVersion")) || "1.1"}`,
    ),
    leftOut: Object.keys(asObject(extension)).filter((member) => !SHOWN.has(member)),
  };
}

/** An extension, a runtime or a ribbon that names no scope is for every host. */
function isForWorkbooks(part: unknown): boolean {
  const scopes = asArray(field(field(part, "requirements"), "scopes"));
  return scopes.length === 0 || scopes.includes("workbook");
}

function functionsOf(runtime: unknown, addresses: Addresses, shared: boolean): FunctionsSource {
  const source = asObject(field(runtime, "customFunctions"));
  const page = asText(field(field(runtime, "code"), "page"));
  const metadata = asText(source["metadataUrl"]);
  return {
    // What functions.json has under "options" stands beside the other members here.
    metadata:
      metadata === ""
        ? {
            ...source,
            functions: asArray(source["functions"]).map((one) => ({ ...asObject(one), options: one })),
          }
        : addresses.locate(metadata),
    namespace: asText(field(source["namespace"], "name")),
    page: shared || page === "" ? null : addresses.locate(page),
  };
}

/** In the form of the file that an XML manifest names. */
function shortcutsOf(extension: unknown): JsonObject | null {
  const shortcuts = asArray(field(extension, "keyboardShortcuts"))
    .flatMap((entry) => asArray(field(entry, "shortcuts")))
    .map((shortcut) => ({ action: field(shortcut, "actionId"), key: field(shortcut, "key") }));
  if (shortcuts.length === 0) return null;
  const ids = [...new Set(shortcuts.map(({ action }) => asText(action)))];
  return { actions: ids.map((id) => ({ id, type: "ExecuteFunction", name: id })), shortcuts };
}

function wordsOf(control: unknown, addresses: Addresses) {
  const icons = asArray(field(control, "icons"));
  const icon = icons.find((image) => field(image, "size") === 16) ?? icons[0];
  return {
    id: asText(field(control, "id")),
    label: asText(field(control, "label")),
    tooltip: asText(field(field(control, "supertip"), "description")),
    icon: addresses.icon(asText(field(icon, "url"))),
  };
}
