/** Code points: what a character of a name is, be it one or two units of UTF-16. */
const codePoints = (text: string): number => Array.from(text).length;
/** What Excel counts. */
export const units = (text: string): number => text.length;

let graphemes: Intl.Segmenter | undefined;

/**
 * The beginning of a text that fits, in whole characters as people see them: no emoji, no letter with its marks is cut
 * in two. A single one that is longer than all that fits is cut between its code points.
 */
export function cutWhole(text: string, longest: number, lengthOf = codePoints): string {
  if (lengthOf(text) <= longest) return text;
  graphemes ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const begun = (pieces: Iterable<string>): string => {
    let kept = "";
    for (const piece of pieces) {
      if (lengthOf(kept + piece) > longest) break;
      kept += piece;
    }
    return kept;
  };
  return begun(Array.from(graphemes.segment(text), ({ segment }) => segment)) || begun(text);
}
