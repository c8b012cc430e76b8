import { nearest, type Issue, type Subject } from "../engine/index";
import { alternatives, inSentences, type ReportTranslator } from "../text/index";
import { choiceWord } from "./choices";
import { pricePhrase } from "./priceWords";
import { suggestedInput } from "./suggestions";

/** More sentences than this are counted, and more choices than this are searched for the nearest: the card is small. */
const MOST = 8;

/** All faults in the reader's language, a sentence each. */
export function issueText(issues: readonly Issue[], t: ReportTranslator): string {
  const [told, untold] = [issues.slice(0, MOST), issues.slice(MOST)];
  const count = untold.reduce((sum, issue) => sum + (issue.code === "more" ? issue.count : 1), 0);
  const all: readonly Issue[] = count === 0 ? told : [...told, { code: "more", count }];
  return inSentences(
    t.language,
    all.map((issue) => issueSentence(issue, t)),
  );
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
    case "unknownInput": {
      const near = suggestedInput(issue.got, t);
      return near === null
        ? t("issue.unknownInput", { got: issue.got })
        : t("issue.unknownInputNear", { got: issue.got, nearest: near });
    }
    case "unknownVendor":
      return issue.nearest === null
        ? t("issue.unknownVendor", { got: issue.got })
        : t("issue.unknownVendorNear", { got: issue.got, nearest: issue.nearest });
    case "notNumber":
      return issue.understood === undefined
        ? t("issue.notNumber", { subject: name(issue.subject), got: issue.got })
        : t("issue.notNumberAlone", { ...issue, subject: name(issue.subject), understood: issue.understood });
    case "twoReadings": {
      const [one = NaN, other = NaN] = issue.readings;
      return t("issue.twoReadings", { subject: name(issue.subject), got: issue.got, one, other });
    }
    case "more":
      return t("issue.more", { count: issue.count });
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
    case "lineNeedsNumber": {
      const { vendor, edition } = issue;
      const listPrice = t("choice.field.listPrice");
      return t(`issue.${issue.code}`, { vendor, edition, price: pricePhrase(issue, t), listPrice });
    }
    case "otherDeployment":
      return t("issue.otherDeployment", { ...issue, deployment: t(`choice.deployment.${issue.deployment}`) });
    case "otherBilling":
      return t("issue.otherBilling", { ...issue, billing: t(`billing.${issue.billing}`) });
    case "otherLicence":
      return t("issue.otherLicence", { ...issue, licence: t(`choice.licence.${issue.licence}`) });
    case "otherPurpose":
      return t("issue.otherPurpose", { ...issue, purpose: t(`purpose.${issue.purpose}`) });
    case "noLongerSold": {
      const { replacedBy, ...facts } = issue;
      return replacedBy === null
        ? t("issue.noLongerSold", facts)
        : t("issue.replaced", { ...facts, replacedBy });
    }
    case "rateOfWhich":
      return t("issue.rateOfWhich", { currencies: oneOf(issue.currencies) });
    case "notRates":
      return t("issue.notRates", { subject: name("rate") });
    case "noFigure":
      return t("issue.noFigure", { figure: t(`figure.${issue.figure}`) });
    case "cloudPerpetual":
    case "noExchangeRate":
    case "priceNotPublished":
    case "isAddOn":
    case "needsAnother":
    case "tooManySeats":
    case "noneToBuy":
    case "rateTwice":
    case "rateOfHome":
      return t(`issue.${issue.code}`, { ...issue });
    default:
      return t(`issue.${issue.code}`, { ...issue, subject: name(issue.subject) });
  }
}
