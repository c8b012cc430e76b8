import { CASES, inputRow, TIERS } from "../../engine/index";
import { choiceWord } from "../../report/index";
import type { Translator } from "../../text/index";
import { column, onSheet } from "./address";
import { defaultRows } from "./defaults";
import type { DefinedName, Sheet } from "./description";
import { codesName, DEFAULT_KEYS, DEFAULTS, wordsName } from "./inputNames";
import { lists } from "./lists";

const FIRST_ROW = 6;

/** The defaults that the budget was written with, their sources, and the lists of choices in hidden columns. */
export function assumptionsSheet(t: Translator): { sheet: Sheet; names: readonly DefinedName[] } {
  const title = t("sheet.assumptions");
  const rows = defaultRows();
  const last = FIRST_ROW + rows.length - 1;
  const names: DefinedName[] = [
    { name: DEFAULT_KEYS, refersTo: onSheet(title, `A${FIRST_ROW}:A${last}`) },
    { name: DEFAULTS, refersTo: onSheet(title, `C${FIRST_ROW}:K${last}`) },
  ];
  const choices = lists(t);
  let row = FIRST_ROW;
  for (const { subject, codes } of choices) {
    const end = row + codes.length - 1;
    names.push({ name: wordsName(subject), refersTo: onSheet(title, `O${row}:O${end}`) });
    names.push({ name: codesName(subject), refersTo: onSheet(title, `P${row}:P${end}`) });
    row = end + 1;
  }
  const sheet: Sheet = {
    id: "assumptions",
    title,
    widths: [24, 30, ...CASES.flatMap(() => [12, 12, 12]), 70, 12],
    frozen: { rows: FIRST_ROW - 1, columns: 2 },
    validations: [],
    hidden: `${column(15)}:${column(16)}`,
    blocks: [
      { at: "A1", cells: [[title]], style: "Title" },
      { at: "A2", cells: [[t("sheet.note.pinned")], [t("sheet.note.envelope")]], style: "Explanatory Text" },
      {
        at: "A5",
        style: "Heading 3",
        cells: [
          [
            t("heading.name"),
            t("heading.input"),
            ...TIERS.flatMap((tier) =>
              CASES.map((which) => `${choiceWord("tier", tier, t)} · ${t(`heading.${which}`)}`),
            ),
            t("heading.source"),
            t("heading.asOf"),
          ],
        ],
      },
      {
        at: `A${FIRST_ROW}`,
        cells: rows.map(({ input, key, values }) => {
          const { source, asOf } = inputRow(input);
          return [key, t(`input.${input}`), ...values, source, asOf];
        }),
      },
      {
        at: `O${FIRST_ROW}`,
        cells: choices.flatMap(({ words, codes }) => words.map((word, i) => [word, codes[i] ?? ""])),
      },
    ],
  };
  return { sheet, names };
}
