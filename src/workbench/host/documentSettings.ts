import { asArray, asText, field } from "./jsonShape";

/** Characters of all names and values together; Excel stores them in the file. */
const MAX_CHARACTERS = 2_000_000;

/**
 * `Office.context.document.settings`: names and values, the values as the JSON text that the client makes of
 * them.
 */
export class DocumentSettings {
  private settings: ReadonlyMap<string, string>;

  constructor(
    initial: Iterable<readonly [string, string]> = [],
    private readonly onSaved: () => void = () => undefined,
  ) {
    this.settings = new Map(initial);
  }

  entries(): (readonly [string, string])[] {
    return [...this.settings];
  }

  /** dispid 75, refreshAsync. */
  load(): unknown {
    return { Properties: { Settings: this.entries().map(([Name, Value]) => ({ Name, Value })) } };
  }

  /**
   * dispid 76, saveAsync: the client sends all of them every time.
   *
   * @returns false if they are more than a workbook takes; nothing is changed then
   */
  save(data: unknown): boolean {
    const pairs = asArray(field(field(data, "DdaSettingsMethod"), "Properties"))
      .filter(Array.isArray)
      .map(([name, value]): [string, string] => [asText(name), asText(value)]);
    const characters = pairs.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    if (characters > MAX_CHARACTERS) return false;
    this.settings = new Map(pairs);
    this.onSaved();
    return true;
  }
}
