import { parseFunctionsMetadata, type FunctionsMetadata } from "../functions/metadata";
import { loadText } from "./load";
import { readManifest, type Manifest } from "./manifest";

/** An add-in as its manifest and the metadata of its functions describe it, in the user's language. */
export interface Addin {
  readonly manifest: Manifest;
  readonly functions: FunctionsMetadata;
}

/** @param manifestPath - Relative to the page */
export async function loadAddin(manifestPath: string, locale: string): Promise<Addin> {
  const base = new URL(manifestPath, location.href);
  if (base.origin !== location.origin) throw new Error("The manifest has to be on the server of this page.");
  const xml = await loadText(base);
  if (xml === null) throw new Error(`There is no manifest at ${base.href}.`);
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.querySelector("parsererror")) throw new Error(`${base.href} is not well-formed XML.`);
  const manifest = readManifest(document, locale, base);
  return { manifest, functions: await loadFunctions(manifest) };
}

async function loadFunctions({ functions }: Manifest): Promise<FunctionsMetadata> {
  if (!functions) return { functions: [], enums: [] };
  const json = await loadText(functions.metadata);
  if (json === null) throw new Error(`There is no metadata of the functions at ${functions.metadata.href}.`);
  return parseFunctionsMetadata(JSON.parse(json));
}
