import type JSZip from "jszip";
import { append } from "./packageParts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const WORKBOOK_RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
const CONTENT_TYPES = "[Content_Types].xml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The custom XML parts of a package, by the file names that every writer of this format uses. */
export async function readXmlParts(zip: JSZip): Promise<string[]> {
  const numbers = Object.keys(zip.files).flatMap(
    (path) => /^customXml\/item(\d+)\.xml$/.exec(path)?.[1] ?? [],
  );
  const parts = await Promise.all(
    numbers.map((number) => zip.file(`customXml/item${number}.xml`)?.async("string") ?? ""),
  );
  return parts.map((xml) => xml.replace(/^\uFEFF/, "")).filter((xml) => xml !== "");
}

/** Adds the parts to a package that has none, with the relationships and content types that make them belong to the workbook. */
export async function writeXmlParts(zip: JSZip, parts: readonly string[]): Promise<void> {
  if (parts.length === 0) return;
  parts.forEach((xml, index) => {
    const number = index + 1;
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    zip.file(`customXml/item${number}.xml`, xml);
    zip.file(
      `customXml/itemProps${number}.xml`,
      `${HEAD}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs/></ds:datastoreItem>`,
    );
    zip.file(
      `customXml/_rels/item${number}.xml.rels`,
      `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    );
  });
  const numbers = parts.map((_, index) => index + 1);
  await append(
    zip,
    WORKBOOK_RELATIONSHIPS,
    "</Relationships>",
    numbers.map(
      (number) =>
        `<Relationship Id="rIdCustomXml${number}" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item${number}.xml"/>`,
    ),
  );
  await append(
    zip,
    CONTENT_TYPES,
    "</Types>",
    numbers.map(
      (number) => `<Override PartName="/customXml/itemProps${number}.xml" ContentType="${PROPERTIES_TYPE}"/>`,
    ),
  );
}
