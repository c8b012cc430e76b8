import type { ListPrice } from "../rates/prices";

/**
 * The names that a label stands for: itself, its Chinese part, its Latin part, what stands before and in brackets.
 *
 * @example namesOf("纷享销客 Fxiaoke") // ["纷享销客 Fxiaoke", "纷享销客", "Fxiaoke"]
 */
export function namesOf(label: string): readonly string[] {
  const chinese = label.replace(/[^\p{Script=Han}]+/gu, " ").trim();
  const latin = label.replace(/\p{Script=Han}+/gu, " ").trim();
  const [before = "", bracketed = ""] = label.split(/[()（）]/).map((part) => part.trim());
  return [...new Set([label, chinese, latin, before, bracketed])].filter((name) => name !== "");
}

/** The words of a text, in one letter case, whatever stands between them. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}.]+/gu) ?? [];

const sameWords = (a: string, b: string): boolean => wordsOf(a).join(" ") === wordsOf(b).join(" ");

/** Every name by which a vendor is found: those of its label, and those that its prices give. */
export const vendorNames = (vendor: string, book: readonly ListPrice[]): readonly string[] => [
  ...namesOf(vendor),
  ...book.flatMap((entry) => (entry.vendor === vendor ? (entry.alsoCalled ?? []) : [])),
];

/** The vendor that a text names, or undefined. */
export const vendorNamed = (text: string, book: readonly ListPrice[]): string | undefined =>
  [...new Set(book.map(({ vendor }) => vendor))].find((vendor) =>
    vendorNames(vendor, book).some((name) => sameWords(name, text)),
  );
