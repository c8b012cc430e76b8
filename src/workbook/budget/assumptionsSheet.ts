import {
  CASES,
  DEFAULTS_AS_OF,
  inputRow,
  MODEL_VERSION,
  priceBookVersion,
  TIERS,
  type InputName,
  type RegionId,
  type Scenario,
  isPlaceDependent,
} from "../../engine/index";
import { accuracyWords, choiceWord, dateWords, sourceWords } from "../../report/index";
import type { Translator } from "../../text/index";
import { column, onSheet } from "./address";
import { defaultRows } from "./defaults";
import type { Cell, DefinedName, Sheet } from "./description";
import { formatOf, GENERAL, SHARE } from "./formats";
import { codesName, factName, DEFAULT_KEYS, DEFAULTS, TAX_KEYS, TAXES, wordsName } from "./inputNames";
import { lists } from "./lists";
import { taxRows } from "./taxes";
import type { Titles } from "./titles";

const HEAD_ROW = 9;
const FIRST_ROW = HEAD_ROW + 1;
/** Columns of values, from B on: one per tier and run. */
const VALUES = TIERS.length * CASES.length;
const SOURCE = 2 + VALUES;
/** Hidden, with the lists behind it: what formulas find a default by. */
const KEYS = SOURCE + 3;
const LISTS = KEYS + 1;
/** The most that is known of the codes of a list, in columns behind them. */
const FACTS = 3;

/** The defaults that the budget was written with, their sources, and the lists of choices in hidden columns. */
export function assumptionsSheet(
  scenario: Scenario,
  writtenOn: string,
  titles: Titles,
  t: Translator,
): { sheet: Sheet; names: readonly DefinedName[] } {
  const title = titles.assumptions;
  const rows = defaultRows();
  const taxes = taxRows();
  const taxRow = FIRST_ROW + rows.length;
  const last = taxRow + taxes.length - 1;
  const name = (text: string, cells: string): DefinedName => ({
    name: text,
    refersTo: onSheet(title, cells),
  });
  const names: DefinedName[] = [
    name(DEFAULT_KEYS, `${column(KEYS)}${FIRST_ROW}:${column(KEYS)}${taxRow - 1}`),
    name(DEFAULTS, `B${FIRST_ROW}:J${taxRow - 1}`),
    name(TAX_KEYS, `${column(KEYS)}${taxRow}:${column(KEYS)}${last}`),
    name(TAXES, `B${taxRow}:B${last}`),
  ];
  const choices = lists(t);
  /** Where a default holds, which those who live elsewhere have to know. */
  const inPlace = (input: InputName, place: RegionId | null): string =>
    place === null && !isPlaceDependent(input) ? "" : ` · ${choiceWord("region", place ?? "china", t)}`;
  let row = FIRST_ROW;
  for (const { subject, codes, facts = {} } of choices) {
    const end = row + codes.length - 1;
    names.push(name(wordsName(subject), `${column(LISTS)}${row}:${column(LISTS)}${end}`));
    names.push(name(codesName(subject), `${column(LISTS + 1)}${row}:${column(LISTS + 1)}${end}`));
    Object.keys(facts).forEach((fact, i) => {
      const letter = column(LISTS + 2 + i);
      names.push(name(factName(fact), `${letter}${row}:${letter}${end}`));
    });
    row = end + 1;
  }
  const sheet: Sheet = {
    id: "assumptions",
    title,
    widths: [44, ...CASES.flatMap(() => [13, 13, 13]), 70, 12],
    frozen: { rows: HEAD_ROW, columns: 1 },
    print: { area: `A1:${column(SOURCE + 1)}${last}`, titleRows: `1:${HEAD_ROW}`, titleColumns: "A:A" },
    hidden: [`${column(KEYS)}:${column(LISTS + 1 + FACTS)}`],
    blocks: [
      { at: "A1", cells: [[title]], style: "SheetTitle" },
      { at: "A2", cells: notes(scenario, writtenOn, t), style: "ExplanatoryText" },
      { at: `A${HEAD_ROW - 1}`, style: "Heading3", cells: heads(t) },
      { at: `B${HEAD_ROW - 1}`, cells: [], size: { rows: 2, columns: VALUES }, align: "Right" },
      {
        at: `A${FIRST_ROW}`,
        cells: rows.map(({ input, place, choice }) => [
          `${t(`input.${input}`)}${choice === null ? "" : ` · ${choiceWord(...choice, t)}`}${inPlace(input, place)}`,
        ]),
      },
      {
        at: `${column(KEYS)}${FIRST_ROW}`,
        cells: [...rows, ...taxes].map(({ key }) => [key]),
      },
      {
        at: `B${FIRST_ROW}`,
        align: "Right",
        numberFormat: rows.map(({ input }) => formatOf(input)),
        cells: rows.map(({ input, values }) =>
          values.map((value) =>
            inputRow(input).kind === "choice" ? choiceWord(input, String(value), t) : value,
          ),
        ),
      },
      {
        at: `${column(SOURCE)}${FIRST_ROW}`,
        style: "ExplanatoryText",
        wraps: true,
        cells: rows.map(({ source, asOf }) => [sourceWords(source, t), dateWords(asOf, t)]),
      },
      {
        at: `A${taxRow}`,
        columnFormats: [GENERAL, SHARE],
        cells: taxes.map(({ kind, place, value }) => [
          `${t(`sheet.vat.${kind}`)} · ${choiceWord("region", place ?? "china", t)}`,
          value,
        ]),
      },
      {
        at: `${column(SOURCE)}${taxRow}`,
        style: "ExplanatoryText",
        wraps: true,
        cells: taxes.map(({ source, asOf }) => [sourceWords(source, t), dateWords(asOf, t)]),
      },
      {
        at: `${column(LISTS)}${FIRST_ROW}`,
        cells: choices.flatMap(({ words, codes, facts }) =>
          words.map((word, i): Cell[] => [
            word,
            codes[i] ?? "",
            ...Array.from({ length: FACTS }, (_, fact) => Object.values(facts ?? {})[fact]?.[i] ?? null),
          ]),
        ),
      },
    ],
  };
  return { sheet, names };
}

const notes = (scenario: Scenario, writtenOn: string, t: Translator): readonly string[][] => [
  [t("sheet.note.pinned")],
  [t("sheet.note.envelope")],
  [t("sheet.note.accuracy", { class: accuracyWords(scenario, t) })],
  [t("sheet.note.rounding")],
  [
    t("sheet.note.versions", {
      model: MODEL_VERSION,
      defaults: DEFAULTS_AS_OF,
      prices: priceBookVersion(),
      date: writtenOn,
    }),
  ],
];

/** A tier's word stands over its three runs. */
const heads = (t: Translator): readonly Cell[][] => [
  [null, ...TIERS.flatMap((tier) => [null, choiceWord("tier", tier, t), null]), null, null],
  [
    t("heading.input"),
    ...TIERS.flatMap(() => CASES.map((which) => t(`heading.${which}`))),
    t("heading.source"),
    t("heading.asOf"),
  ],
];
