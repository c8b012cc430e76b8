import type { PaneWords } from "./languageRows";
import { languageRow, type Language } from "./languages";
import type { ReportKey } from "./report";
import { newTranslator, type TranslatorOf } from "./translators";

/** Every text: those of cells, and those that only the pane and the sheets it writes have. */
export type TextKey = ReportKey | keyof PaneWords;
export type Translator = TranslatorOf<TextKey>;

const loaded = new Map<Language, Translator>();

/**
 * Fetches the pane's words in a language, once.
 *
 * @throws Error where they cannot be fetched; asked again, it tries again
 */
export async function loadWords(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const { words, paneWords } = languageRow(language);
  loaded.set(language, newTranslator(language, { ...words, ...(await paneWords()).default }));
}

/**
 * The translator of the pane and of the sheets that it writes.
 *
 * @throws Error before loadWords has fetched the words of the language
 */
export function translator(language: Language): Translator {
  const t = loaded.get(language);
  if (t === undefined) throw new Error(`the words of ${language} are not loaded`);
  return t;
}
