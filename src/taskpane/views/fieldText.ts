import { assumptions, DEFAULTS_AS_OF, inputRow, type Issue, type NumberName } from "../../engine/index";
import { accepts, choiceWord, dateWords, issueSentence, sourceWords } from "../../report/index";
import { inSentences, plainMarks, plainNumber, type TextKey, type Translator } from "../../text/index";
import { HOME, IN_HOME, isMoneyField, shownIn } from "../money";
import { isPercent, percentOf } from "../percent";
import { defaultsOf, type Screen } from "../screen";
import { isNumber, type FieldName } from "../steps";

/**
 * A number as its field shows it: grouped, a share as a percentage without its sign.
 *
 * @param money - What an amount in CNY is shown in
 */
export function shownNumber(name: FieldName, value: number, t: Translator, money = IN_HOME): string {
  const shown = isPercent(name) ? percentOf(value) : isMoneyField(name) ? shownIn(money, value) : value;
  return plainNumber(t.language, shown);
}

/** The same in a sentence, where a share needs its sign. */
export const saidNumber = (name: FieldName, value: number, t: Translator, money = IN_HOME): string =>
  isPercent(name)
    ? t("field.percent", { number: shownNumber(name, value, t) })
    : shownNumber(name, value, t, money);

/** @param currency - In which money is typed */
export function unitOf(name: NumberName, t: Translator, currency: string = HOME): string {
  const row = inputRow(name);
  if (row.kind !== "number") return "";
  if (isMoneyField(name) && currency !== HOME) return t(`field.unitIn.${row.unit}` as TextKey, { currency });
  return t((isPercent(name) ? `field.unit.${row.unit}` : `unit.${row.unit}`) as TextKey);
}

/** The fault in the terms of its field: a share is told in percent. */
export function faultSentence(issue: Issue, t: Translator): string {
  if (issue.code === "notNumber") {
    return issueSentence({ ...issue, got: plainMarks(t.language, issue.got) }, t);
  }
  if (issue.code !== "outOfRange" && issue.code !== "twoReadings") return issueSentence(issue, t);
  const name = issue.subject as FieldName;
  if (issue.code === "twoReadings") {
    const [one, other] = issue.readings.map((reading) => saidNumber(name, reading, t));
    return t("issue.twoReadings", {
      subject: t(`input.${name}`),
      got: plainMarks(t.language, issue.got),
      one: one ?? "",
      other: other ?? "",
    });
  }
  if (issue.currency !== undefined) return issueSentence(issue, t);
  return t("field.outOfRange", {
    subject: t(`input.${issue.subject}`),
    got: saidNumber(name, issue.got, t),
    min: saidNumber(name, issue.min, t),
    max: saidNumber(name, issue.max, t),
  });
}

/** All faults, in the terms of their fields. */
export const faultText = (issues: readonly Issue[], t: Translator): string =>
  inSentences(
    t.language,
    issues.map((issue) => faultSentence(issue, t)),
  );

/** What resetting brings back. */
export function defaultText(name: FieldName, { scenario, money, t }: Screen): string {
  if (name === "tier") return choiceWord("tier", "medium", t);
  if (isNumber(name)) return saidNumber(name, defaultsOf(name, scenario)[1], t, money ?? IN_HOME);
  const { [name]: _given, ...given } = scenario.given;
  const value = String(assumptions({ ...scenario, given }, "likely")[name]);
  return inputRow(name).kind === "choice" ? choiceWord(name, value, t) : value;
}

export function acceptsText(name: FieldName, t: Translator): string | null {
  if (name === "tier") return null;
  const row = inputRow(name);
  return row.kind === "number" && isPercent(name) && row.named === undefined
    ? t("accepts.range", { min: saidNumber(name, row.min, t), max: saidNumber(name, row.max, t) })
    : accepts(name, t);
}

export function sourceOf(name: FieldName, t: Translator): { source: string; asOf: string } {
  if (name === "tier") return { source: t("source.assumption"), asOf: DEFAULTS_AS_OF };
  const { source, asOf } = inputRow(name);
  return { source: sourceWords(source, t), asOf: dateWords(asOf, t) };
}
