import en from "./en.json";
import zhCN from "./zh-CN.json";
import { translators, type TranslatorOf } from "./translators";

/** The words of worksheet functions and their tables: all that Excel loads when it calculates without the pane. */
export const REPORT_WORDS = { en, "zh-CN": zhCN };

export type ReportKey = keyof typeof en;
export type ReportTranslator = TranslatorOf<ReportKey>;

/** The translator of cells: see `translator` for the pane's, which takes these texts too. */
export const reportTranslator = translators<ReportKey>(REPORT_WORDS);
