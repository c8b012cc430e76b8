import type { ActualColumn } from "./actuals/columns";
import type { ComponentId, ItemId } from "./components/items";
import type { InputName } from "./inputs";
import type { PlanColumn } from "./plan/columns";
import type { LineColumn } from "./quote/columns";
import type { ListPrice } from "./rates/prices";
import { beginning } from "./readNumber";
import type { FigureId } from "./results/figures";

/** What a fault can be about: an input of the model, a column of a quote, or an argument that only functions take. */
export type Subject =
  | InputName
  | `quote.${LineColumn}`
  | `plan.${PlanColumn}`
  | `actual.${ActualColumn}`
  | "tier"
  | "component"
  | "year"
  | "overrides"
  | "lines"
  | "figure"
  | "field"
  | "vendor"
  | "edition"
  | "rate"
  | "points"
  | "seed"
  | "all"
  | "view"
  | "baseline"
  | "actuals"
  | "asOf"
  | "vendors"
  | "criteria"
  | "criterion"
  | "weight"
  | "scores"
  | "score"
  | "scoreTotal"
  | "goLive";

/** The edition or add-on that a fault is about. */
type EditionNamed = Pick<ListPrice, "vendor" | "edition">;
/** And what its price is paid for. */
type PricedFor = EditionNamed & Pick<ListPrice, "currency" | "unit" | "packSize" | "packUnit">;

/**
 * A fault as a code with facts. Words come last (report/sentences.ts), in the language of the reader. `got` is what
 * the user gave, as text, and untrusted.
 */
export type Issue =
  | { readonly code: "missing"; readonly subject: Subject }
  /** With the number that the text begins with, where it does. */
  | {
      readonly code: "notNumber";
      readonly subject: Subject;
      readonly got: string;
      readonly understood?: number;
    }
  | {
      readonly code: "twoReadings";
      readonly subject: Subject;
      readonly got: string;
      readonly readings: readonly number[];
    }
  | { readonly code: "notDate"; readonly subject: Subject; readonly got: string }
  | {
      readonly code: "outOfRange";
      readonly subject: Subject;
      readonly got: number;
      readonly min: number;
      readonly max: number;
      /** In which all three stand, where it is money of the user's own. */
      readonly currency?: string;
    }
  | { readonly code: "notWhole"; readonly subject: Subject; readonly got: number }
  | {
      readonly code: "notChoice";
      readonly subject: Subject;
      readonly got: string;
      readonly choices: readonly string[];
    }
  | { readonly code: "notCurrency"; readonly subject: Subject; readonly got: string }
  | { readonly code: "tooLong"; readonly subject: Subject; readonly got: number; readonly max: number }
  | { readonly code: "unknownInput"; readonly got: string }
  | { readonly code: "givenTwice"; readonly subject: Subject }
  | { readonly code: "notPairs"; readonly columns: number }
  | { readonly code: "valueWithoutName"; readonly got: string }
  | { readonly code: "autoWithoutUsers" }
  | { readonly code: "cloudPerpetual" }
  | { readonly code: "noExchangeRate"; readonly currency: string }
  /** A rate other than 1 for CNY, stated or left out: whose it is nobody said. */
  | { readonly code: "leftoverRate"; readonly subject: Subject; readonly rate: number }
  /** Money is given beside a foreign currency: in which of the two does it stand? */
  | { readonly code: "pricesNotSaid"; readonly currency: string; readonly money: readonly InputName[] }
  | { readonly code: "vatRateWithoutVat" }
  | { readonly code: "unlikeCurrencies"; readonly a: string; readonly b: string }
  | { readonly code: "unlikeYears"; readonly a: number; readonly b: number }
  /** A fault of one line of a quote, by its number below the heads. */
  | { readonly code: "inLine"; readonly number: number; readonly name: string; readonly fault: Issue }
  /** A fault of one of two scenarios that stand side by side. */
  | { readonly code: "inScenario"; readonly which: "A" | "B"; readonly fault: Issue }
  | { readonly code: "noLineHeads" }
  | { readonly code: "tooManyLines"; readonly got: number; readonly max: number }
  | { readonly code: "columnWithoutHead"; readonly column: number }
  | { readonly code: "unknownColumn"; readonly got: string }
  | { readonly code: "columnTwice" | "columnMissing"; readonly column: LineColumn }
  | { readonly code: "usersWithRange" }
  | { readonly code: "notRising"; readonly low: number; readonly likely: number; readonly high: number }
  | { readonly code: "onceUntil"; readonly got: string }
  | { readonly code: "endsBeforeStart"; readonly from: number; readonly to: number }
  | { readonly code: "lineRateAlone"; readonly rate: number }
  | { readonly code: "shareOfItself" }
  | {
      readonly code: "itemOfOtherLicence";
      readonly item: ItemId;
      readonly licence: "subscription" | "perpetual";
    }
  /** A fault of one row of another table, by its number below the heads. */
  | { readonly code: "inRow"; readonly subject: Subject; readonly number: number; readonly fault: Issue }
  | { readonly code: "noHeads"; readonly subject: Subject; readonly heads: readonly Subject[] }
  | { readonly code: "headMissing"; readonly subject: Subject; readonly of: Subject }
  | { readonly code: "headTwice"; readonly subject: Subject }
  | { readonly code: "headUnknown"; readonly subject: Subject; readonly got: string }
  | { readonly code: "tooManyRows"; readonly subject: Subject; readonly got: number; readonly max: number }
  | { readonly code: "monthMissing"; readonly subject: Subject; readonly month: number }
  | { readonly code: "itemElsewhere"; readonly item: ItemId; readonly component: ComponentId }
  | { readonly code: "notAbove0"; readonly subject: Subject; readonly got: number }
  /** Money of a currency that the plan has no rate of. */
  | { readonly code: "noPlannedRate"; readonly currency: string }
  /** Each edition of a shortlist has its own. */
  | { readonly code: "editionSettles"; readonly given: "seatPrice" | "lines" }
  | { readonly code: "notVendors" | "notNameAndWeight"; readonly columns: number }
  | { readonly code: "nameTwice"; readonly got: string }
  | { readonly code: "unknownCriterion"; readonly got: string; readonly nearest: string | null }
  | { readonly code: "weightsAre0" | "noCandidates" }
  | { readonly code: "columnNameless"; readonly subject: Subject; readonly column: number }
  | { readonly code: "tooManyCandidates"; readonly got: number; readonly max: number }
  | { readonly code: "unknownVendor"; readonly got: string; readonly nearest: string | null }
  | {
      readonly code: "unknownEdition";
      readonly got: string;
      readonly vendor: string;
      readonly editions: readonly string[];
    }
  | { readonly code: "ambiguousEdition"; readonly got: string; readonly editions: readonly string[] }
  | { readonly code: "priceNotPublished"; readonly vendor: string; readonly edition: string }
  | ({ readonly code: "notPerUserMonth" | "lineNeedsNumber"; readonly price: number } & PricedFor)
  | ({ readonly code: "isAddOn" } & EditionNamed)
  | ({ readonly code: "needsAnother"; readonly needs: string } & EditionNamed)
  | ({ readonly code: "tooManySeats"; readonly seats: number; readonly maximumSeats: number } & EditionNamed)
  | ({ readonly code: "otherDeployment"; readonly deployment: "cloud" | "onPremises" } & EditionNamed)
  | ({ readonly code: "otherBilling"; readonly billing: "annual" | "monthly" } & EditionNamed)
  | ({ readonly code: "otherLicence"; readonly licence: "subscription" | "perpetual" } & EditionNamed)
  | ({
      readonly code: "otherPurpose";
      readonly product: string;
      readonly purpose: "service" | "marketing";
    } & EditionNamed)
  | ({
      readonly code: "noLongerSold";
      readonly validUntil: string;
      readonly replacedBy: string | null;
    } & EditionNamed)
  | { readonly code: "noneToBuy"; readonly vendor: string }
  | { readonly code: "needsVendor"; readonly subject: Subject }
  | { readonly code: "notRates" }
  | { readonly code: "rateTwice"; readonly currency: string }
  | { readonly code: "rateOfWhich"; readonly currencies: readonly string[] }
  | { readonly code: "rateOfHome"; readonly got: number }
  | { readonly code: "noFigure"; readonly figure: FigureId }
  /** Faults that were only counted. */
  | { readonly code: "more"; readonly count: number };

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (issues: readonly Issue[]): Result<never> => ({ ok: false, issues });

