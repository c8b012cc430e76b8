import { excelSurface } from "../host/excelApi";
import { text } from "./arguments";
import { StoredCollection } from "./storedCollection";
import type { OnStored } from "./storedObject";
import { StoredObject } from "./storedObject";

/** Properties that an add-in gives to a workbook or to a sheet. Kept while the workbook is open. */
export class CustomProperties extends StoredCollection<CustomProperty> {
  constructor(
    className: "CustomPropertyCollection" | "WorksheetCustomPropertyCollection",
    private readonly onStored: OnStored,
  ) {
    super(className);
  }

  add(key: unknown, value: unknown): CustomProperty {
    const { className } = this.surface;
    const name = text(key, `${className}.add`, 255);
    const known = this.items.find(({ key: own }) => own.toLowerCase() === name.toLowerCase());
    if (known) {
      Reflect.set(known, "value", value);
      return known;
    }
    const itemClass = className === "CustomPropertyCollection" ? "CustomProperty" : "WorksheetCustomProperty";
    return this.append(
      new CustomProperty(itemClass, name, value, this.onStored, (gone) => this.remove(gone)),
    );
  }

  deleteAll(): void {
    this.removeAll();
  }

  protected keysOf({ key }: CustomProperty): readonly string[] {
    return [key];
  }
}

class CustomProperty extends StoredObject {
  declare readonly key: string;
  declare readonly value: unknown;

  constructor(
    className: string,
    key: string,
    value: unknown,
    onStored: OnStored,
    private readonly onDelete: (property: CustomProperty) => void,
  ) {
    super(className, { key, value }, onStored, { surface: excelSurface(className, { identity: ["key"] }) });
  }

  get type(): string {
    if (typeof this.value === "number") return "Number";
    return typeof this.value === "boolean" ? "Boolean" : "String";
  }

  delete(): void {
    this.onDelete(this);
  }
}
