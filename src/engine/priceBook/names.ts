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

/** Whether a text is one of a label's names. */
export const isNamed = (label: string, text: string): boolean =>
  namesOf(label).some((name) => sameWords(name, text));
