import { invalidArgument } from "../host/apiError";
import type { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { EventType } from "../host/events";
import { choice, color, finite, isLeftOut, text } from "./arguments";
import type { Book } from "./book";
import { Collection } from "./collection";
import { defineEventMethods, eventMethods } from "./eventRegistrations";
import type { StoredKit, StoredPart } from "./storedObject";
import { StoredObject } from "./storedObject";

/** Points. */
const SIZE = { left: 50, top: 50, width: 100, height: 100 };
const KINDS = { GeometricShape: "geometricShape", Group: "group", Image: "image", Line: "line" } as const;
type Kind = keyof typeof KINDS;

/** The shapes of a sheet or of a group, the one at the back first. */
export class ShapeCollection extends Collection<Shape> {
  readonly surface;
  private list: readonly Shape[] = [];
  private added = 0;

  constructor(
    private readonly book: Book,
    className: "ShapeCollection" | "GroupShapeCollection" = "ShapeCollection",
  ) {
    super();
    this.surface = excelSurface(className);
  }

  get items(): readonly Shape[] {
    return this.list;
  }

  addGeometricShape(type: unknown): Shape {
    const geometricShapeType = text(type, "ShapeCollection.addGeometricShape", 64);
    return this.make("GeometricShape", geometricShapeType, { geometricShapeType });
  }

  addTextBox(words?: unknown): Shape {
    const shape = this.make("GeometricShape", "TextBox", {
      geometricShapeType: "Rectangle",
      width: 150,
      height: 40,
    });
    shape.fill.foregroundColor = "#FFFFFF";
    shape.textFrame.textRange.text = isLeftOut(words) ? "" : text(words, "ShapeCollection.addTextBox");
    return shape;
  }

  addLine(
    startLeft: unknown,
    startTop: unknown,
    endLeft: unknown,
    endTop: unknown,
    connector?: unknown,
  ): Shape {
    const location = "ShapeCollection.addLine";
    const [x1, y1, x2, y2] = [startLeft, startTop, endLeft, endTop].map((at) => finite(at, location)) as [
      ...[number, number, number, number],
    ];
    const place = {
      left: Math.min(x1, x2),
      top: Math.min(y1, y2),
      width: Math.abs(x2 - x1),
      height: Math.abs(y2 - y1),
    };
    const shape = this.make("Line", "Line", place);
    shape.isRising = (x2 - x1) * (y2 - y1) < 0;
    shape.line.connectorType = isLeftOut(connector) ? "Straight" : connector;
    return shape;
  }

  addImage(base64: unknown): Shape {
    const picture = text(base64, "ShapeCollection.addImage", 5_000_000);
    const format = picture.startsWith("/9j/") ? "JPEG" : picture.startsWith("R0lG") ? "GIF" : "PNG";
    const shape = this.make("Image", "Picture", {});
    shape.picture = `data:image/${format.toLowerCase()};base64,${picture}`;
    Reflect.set(shape.image, "format", format);
    return shape;
  }

  /** Takes the shapes out of the collection and into the group. */
  addGroup(values: unknown): Shape {
    const location = "ShapeCollection.addGroup";
    const given: readonly unknown[] = Array.isArray(values) ? values : [];
    const members = given.map(
      (value) => this.list.find((shape) => shape === value || shape.id === value) ?? fail(location),
    );
    if (members.length < 2) fail(location);
    const [left, top] = [
      Math.min(...members.map((one) => one.left)),
      Math.min(...members.map((one) => one.top)),
    ];
    const right = Math.max(...members.map((one) => one.left + one.width));
    const bottom = Math.max(...members.map((one) => one.top + one.height));
    this.list = this.list.filter((shape) => !members.includes(shape));
    const group = this.make("Group", "Group", { left, top, width: right - left, height: bottom - top });
    group.members.take(members);
    for (const member of members) member.container = group;
    return group;
  }

  /** Gives a group's members back. */
  ungroup(group: Shape): void {
    const at = this.list.indexOf(group);
    const members = group.members.items;
    for (const member of members) member.container = null;
    this.list = [...this.list.slice(0, at), ...members, ...this.list.slice(at + 1)];
    this.book.onStored("ShapeGroup.ungroup");
  }

  remove(gone: Shape): void {
    this.list = this.list.filter((shape) => shape !== gone);
    this.book.onStored("Shape.delete");
  }

  reorder(shape: Shape, order: string): void {
    const others = this.list.filter((other) => other !== shape);
    const at = this.list.indexOf(shape);
    const places = { BringToFront: others.length, BringForward: at + 1, SendToBack: 0, SendBackward: at - 1 };
    const to = Math.min(others.length, Math.max(0, places[order as keyof typeof places]));
    this.list = [...others.slice(0, to), shape, ...others.slice(to)];
    this.book.onStored("Shape.setZOrder");
  }

  private take(members: readonly Shape[]): void {
    this.list = members;
  }

  private make(kind: Kind, word: string, initial: Readonly<Record<string, unknown>>): Shape {
    const name = `${word} ${++this.added}`;
    const shape = new Shape(this.book, kind, { ...SIZE, name, ...initial }, this);
    this.list = [...this.list, shape];
    this.book.onStored("ShapeCollection.add");
    return shape;
  }

  protected keysOf(shape: Shape): readonly string[] {
    return [shape.id, shape.name];
  }
}

function fail(location: string): never {
  throw invalidArgument(location);
}

const SHAPE_EVENTS = { Activated: EventType.shapeActivated, Deactivated: EventType.shapeDeactivated };
const SHAPE_SURFACE = excelSurface("Shape", { identity: ["id"], protocol: eventMethods(SHAPE_EVENTS) });

/** A drawing over the cells. Of geometric shapes the commonest are drawn as they are, all others as rectangles. */
export class Shape extends StoredObject {
  declare readonly id: string;
  declare readonly name: string;
  declare readonly type: Kind;
  declare readonly geometricShapeType: string | null;
  declare left: number;
  declare top: number;
  declare width: number;
  declare height: number;
  declare rotation: number;
  declare readonly visible: unknown;
  declare readonly lockAspectRatio: unknown;
  declare readonly fill: ShapeFill;
  declare readonly lineFormat: {
    readonly color: unknown;
    readonly weight: unknown;
    readonly visible: unknown;
  };
  declare readonly textFrame: ShapeText;
  /** As an address of data. */
  picture: string | null = null;
  /** Of a line from the lower left to the upper right. */
  isRising = false;
  /** The group that it is in. */
  container: Shape | null = null;
  readonly members: ShapeCollection;
  private readonly ofKind = new Map<string, ShapePart>();

  constructor(
    private readonly book: Book,
    kind: Kind,
    initial: Readonly<Record<string, unknown>>,
    readonly owner: ShapeCollection,
  ) {
    super(
      "Shape",
      {
        ...{ id: crypto.randomUUID(), type: kind, rotation: 0, visible: true, lockAspectRatio: false },
        ...{
          placement: "TwoCell",
          altTextDescription: "",
          altTextTitle: "",
          level: 0,
          connectionSiteCount: 4,
        },
        ...initial,
      },
      book.onStored,
      { surface: SHAPE_SURFACE, kit: KIT },
    );
    this.members = new ShapeCollection(book, "GroupShapeCollection");
    for (const [kindOf, member] of Object.entries(KINDS)) {
      Object.defineProperty(this, member, { configurable: true, get: () => this.part(kindOf as Kind) });
    }
  }

  declare readonly line: ShapePart;
  declare readonly image: ShapePart;

  get parentGroup(): Shape | null {
    return this.container;
  }

  get zOrderPosition(): number {
    return this.owner.items.indexOf(this);
  }

  get displayName(): string {
    return this.name;
  }

  incrementLeft(by: unknown): void {
    this.left += finite(by, "Shape.incrementLeft");
  }

  incrementTop(by: unknown): void {
    this.top += finite(by, "Shape.incrementTop");
  }

  incrementRotation(by: unknown): void {
    this.rotation = (this.rotation + finite(by, "Shape.incrementRotation") + 360) % 360;
  }

  scaleHeight(factor: unknown): void {
    const by = finite(factor, "Shape.scaleHeight");
    this.height *= by;
    if (this.lockAspectRatio === true) this.width *= by;
  }

  scaleWidth(factor: unknown): void {
    const by = finite(factor, "Shape.scaleWidth");
    this.width *= by;
    if (this.lockAspectRatio === true) this.height *= by;
  }

  /** A PNG, whichever format is asked for. */
  getAsImage(format: unknown): Promise<string> {
    choice(format, ["BMP", "GIF", "JPEG", "PNG"] as const, "Shape.getAsImage");
    return this.book.picture({ kind: "shape", shape: this }, "Shape.getAsImage");
  }

  setZOrder(position: unknown): void {
    const orders = ["BringToFront", "BringForward", "SendToBack", "SendBackward"] as const;
    this.owner.reorder(this, choice(position, orders, "Shape.setZOrder"));
  }

  delete(): void {
    this.owner.remove(this);
  }

  /** A shape has the part of its own kind. */
  private part(kind: Kind): ShapePart {
    if (kind !== this.type) throw invalidArgument(`Shape.${KINDS[kind]}`);
    const known = this.ofKind.get(kind) ?? makePart(kind, this, this.book);
    this.ofKind.set(kind, known);
    return known;
  }
}

defineEventMethods(Shape.prototype, SHAPE_EVENTS, ({ id }) => id);

/** What is particular to lines, pictures, groups. */
class ShapePart extends StoredObject {
  declare connectorType: unknown;

  constructor(
    className: string,
    private readonly of: Shape,
    book: Book,
  ) {
    super(className, { id: of.id }, book.onStored, {
      surface: excelSurface(className, { identity: ["id"] }),
    });
  }

  get shape(): Shape {
    return this.of;
  }
}

class Line extends ShapePart {
  private begin: ApiObject | null = null;
  private end: ApiObject | null = null;

  get beginConnectedShape(): ApiObject | null {
    return this.begin;
  }

  get endConnectedShape(): ApiObject | null {
    return this.end;
  }

  get isBeginConnected(): boolean {
    return this.begin !== null;
  }

  get isEndConnected(): boolean {
    return this.end !== null;
  }

  connectBeginShape(shape: unknown): void {
    this.begin = shape instanceof Shape ? shape : fail("Line.connectBeginShape");
  }

  connectEndShape(shape: unknown): void {
    this.end = shape instanceof Shape ? shape : fail("Line.connectEndShape");
  }

  disconnectBeginShape(): void {
    this.begin = null;
  }

  disconnectEndShape(): void {
    this.end = null;
  }
}

class Group extends ShapePart {
  get shapes(): ShapeCollection {
    return this.shape.members;
  }

  ungroup(): void {
    this.shape.owner.ungroup(this.shape);
  }
}

function makePart(kind: Kind, shape: Shape, book: Book): ShapePart {
  if (kind === "Line") return new Line("Line", shape, book);
  if (kind === "Group") return new Group("ShapeGroup", shape, book);
  return new ShapePart(kind, shape, book);
}

class ShapeFill extends StoredObject {
  private solid = "#4472C4";

  constructor(private readonly part: StoredPart) {
    super("ShapeFill", { transparency: 0, type: "Solid" }, part.onStored, part);
  }

  /** "#RRGGBB", or "" for none. */
  get foregroundColor(): string {
    return this.solid;
  }

  set foregroundColor(value: unknown) {
    this.solid = color(value, "ShapeFill.foregroundColor");
    this.part.onStored("ShapeFill.foregroundColor");
  }

  setSolidColor(value: unknown): void {
    this.foregroundColor = value as string;
  }

  clear(): void {
    this.solid = "";
    this.part.onStored("ShapeFill.clear");
  }
}

class ShapeText extends StoredObject {
  declare readonly textRange: {
    text: unknown;
    readonly font: { readonly color: unknown; readonly size: unknown; readonly bold: unknown };
  };
  declare readonly horizontalAlignment: unknown;

  constructor(part: StoredPart) {
    super("TextFrame", { horizontalAlignment: "Left", verticalAlignment: "Top" }, part.onStored, part);
  }

  get hasText(): boolean {
    const { text: words } = this.textRange;
    return typeof words === "string" && words !== "";
  }

  deleteText(): void {
    this.textRange.text = "";
  }
}

class TextRange extends StoredObject {
  private readonly pieces = new Map<string, ApiObject>();

  constructor(private readonly part: StoredPart) {
    super("TextRange", { text: "" }, part.onStored, part);
  }

  /** Kept, and drawn as the rest of the text is. */
  getSubstring(start: unknown, length?: unknown): ApiObject {
    const key = `${String(start)} ${String(length)}`;
    const piece =
      this.pieces.get(key) ?? new StoredObject("TextRange", { text: "" }, this.part.onStored, this.part);
    this.pieces.set(key, piece);
    return piece;
  }
}

const KIT: StoredKit = {
  defaults: {
    ShapeLineFormat: { color: "#2F528F", weight: 1, visible: true, dashStyle: "Solid", transparency: 0 },
    ShapeFont: { bold: false, color: "", italic: false, name: "Calibri", size: 11, underline: "None" },
  },
  make: {
    ShapeFill: (part) => new ShapeFill(part),
    TextFrame: (part) => new ShapeText(part),
    TextRange: (part) => new TextRange(part),
  },
};
