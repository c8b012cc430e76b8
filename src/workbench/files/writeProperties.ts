import type { Workbook } from "exceljs";
import type JSZip from "jszip";
import { append } from "./packageParts";
import type { SavedParts } from "./savedParts";
import { escapeXml } from "./xmlText";

const PATH = "docProps/custom.xml";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
const TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
/** Of every property that is not one of a program's own. */
const FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const FIRST_NUMBER = 2;

/** The document's own properties, by the names that the file library gives them. */
const NAMES = [
  ["author", "creator"],
  ["title", "title"],
  ["subject", "subject"],
  ["keywords", "keywords"],
  ["category", "category"],
  ["comments", "description"],
  ["company", "company"],
  ["manager", "manager"],
] as const;

export function writeProperties(target: Workbook, { properties }: SavedParts): void {
  for (const [own, name] of NAMES) {
    const value = properties[own];
    if (typeof value === "string" && value !== "") target[name] = value;
  }
}

/** The properties that an add-in has given: the file library does not know them. */
export async function writeCustomProperties(zip: JSZip, { customProperties }: SavedParts): Promise<void> {
  if (customProperties.length === 0) return;
  const elements = customProperties.map(
    ([name, value], index) =>
      `<property fmtid="${FORMAT}" pid="${index + FIRST_NUMBER}" name="${escapeXml(name)}">${valueXml(value)}</property>`,
  );
  zip.file(
    PATH,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${NAMESPACE}" xmlns:vt="${VALUES}">${elements.join("")}</Properties>`,
  );
  await append(zip, "_rels/.rels", "</Relationships>", [
    `<Relationship Id="rIdCustomProperties" Type="${RELATIONSHIP}" Target="${PATH}"/>`,
  ]);
  await append(zip, "[Content_Types].xml", "</Types>", [
    `<Override PartName="/${PATH}" ContentType="${TYPE}"/>`,
  ]);
}

function valueXml(value: unknown): string {
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === "number")
    return Number.isInteger(value) && Math.abs(value) < 2 ** 31
      ? `<vt:i4>${value}</vt:i4>`
      : `<vt:r8>${value}</vt:r8>`;
  return `<vt:lpwstr>${escapeXml(String(value ?? ""))}</vt:lpwstr>`;
}
