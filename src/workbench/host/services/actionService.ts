import { invalidArgument } from "../apiError";
import { ApiObject, declareSurface } from "../apiObject";
import { asObject } from "../jsonShape";

export const ACTION_SERVICE = "Microsoft.Office.ActionService";

/** Keyboard shortcuts by the ids of the actions that they run. */
export interface ShortcutKeys {
  all(): Readonly<Record<string, string | null>>;
  /** null takes a shortcut away. */
  replace(keys: Readonly<Record<string, string | null>>): void;
  isTaken(keys: string): boolean;
}

/** `Office.actions.getShortcuts()`, `replaceShortcuts()` and `areShortcutsInUse()`. */
export class ActionService extends ApiObject {
  readonly surface = declareSurface({
    className: "Office.actions",
    methods: ["getShortcuts", "replaceShortcuts", "areShortcutsInUse"],
  });

  constructor(private readonly shortcuts: ShortcutKeys) {
    super();
  }

  getShortcuts(): Readonly<Record<string, string | null>> {
    return this.shortcuts.all();
  }

  replaceShortcuts(shortcuts: unknown): void {
    const entries = Object.entries(asObject(shortcuts));
    const isText = (keys: unknown): keys is string | null => keys === null || typeof keys === "string";
    if (!entries.every(([, keys]) => isText(keys))) throw invalidArgument("Office.actions.replaceShortcuts");
    this.shortcuts.replace(Object.fromEntries(entries) as Record<string, string | null>);
  }

  areShortcutsInUse(shortcuts: unknown): boolean[] {
    if (!Array.isArray(shortcuts)) throw invalidArgument("Office.actions.areShortcutsInUse");
    return shortcuts.map((keys) => this.shortcuts.isTaken(String(keys)));
  }
}
