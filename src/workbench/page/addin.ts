import { parseFunctionsMetadata, type FunctionsMetadata } from "../functions/metadata";
import { loadText } from "./load";
import { Addresses, type Sites } from "./manifest/addresses";
import type { Manifest } from "./manifest/manifest";
import { readXmlManifest } from "./manifest/xmlManifest";

/** An add-in as its manifest and the metadata of its functions describe it, in the user's language. */
export interface Addin {
  readonly manifest: Manifest;
  readonly functions: FunctionsMetadata;
  readonly addresses: Addresses;
}

/**
 * @param manifestPath - Relative to the page
 * @param sitesPath - Of the file that says where the servers of the manifest are on this machine; null for none
 */
export async function loadAddin(
  manifestPath: string,
  sitesPath: string | null,
  locale: string,
): Promise<Addin> {
  const base = new URL(manifestPath, location.href);
  if (base.origin !== location.origin) throw new Error("The manifest has to be on the server of this page.");
  const [text, sites] = await Promise.all([loadText(base), sitesPath === null ? {} : loadSites(sitesPath)]);
  if (text === null) throw new Error(`There is no manifest at ${base.href}.`);
  const addresses = new Addresses(base, sites);
  const manifest = text.trimStart().startsWith("{")
    ? (await import("./manifest/jsonManifest")).readJsonManifest(parseJson(text, base), addresses)
    : readXmlManifest(parseXml(text, base), locale, addresses);
  return { manifest, functions: await loadFunctions(manifest), addresses };
}

async function loadSites(path: string): Promise<Sites> {
  const text = await loadText(new URL(path, location.href));
  return JSON.parse(text ?? "{}") as Sites;
}

function parseXml(text: string, base: URL): Document {
  const document = new DOMParser().parseFromString(text, "application/xml");
  if (document.querySelector("parsererror")) throw new Error(`${base.href} is not well-formed XML.`);
  return document;
}

function parseJson(text: string, base: URL): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${base.href} is not well-formed JSON.`);
  }
}

async function loadFunctions({ functions }: Manifest): Promise<FunctionsMetadata> {
  if (!functions) return { functions: [], enums: [] };
  const { metadata } = functions;
  if (!(metadata instanceof URL)) return parseFunctionsMetadata(metadata);
  const json = await loadText(metadata);
  if (json === null) throw new Error(`There is no metadata of the functions at ${metadata.href}.`);
  return parseFunctionsMetadata(parseJson(json, metadata));
}
