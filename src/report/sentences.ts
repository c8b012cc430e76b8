import { nearest, type Issue, type Subject } from "../engine/index";
import { alternatives, type ReportTranslator } from "../text/index";
import { choiceWord } from "./choices";
import { priceUnitWord } from "./priceWords";

/** More sentences than this are counted, and more choices than this are searched for the nearest: the card is small. */
const MOST = 8;

/** All faults in the reader's language, a sentence each. */
export function issueText(issues: readonly Issue[], t: ReportTranslator): string {
  const sentences = issues.slice(0, MOST).map((issue) => issueSentence(issue, t));
  if (issues.length > MOST) sentences.push(t("issue.more", { count: issues.length - MOST }));
  return sentences.join(t.language === "en" ? " " : "");
}

/** One fault: what it is about, what it got and what it takes. */
export function issueSentence(issue: Issue, t: ReportTranslator): string {
  const name = (subject: Subject): string => t(`input.${subject}`);
  const oneOf = (choices: readonly string[]): string => alternatives(t.language, choices);
  switch (issue.code) {
    case "notChoice": {
      const words = issue.choices.map((choice) => choiceWord(issue.subject, choice, t));
      const near = words.length > MOST ? nearest(issue.got, [...issue.choices, ...words]) : null;
      if (near !== null) {
        return t("issue.notChoiceNear", { subject: name(issue.subject), got: issue.got, nearest: near });
      }
      return t("issue.notChoice", { subject: name(issue.subject), got: issue.got, choices: oneOf(words) });
    }
    case "unknownInput":
    case "unknownVendor":
      return issue.nearest === null
        ? t(`issue.${issue.code}`, { got: issue.got })
        : t(`issue.${issue.code}Near`, { got: issue.got, nearest: issue.nearest });
    case "unknownEdition":
    case "ambiguousEdition":
      return t(`issue.${issue.code}`, { ...issue, editions: oneOf(issue.editions) });
    case "notCurrency":
      return t("issue.notCurrency", { subject: name("currency"), got: issue.got });
    case "notPairs":
    case "valueWithoutName":
      return t(`issue.${issue.code}`, { ...issue, subject: name("overrides") });
    case "autoWithoutUsers":
      return t("issue.autoWithoutUsers", { auto: t("choice.tier.auto") });
    case "notPerUserMonth":
      return t("issue.notPerUserMonth", { ...issue, unit: priceUnitWord(issue.unit, t) });
    case "noFigure":
      return t("issue.noFigure", { figure: t(`figure.${issue.figure}`) });
    case "cloudPerpetual":
    case "noExchangeRate":
    case "priceNotPublished":
      return t(`issue.${issue.code}`, { ...issue });
    default:
      return t(`issue.${issue.code}`, { ...issue, subject: name(issue.subject) });
  }
}
