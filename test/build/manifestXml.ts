import { readFileSync } from "node:fs";
import path from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { builtFile } from "./built";

export interface Manifest {
  text: string;
  /** All elements of that name, whatever their namespace, in document order. */
  elements(name: string): Element[];
}

export const sourceManifest = (): Manifest =>
  parse(readFileSync(path.join(__dirname, "../../manifest.xml"), "utf8"));

export const builtManifest = (): Manifest => parse(builtFile("manifest.xml").toString("utf8"));

function parse(text: string): Manifest {
  const document = new DOMParser({
    errorHandler: (level: string, message: string) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, "application/xml");
  return { text, elements: (name) => Array.from(document.getElementsByTagNameNS("*", name)) };
}
