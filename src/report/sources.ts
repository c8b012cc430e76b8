import { ASSUMPTION, inputRow, type InputName } from "../engine/index";
import { sourceIn, type ReportTranslator } from "../text/index";

/** Where an input's value comes from: the user, a publication, or the model's own assumption. */
export const sourceText = (input: InputName, given: boolean, t: ReportTranslator): string =>
  given ? t("origin.given") : sourceWords(inputRow(input).source, t);

/** A source of the engine in the reader's language. What has to be looked up stays: names, addresses, numbers of laws. */
export const sourceWords = (source: string, t: ReportTranslator): string =>
  source === ASSUMPTION ? t("source.assumption") : sourceIn(t.language, source);

/** The date of a source: a day, a month, a year, from one to another, or none. */
export const dateWords = (asOf: string, t: ReportTranslator): string =>
  asOf.replace("undated", t("source.undated")).replace("..", "–");
