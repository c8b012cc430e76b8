import en from "./pane/en.json";
import zhCN from "./pane/zh-CN.json";
import { REPORT_WORDS, type ReportKey } from "./report";
import { translators, type TranslatorOf } from "./translators";

/** Every text: those of cells, and those that only the pane and the sheets it writes have. */
export type TextKey = ReportKey | keyof typeof en;
export type Translator = TranslatorOf<TextKey>;

/** The translator of the pane and of the sheets that it writes. */
export const translator = translators<TextKey>({
  en: { ...REPORT_WORDS.en, ...en },
  "zh-CN": { ...REPORT_WORDS["zh-CN"], ...zhCN },
});
