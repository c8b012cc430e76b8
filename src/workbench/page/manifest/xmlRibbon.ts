import type { RibbonButton, RibbonControl } from "./manifest";
import { attribute, child, children, descendants, typeOf } from "./xml";
import type { XmlResources } from "./xmlResources";

const ICON_PIXELS = "16";

/** Buttons and menus, in the order of the manifest. Which tab and group they are in makes no difference here. */
export function xmlControls(formFactor: Element | undefined, resources: XmlResources): RibbonControl[] {
  return descendants(formFactor, "ExtensionPoint")
    .filter((point) => typeOf(point) === "PrimaryCommandSurface")
    .flatMap((point) => descendants(point, "Control"))
    .flatMap((control): RibbonControl[] => {
      if (typeOf(control) === "Button") return [buttonOf(control, resources)];
      if (typeOf(control) !== "Menu") return [];
      const items = children(child(control, "Items"), "Item").map((item) => buttonOf(item, resources));
      return [{ kind: "menu", ...wordsOf(control, resources), items }];
    });
}

function buttonOf(control: Element, resources: XmlResources): RibbonButton {
  const action = child(control, "Action");
  const name = child(action, "FunctionName")?.textContent?.trim();
  return {
    kind: "button",
    ...wordsOf(control, resources),
    action:
      typeOf(action) === "ExecuteFunction" && name
        ? { kind: "function", functionName: name }
        : { kind: "pane", page: resources.address(child(action, "SourceLocation")) },
    enabled: child(control, "Enabled")?.textContent?.trim() !== "false",
  };
}

function wordsOf(control: Element, resources: XmlResources) {
  const images = descendants(child(control, "Icon"), "Image");
  const image = images.find((element) => attribute(element, "size") === ICON_PIXELS) ?? images[0];
  return {
    id: attribute(control, "id"),
    label: resources.text(child(control, "Label")),
    tooltip: resources.text(child(child(control, "Supertip"), "Description")),
    icon: resources.icon(image),
  };
}