/**
 * What the user gave, as text for a fault: enough of it to recognise, and no half of an emoji. It is untrusted, and may
 * not even be text.
 */
export const gotText = (got: unknown): string =>
  (typeof got === "object" && got !== null ? "…" : String(got)).slice(0, 80).replace(/[\uD800-\uDBFF]$/, "");

/** The fault of a value that is not one number. */
export function notOneNumber(subject: Subject, value: unknown, readings: readonly number[]): Issue {
  const got = gotText(value);
  if (readings.length > 1) return { code: "twoReadings", subject, got, readings };
  const understood = typeof value === "string" ? beginning(value) : undefined;
  return { code: "notNumber", subject, got, ...(understood === undefined ? {} : { understood }) };
}

/** Enough for a fault of every input. A wrong range holds a million: those past this number are only counted. */
const MOST_KEPT = 100;

/** Collects faults where any number of them may be found. */
export class IssueList {
  private readonly kept: Issue[] = [];
  private counted = 0;

  add(issues: readonly Issue[]): void {
    for (const issue of issues) {
      if (issue.code === "more") this.counted += issue.count;
      else if (this.isFull()) this.counted += 1;
      else this.kept.push(issue);
    }
  }

  /** Whether what is added from now on is only counted. */
  isFull(): boolean {
    return this.kept.length === MOST_KEPT;
  }

  /** In the order in which they were found; those that were only counted stand last, as one. */
  all(): readonly Issue[] {
    return this.counted === 0 ? this.kept : [...this.kept, { code: "more", count: this.counted }];
  }
}
