import { invalidArgument } from "../../host/apiError";
import { whole } from "../arguments";
import { StoredCollection } from "../storedCollection";
import type { StoredPart } from "../storedObject";
import { StoredObject } from "../storedObject";

/** One for each series. */
export class ChartLegendEntries extends StoredCollection<StoredObject> {
  private readonly made = new Map<number, StoredObject>();

  constructor(
    private readonly part: StoredPart,
    private readonly series: () => number,
  ) {
    super("ChartLegendEntryCollection");
  }

  override get items(): readonly StoredObject[] {
    return Array.from({ length: this.series() }, (_, index) => this.entry(index));
  }

  override getItemAt(index: unknown): StoredObject {
    const place = whole(index, "ChartLegendEntryCollection.getItemAt");
    if (place < 0 || place >= this.series()) throw invalidArgument("ChartLegendEntryCollection.getItemAt");
    return this.entry(place);
  }

  /** Series whose entry somebody has hidden. */
  isHidden(index: number): boolean {
    const entry = this.made.get(index);
    return entry !== undefined && Reflect.get(entry, "visible") === false;
  }

  private entry(index: number): StoredObject {
    const { onStored, kit } = this.part;
    const known =
      this.made.get(index) ??
      new StoredObject("ChartLegendEntry", { index, visible: true }, onStored, { kit });
    this.made.set(index, known);
    return known;
  }

  protected keysOf(): readonly string[] {
    return [];
  }
}
