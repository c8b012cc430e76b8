import { INPUT_NAMES, inputRow, TIERS } from "../../engine/index";
import { choiceWord } from "../../report/index";
import type { Translator } from "../../text/index";
import type { InputName } from "../../engine/index";

export interface List {
  readonly subject: InputName | "tier";
  readonly codes: readonly string[];
  readonly words: readonly string[];
}

/** What people choose from, in their words, with the codes that make formulas free of a language. */
export function lists(t: Translator): readonly List[] {
  const list = (subject: List["subject"], codes: readonly string[]): List => ({
    subject,
    codes,
    words: codes.map((code) => choiceWord(subject, code, t)),
  });
  const inputs = INPUT_NAMES.flatMap((name) => {
    const row = inputRow(name);
    return row.kind === "choice" ? [list(name, row.choices)] : [];
  });
  return [list("tier", TIERS), ...inputs];
}
