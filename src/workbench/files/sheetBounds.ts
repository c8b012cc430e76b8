import type JSZip from "jszip";
import { MAX_COLUMNS, MAX_ROWS, parseLocalAddress } from "../model/address";
import { attributeText } from "./xmlText";

/** Each of them takes memory of its own, whatever it holds. */
const MAX_MERGED_CELLS = 500_000;

/** The elements of a sheet that say where something is. */
const PLACED = /<(?:\w+:)?(row|col|mergeCell)\s[^>]*>/g;

/**
 * A sheet of few bytes may speak of more rows, columns or merged cells than any sheet has: whoever goes through them one
 * by one never comes back.
 *
 * @throws Error if a worksheet of the package does
 */
export async function checkSheetBounds(zip: JSZip): Promise<void> {
  let merged = 0;
  for (const part of zip.file(/^xl\/worksheets\/[^/]+\.xml$/)) {
    for (const [tag, element = ""] of (await part.async("string")).matchAll(PLACED)) {
      if (element === "mergeCell") {
        const area = parseLocalAddress(attributeText(tag, "ref") ?? "");
        merged += area === null ? 0 : area.rowCount * area.columnCount;
      } else if (beyond(tag, element)) throw new Error("The file has cells beyond the last one of a sheet.");
    }
  }
  if (merged > MAX_MERGED_CELLS) throw new Error("The file has more than 500,000 merged cells.");
}

const beyond = (tag: string, element: string): boolean =>
  element === "row"
    ? Number(attributeText(tag, "r") ?? 0) > MAX_ROWS
    : Number(attributeText(tag, "max") ?? 0) > MAX_COLUMNS;
