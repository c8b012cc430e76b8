import { excelSurface } from "../../host/excelApi";
import { itemNotFound } from "../../host/apiError";
import type { ApiObject } from "../../host/apiObject";
import { choice, color, isLeftOut, whole } from "../arguments";
import { AreaObject, type Book } from "../book";
import type { CellArea } from "../grid";
import { Collection } from "../collection";
import { notFound } from "../rangeGeometry";
import type { StoredKit, StoredPart } from "../storedObject";
import { StoredObject } from "../storedObject";

const SURFACE = excelSurface("ConditionalFormat", { identity: ["id"] });

/** The member that holds what a format of a type is about. */
const PARTS = {
  CellValue: "cellValue",
  ColorScale: "colorScale",
  ContainsText: "textComparison",
  Custom: "custom",
  DataBar: "dataBar",
  IconSet: "iconSet",
  PresetCriteria: "preset",
  TopBottom: "topBottom",
} as const;

export type ConditionalType = keyof typeof PARTS;

export const conditionalType = (type: unknown, location: string): ConditionalType =>
  choice(type, Object.keys(PARTS) as ConditionalType[], location);

/** A rule and the look of the cells that it is true of. The page shows it. */
export class ConditionalFormat extends StoredObject {
  declare readonly id: string;
  declare type: ConditionalType;
  declare readonly stopIfTrue: unknown;

  constructor(
    private readonly book: Book,
    type: ConditionalType,
    /** The cells that it is about. */
    public areas: readonly CellArea[],
    private readonly list: {
      remove(format: ConditionalFormat): void;
      placeOf(format: ConditionalFormat): number;
      moveTo(format: ConditionalFormat, place: number): void;
    },
  ) {
    super("ConditionalFormat", { id: crypto.randomUUID(), type, stopIfTrue: false }, book.onStored, {
      surface: SURFACE,
      kit: KIT,
    });
    for (const [kind, member] of Object.entries(PARTS)) this.definePart(kind, member);
  }

  /** Of two formats that contradict each other the one with the lower number holds. */
  get priority(): number {
    return this.list.placeOf(this);
  }

  /** The others close up, as in the dialogue of rules. */
  set priority(place: unknown) {
    this.list.moveTo(this, Math.max(0, whole(place, "ConditionalFormat.priority")));
    this.book.onStored("ConditionalFormat.priority");
  }

  getRange(): ApiObject {
    return this.getRangeOrNullObject() ?? notFound("ConditionalFormat.getRange");
  }

  getRangeOrNullObject(): ApiObject | null {
    const [only, ...others] = this.areas;
    return only && others.length === 0 ? this.book.range(only) : null;
  }

  getRanges(): Promise<ApiObject> {
    return this.book.areas(this.areas);
  }

  setRanges(ranges: unknown): void {
    if (ranges instanceof AreaObject) this.areas = [ranges.area];
    this.book.onStored("ConditionalFormat.setRanges");
  }

  delete(): void {
    this.list.remove(this);
    this.book.onStored("ConditionalFormat.delete");
  }

  /** A format has the part of its own type; asking for another is an error, or gives none. */
  private definePart(kind: string, member: string): void {
    const own = Object.getOwnPropertyDescriptor(this, member);
    const part = () => (kind === this.type ? (own?.get?.call(this) as ApiObject) : null);
    Object.defineProperty(this, member, {
      configurable: true,
      get: () => {
        const found = part();
        if (!found) throw itemNotFound(`ConditionalFormat.${member}`);
        return found;
      },
    });
    Object.defineProperty(this, `${member}OrNullObject`, { configurable: true, get: part });
  }
}

class Font extends StoredObject {
  constructor(part: StoredPart) {
    super("ConditionalRangeFont", {}, part.onStored, part);
    defineColor(this, "ConditionalRangeFont.color", part);
  }

  clear(): void {
    for (const member of ["bold", "color", "italic", "strikethrough", "underline"])
      Reflect.set(this, member, null);
  }
}

class Fill extends StoredObject {
  constructor(part: StoredPart) {
    super("ConditionalRangeFill", {}, part.onStored, part);
    defineColor(this, "ConditionalRangeFill.color", part);
  }

  clear(): void {
    Reflect.set(this, "color", null);
  }
}

/** A colour is kept as Excel gives it back: "#RRGGBB". */
function defineColor(object: object, location: string, { onStored }: StoredPart): void {
  let current: string | null = null;
  Object.defineProperty(object, "color", {
    get: () => current,
    set: (value: unknown) => {
      current = isLeftOut(value) || value === "" ? null : color(value, location);
      onStored(location);
    },
  });
}

class Borders extends Collection<StoredObject> {
  readonly surface = excelSurface("ConditionalRangeBorderCollection");
  readonly items: readonly StoredObject[];

  constructor({ onStored, kit }: StoredPart) {
    super();
    this.items = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"].map(
      (sideIndex) =>
        new StoredObject("ConditionalRangeBorder", { sideIndex, style: "None" }, onStored, { kit }),
    );
  }

  get top() {
    return this.items[0];
  }

  get bottom() {
    return this.items[1];
  }

  get left() {
    return this.items[2];
  }

  get right() {
    return this.items[3];
  }

  protected keysOf(border: StoredObject): readonly string[] {
    return [String(Reflect.get(border, "sideIndex"))];
  }
}

const DATA_BAR = { barDirection: "Context", showDataBarOnly: false, axisFormat: "Automatic" };
const BOUNDS = { lowerBoundRule: { type: "Automatic" }, upperBoundRule: { type: "Automatic" } };
const POSITIVE = { fillColor: "#638EC6", borderColor: "", gradientFill: true };

const KIT: StoredKit = {
  defaults: {
    DataBarConditionalFormat: { ...DATA_BAR, ...BOUNDS },
    ConditionalDataBarPositiveFormat: POSITIVE,
    ConditionalDataBarNegativeFormat: { fillColor: "#FF0000", matchPositiveFillColor: false },
    IconSetConditionalFormat: { style: "ThreeTrafficLights1", reverseIconOrder: false, showIconOnly: false },
    ColorScaleConditionalFormat: { threeColorScale: true },
  },
  make: {
    ConditionalRangeFont: (part) => new Font(part),
    ConditionalRangeFill: (part) => new Fill(part),
    ConditionalRangeBorderCollection: (part) => new Borders(part),
  },
};
