import { asArray, asText, field } from "../../host/jsonShape";
import type { ContextualTab } from "../ribbonState";
import type { RibbonButton, RibbonControl } from "./manifest";

const LIMIT = 100;

/**
 * Reads what an add-in hands to `Office.ribbon.requestCreateControls`, by Microsoft's schema dynamic-ribbon.schema.json.
 *
 * @param icon - The address at which an icon is served here, "" for none
 */
export function readContextualTabs(json: string, icon: (address: string) => string): ContextualTab[] {
  const definition: unknown = JSON.parse(json);
  const actions = new Map(
    asArray(field(definition, "actions")).map((action) => [asText(field(action, "id")), action]),
  );
  const wordsOf = (control: unknown) => {
    const images = asArray(field(control, "icon"));
    const image = images.find((one) => field(one, "size") === 16) ?? images[0];
    return {
      id: asText(field(control, "id")),
      label: asText(field(control, "label")),
      tooltip: asText(field(field(control, "superTip"), "description")),
      icon: icon(asText(field(image, "sourceLocation"))),
    };
  };
  const button = (control: unknown): RibbonButton => {
    const action = actions.get(asText(field(control, "actionId")));
    return {
      kind: "button",
      ...wordsOf(control),
      action:
        field(action, "type") === "ShowTaskpane"
          ? { kind: "pane", page: null }
          : { kind: "function", functionName: asText(field(action, "functionName")) },
      enabled: field(control, "enabled") !== false,
    };
  };
  const control = (source: unknown): RibbonControl =>
    field(source, "type") === "Menu"
      ? { kind: "menu", ...wordsOf(source), items: asArray(field(source, "items")).map(button) }
      : button(source);
  return asArray(field(definition, "tabs"))
    .slice(0, LIMIT)
    .map((tab) => ({
      id: asText(field(tab, "id")),
      label: asText(field(tab, "label")),
      controls: asArray(field(tab, "groups")).flatMap((group) =>
        asArray(field(group, "controls")).slice(0, LIMIT).map(control),
      ),
    }));
}
