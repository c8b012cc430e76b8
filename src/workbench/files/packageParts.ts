import type JSZip from "jszip";

/**
 * Adds elements at the end of a part of a package.
 *
 * @param endTag - Of the part's root element
 */
export async function append(
  zip: JSZip,
  path: string,
  endTag: string,
  elements: readonly string[],
): Promise<void> {
  const text = await zip.file(path)?.async("string");
  if (!text?.includes(endTag)) throw new Error(`The package has no ${path} to add to.`);
  // A function as replacement: in a string, "$" would have a meaning.
  zip.file(
    path,
    text.replace(endTag, () => elements.join("") + endTag),
  );
}
