import { invalidArgument } from "../host/apiError";
import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { text } from "./arguments";
import { StoredCollection } from "./storedCollection";

const MAX_KEY = 255;
/** Characters of one value as JSON. */
const MAX_VALUE = 2_000_000;

const SETTING_SURFACE = excelSurface("Setting", { identity: ["key"] });

/** `workbook.settings`: values of the add-in that are saved with the workbook. */
export class SettingCollection extends StoredCollection<Setting> {
  /** @param onChanged - A setting comes, goes or gets another value */
  constructor(
    initial: Iterable<readonly [string, unknown]> = [],
    private readonly onChanged: () => void = () => {},
  ) {
    super("SettingCollection");
    for (const [key, value] of initial) this.append(this.make(key, value));
  }

  /** A key that is there gets the new value. */
  add(key: unknown, value: unknown): Setting {
    const name = text(key, "SettingCollection.add", MAX_KEY);
    const known = this.items.find((setting) => setting.key === name);
    if (known) {
      known.value = value;
      return known;
    }
    const made = this.append(this.make(name, value));
    this.onChanged();
    return made;
  }

  private make(name: string, value: unknown): Setting {
    const onDeleted = (setting: Setting) => {
      this.remove(setting);
      this.onChanged();
    };
    return new Setting(name, checked(value), { onDeleted, onChanged: this.onChanged });
  }

  entries(): (readonly [string, unknown])[] {
    return this.items.map(({ key, value }) => [key, value]);
  }

  protected keysOf(setting: Setting): readonly string[] {
    return [setting.key];
  }
}

class Setting extends ApiObject {
  readonly surface = SETTING_SURFACE;

  constructor(
    readonly key: string,
    private current: unknown,
    private readonly tell: { onDeleted(setting: Setting): void; onChanged(): void },
  ) {
    super();
  }

  get value(): unknown {
    return this.current;
  }

  set value(value: unknown) {
    this.current = checked(value);
    this.tell.onChanged();
  }

  delete(): void {
    this.tell.onDeleted(this);
  }
}

/** A value of a request is JSON already; only its size has to be looked at. */
function checked(value: unknown): unknown {
  if (JSON.stringify(value ?? null).length > MAX_VALUE) throw invalidArgument("Setting.value");
  return value ?? null;
}
