import { excelSurface } from "../host/excelApi";
import { text } from "./arguments";
import { StoredCollection } from "./storedCollection";
import type { OnStored } from "./storedObject";
import { StoredObject } from "./storedObject";

const SURFACE = excelSurface("ConditionalFormat", { identity: ["id"] });

/** Kept and given back; the workbench does not colour cells by them. */
export class ConditionalFormatCollection extends StoredCollection<ConditionalFormat> {
  constructor(private readonly onStored: OnStored) {
    super("ConditionalFormatCollection");
  }

  add(type: unknown): ConditionalFormat {
    const kind = text(type, "ConditionalFormatCollection.add", 64);
    this.onStored("ConditionalFormatCollection.add");
    return this.append(new ConditionalFormat(kind, this.onStored, (format) => this.remove(format)));
  }

  clearAll(): void {
    this.removeAll();
  }

  protected keysOf(format: ConditionalFormat): readonly string[] {
    return [format.id];
  }
}

class ConditionalFormat extends StoredObject {
  declare readonly id: string;

  constructor(
    type: string,
    onStored: OnStored,
    private readonly onDelete: (format: ConditionalFormat) => void,
  ) {
    super("ConditionalFormat", { id: crypto.randomUUID(), type }, onStored, { surface: SURFACE });
  }

  delete(): void {
    this.onDelete(this);
  }
}
