import { asArray, asText, field, isObject } from "../host/jsonShape";
import type { ShortcutKeys } from "../host/services/actionService";
import { loadText } from "./load";

/** What Excel on the web and browsers take for themselves; an add-in's shortcut yields to them. */
const TAKEN = new Set(
  ["A", "B", "C", "F", "I", "N", "O", "P", "S", "T", "U", "V", "W", "X", "Y", "Z"].map(
    (key) => `CTRL+${key}`,
  ),
);

/** The keyboard shortcuts of the add-in: from its manifest, and as `Office.actions.replaceShortcuts` leaves them. */
export class Shortcuts implements ShortcutKeys {
  private readonly keys = new Map<string, string | null>();

  /** @param onPressed - The id of the action */
  constructor(private readonly onPressed: (action: string) => void) {
    window.addEventListener("keydown", this.pressed, { capture: true });
  }

  /** Reads the file of shortcuts, which an XML manifest names in ExtendedOverrides. */
  async load(source: URL | Readonly<Record<string, unknown>>): Promise<void> {
    const file: unknown = source instanceof URL ? JSON.parse((await loadText(source)) ?? "{}") : source;
    for (const shortcut of asArray(field(file, "shortcuts"))) {
      const key = field(shortcut, "key");
      const combination = isObject(key) ? (key["web"] ?? key["default"]) : key;
      this.keys.set(asText(field(shortcut, "action")), asText(combination));
    }
  }

  all(): Readonly<Record<string, string | null>> {
    return Object.fromEntries(this.keys);
  }

  replace(keys: Readonly<Record<string, string | null>>): void {
    for (const [action, combination] of Object.entries(keys)) this.keys.set(action, combination);
  }

  isTaken(keys: string): boolean {
    const wanted = normal(keys);
    return (
      TAKEN.has(wanted) || [...this.keys.values()].some((known) => known !== null && normal(known) === wanted)
    );
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const wanted = combinationOf(event);
    if (wanted === null) return;
    for (const [action, keys] of this.keys) {
      if (keys === null || normal(keys) !== wanted) continue;
      event.preventDefault();
      event.stopPropagation();
      this.onPressed(action);
      return;
    }
  };
}

const MODIFIERS = ["CTRL", "ALT", "SHIFT"];

/** "Shift+Ctrl+c" is "CTRL+SHIFT+C". */
function normal(keys: string): string {
  const parts = keys
    .toUpperCase()
    .replace("COMMAND", "CTRL")
    .split("+")
    .map((part) => part.trim());
  const named = MODIFIERS.filter((modifier) => parts.includes(modifier));
  return [...named, ...parts.filter((part) => !MODIFIERS.includes(part))].join("+");
}

/** By the key's place on the keyboard: with Shift or Alt the letter that it gives is another. */
function combinationOf({ code, key, ctrlKey, altKey, shiftKey, metaKey }: KeyboardEvent): string | null {
  if (!ctrlKey && !altKey && !metaKey) return null;
  const letter = /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? key.toUpperCase();
  const modifiers = [ctrlKey || metaKey ? "CTRL" : "", altKey ? "ALT" : "", shiftKey ? "SHIFT" : ""];
  return [...modifiers.filter((modifier) => modifier !== ""), letter].join("+");
}
