import type { Issue, Subject } from "../engine/index";
import { alternatives, type TextKey, type Translator } from "../text/index";
import { choiceWord } from "./choices";

/** More sentences than this are counted, not printed: Excel shows them in a small card. */
const MOST = 8;

/** All faults in the reader's language, a sentence each. */
export function issueText(issues: readonly Issue[], t: Translator): string {
  const sentences = issues.slice(0, MOST).map((issue) => issueSentence(issue, t));
  if (issues.length > MOST) sentences.push(t("issue.more", { count: issues.length - MOST }));
  return sentences.join(t.language === "en" ? " " : "");
}

/** One fault: what it is about, what it got and what it takes. */
export function issueSentence(issue: Issue, t: Translator): string {
  const name = (subject: Subject): string => t(`input.${subject}`);
  switch (issue.code) {
    case "notChoice": {
      const words = issue.choices.map((choice) => choiceWord(issue.subject, choice, t));
      const choices = alternatives(t.language, words);
      return t("issue.notChoice", { subject: name(issue.subject), got: issue.got, choices });
    }
    case "unknownInput":
      return issue.nearest === null
        ? t("issue.unknownInput", { got: issue.got })
        : t("issue.unknownInputNear", { got: issue.got, nearest: issue.nearest });
    case "notCurrency":
      return t("issue.notCurrency", { subject: name("currency"), got: issue.got });
    case "notPairs":
    case "valueWithoutName":
      return t(`issue.${issue.code}`, { ...issue, subject: name("overrides") });
    case "autoWithoutUsers":
      return t("issue.autoWithoutUsers", { auto: t("choice.tier.auto") });
    case "cloudPerpetual":
    case "noExchangeRate":
      return t(`issue.${issue.code}`, { ...issue });
    default: {
      const key: TextKey = `issue.${issue.code}`;
      return t(key, { ...issue, subject: name(issue.subject) });
    }
  }
}
