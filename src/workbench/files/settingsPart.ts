import { escapeXml, unescapeXml } from "./xmlText";

/** Settings that the add-in keeps in the workbook. */
export interface Settings {
  /** `workbook.settings`: name and value. */
  readonly workbook: readonly (readonly [name: string, value: unknown])[];
  /** `Office.context.document.settings`: name and the JSON text that the client made of the value. */
  readonly document: readonly (readonly [name: string, json: string])[];
}

/**
 * The settings as a custom XML part. Excel keeps them in a part that belongs to an add-in of a store, by its number there; an add-in
 * under development has none.
 */
const NAMESPACE = "urn:office-addin-workbench:settings";
const PART = new RegExp(`^\\s*<settings xmlns="${NAMESPACE}">([^<]*)</settings>\\s*$`);
const NONE: Settings = { workbook: [], document: [] };

export function settingsPart(settings: Settings): string[] {
  if (settings.workbook.length + settings.document.length === 0) return [];
  return [`<settings xmlns="${NAMESPACE}">${escapeXml(JSON.stringify(settings))}</settings>`];
}

/** Separates the settings from the add-in's own parts. */
export function takeSettings(parts: readonly string[]): { settings: Settings; xmlParts: string[] } {
  const found = parts.map((xml) => PART.exec(xml)?.[1]).find((content) => content !== undefined);
  return {
    settings: found === undefined ? NONE : parse(unescapeXml(found)),
    xmlParts: parts.filter((xml) => !PART.test(xml)),
  };
}

function parse(json: string): Settings {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    return NONE; // Somebody has changed the part: a workbook without settings is still a workbook.
  }
  const { workbook, document } = (content ?? {}) as Partial<Record<keyof Settings, unknown>>;
  return {
    workbook: pairs(workbook).map(([name, value]) => [name, value]),
    document: pairs(document).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value] as const] : [],
    ),
  };
}

function pairs(value: unknown): (readonly [string, unknown])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const [name, content]: unknown[] = Array.isArray(entry) ? entry : [];
    return typeof name === "string" ? [[name, content] as const] : [];
  });
}
