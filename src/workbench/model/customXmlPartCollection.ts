import { invalidArgument } from "../host/apiError";
import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { text } from "./arguments";
import { Collection } from "./collection";
import { notFound } from "./rangeGeometry";
import { StoredCollection } from "./storedCollection";
import type { XmlNamespaceOf } from "./xmlNamespace";

/** Characters of one part. */
const MAX_XML = 5_000_000;

const PART_SURFACE = excelSurface("CustomXmlPart", { identity: ["id"] });
const SCOPED_SURFACE = excelSurface("CustomXmlPartScopedCollection");

/** `workbook.customXmlParts`: XML documents that are saved within the workbook. */
export class CustomXmlPartCollection extends StoredCollection<CustomXmlPart> {
  constructor(
    private readonly namespaceOf: XmlNamespaceOf,
    initial: Iterable<string> = [],
  ) {
    super("CustomXmlPartCollection");
    for (const xml of initial) this.add(xml);
  }

  add(xml: unknown): CustomXmlPart {
    return this.append(new CustomXmlPart(this.namespaceOf, xml, (part) => this.remove(part)));
  }

  getByNamespace(namespaceUri: unknown): CustomXmlPartScopedCollection {
    const wanted = text(namespaceUri, "CustomXmlPartCollection.getByNamespace");
    return new CustomXmlPartScopedCollection(() => this.items.filter((part) => part.namespaceUri === wanted));
  }

  protected keysOf(part: CustomXmlPart): readonly string[] {
    return [part.id];
  }
}

/** The parts of one namespace. */
class CustomXmlPartScopedCollection extends Collection<CustomXmlPart> {
  readonly surface = SCOPED_SURFACE;

  constructor(private readonly parts: () => readonly CustomXmlPart[]) {
    super();
  }

  get items(): readonly CustomXmlPart[] {
    return this.parts();
  }

  getOnlyItem(): CustomXmlPart {
    return this.getOnlyItemOrNullObject() ?? notFound("CustomXmlPartScopedCollection.getOnlyItem");
  }

  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const [only, another] = this.items;
    return only && !another ? only : null;
  }

  protected keysOf(part: CustomXmlPart): readonly string[] {
    return [part.id];
  }
}

class CustomXmlPart extends ApiObject {
  readonly surface = PART_SURFACE;
  readonly id = `{${crypto.randomUUID().toUpperCase()}}`;
  private content: { xml: string; namespace: string };

  constructor(
    private readonly namespaceOf: XmlNamespaceOf,
    xml: unknown,
    private readonly onDelete: (part: CustomXmlPart) => void,
  ) {
    super();
    this.content = this.parse(xml, "CustomXmlPartCollection.add");
  }

  get namespaceUri(): string {
    return this.content.namespace;
  }

  getXml(): string {
    return this.content.xml;
  }

  setXml(xml: unknown): void {
    this.content = this.parse(xml, "CustomXmlPart.setXml");
  }

  delete(): void {
    this.onDelete(this);
  }

  private parse(xml: unknown, location: string): { xml: string; namespace: string } {
    const checked = text(xml, location, MAX_XML);
    const namespace = this.namespaceOf(checked);
    if (namespace === null) throw invalidArgument(location, "The text is not well-formed XML.");
    return { xml: checked, namespace };
  }
}
