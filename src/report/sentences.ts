import { LINE_COLUMN_IDS, nearest, type Issue, type Subject } from "../engine/index";
import { alternatives, inSentences, together, type ReportTranslator } from "../text/index";
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
  const all = (names: readonly string[]): string => together(t.language, names);
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
    case "outOfRange":
      return issue.currency === undefined
        ? t("issue.outOfRange", { ...issue, subject: name(issue.subject) })
        : t("issue.outOfRangeIn", { ...issue, subject: name(issue.subject), currency: issue.currency });
    case "inLine": {
      const fault = issueSentence(issue.fault, t);
      return issue.name === ""
        ? t("issue.inNamelessLine", { number: issue.number, fault })
        : t("issue.inLine", { number: issue.number, name: issue.name, fault });
    }
    case "inRow":
      return t("issue.inRow", {
        subject: name(issue.subject),
        number: issue.number,
        fault: issueSentence(issue.fault, t),
      });
    case "noHeads":
      return t("issue.noLineHeads", { subject: name(issue.subject), heads: all(issue.heads.map(name)) });
    case "headMissing":
      return t("issue.headMissing", { subject: name(issue.subject), of: name(issue.of) });
    case "headTwice":
      return t("issue.columnTwice", { subject: name(issue.subject) });
    case "itemElsewhere":
      return t("issue.itemElsewhere", {
        item: t(`item.${issue.item}`),
        component: t(`choice.component.${issue.component}`),
      });
    case "inScenario":
      return t("issue.inScenario", { which: issue.which, fault: issueSentence(issue.fault, t) });
    case "editionSettles":
      return t(`issue.editionSettles.${issue.given}`, { subject: name(issue.given) });
    case "notVendors":
      return t("issue.notVendors", { subject: name("vendors"), columns: issue.columns });
    case "notNameAndWeight":
      return t("issue.notNameAndWeight", { subject: name("criteria"), columns: issue.columns });
    case "unknownCriterion":
      return issue.nearest === null
        ? t("issue.unknownCriterion", { got: issue.got })
        : t("issue.unknownCriterionNear", { got: issue.got, nearest: issue.nearest });
    case "pricesNotSaid":
      return t("issue.pricesNotSaid", {
        currency: issue.currency,
        money: all(issue.money.map(name)),
        prices: name("prices"),
        cny: t("choice.prices.CNY"),
        own: t("choice.prices.own"),
      });
    case "vatRateWithoutVat":
      return t("issue.vatRateWithoutVat", {
        subject: name("vatRate"),
        vat: name("vat"),
        add: t("choice.vat.add"),
      });
    case "noLineHeads":
      return t("issue.noLineHeads", {
        subject: name("lines"),
        heads: all((["item", "price", "per"] as const).map((column) => name(`quote.${column}`))),
      });
    case "unknownColumn": {
      const near = nearest(
        issue.got,
        LINE_COLUMN_IDS.flatMap((column) => [column, name(`quote.${column}`)]),
      );
      return near === null
        ? t("issue.unknownColumn", { got: issue.got })
        : t("issue.unknownColumnNear", { got: issue.got, nearest: near });
    }
    case "columnTwice":
    case "columnMissing":
      return t(`issue.${issue.code}`, { subject: name(`quote.${issue.column}`) });
    case "itemOfOtherLicence": {
      const pairs = {
        subscription: "perpetual",
        perpetual: "subscription",
        support: "maintenance",
        maintenance: "support",
      } as const;
      const instead = pairs[issue.item as keyof typeof pairs];
      return t(`issue.itemOfOtherLicence.${issue.licence}`, {
        item: t(`item.${issue.item}`),
        instead: t(`item.${instead}`),
      });
    }
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
    case "columnWithoutHead":
    case "endsBeforeStart":
    case "lineRateAlone":
    case "noExchangeRate":
    case "noPlannedRate":
    case "notRising":
    case "onceUntil":
    case "priceNotPublished":
    case "isAddOn":
    case "needsAnother":
    case "tooManySeats":
    case "nameTwice":
    case "noCandidates":
    case "noneToBuy":
    case "rateTwice":
    case "rateOfHome":
    case "shareOfItself":
    case "tooManyCandidates":
    case "tooManyLines":
    case "unlikeCurrencies":
    case "unlikeYears":
    case "usersWithRange":
    case "weightsAre0":
      return t(`issue.${issue.code}`, { ...issue });
    default:
      return t(`issue.${issue.code}`, { ...issue, subject: name(issue.subject) });
  }
}
