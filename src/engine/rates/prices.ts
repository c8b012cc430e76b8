import type { ComponentId, ItemId } from "../components/items";
import columns from "./prices.csv";

/**
 * What a price is paid for. "month", "account/year" and "once" are for the whole company; a share is a fraction of the
 * subscription. A vendor's "seat" is a user.
 */
export type PriceUnit =
  | "user/month"
  | "user/year"
  | "month"
  | "account/year"
  | "once"
  | "share"
  | "pack/month"
  | "GB/month"
  | "conversation";
export type PriceBilling = "annual" | "monthly" | "monthly or annual" | "free" | "not stated";

/** What a vendor asks for an edition or an add-on: a list price, without VAT, as its source has it. */
export interface ListPrice {
  readonly vendor: string;
  readonly product: string;
  /** The edition, or the add-on. */
  readonly edition: string;
  /**
   * What of a quote it is: an item, or the component that it is added to. Only subscription and perpetual are editions.
   * Left out: subscription.
   */
  readonly item?: ItemId | ComponentId;
  /** In the currency, or a fraction for a share; null where none is known to be public. */
  readonly price: number | null;
  /** ISO 4217; "" for a share, and where nothing is known. */
  readonly currency: string;
  readonly unit: PriceUnit;
  /** How much a pack holds, and of what. */
  readonly packSize?: number;
  readonly packUnit?: string;
  readonly billing: PriceBilling;
  /** The fewest seats sold. Left out: 1. */
  readonly minimumSeats?: number;
  /** The most seats sold. Left out: any number. */
  readonly maximumSeats?: number;
  /** Where it runs. Left out: in the cloud. */
  readonly deployment?: "cloud" | "onPremises" | "either";
  /** What work it is for. Left out: sales. */
  readonly purpose?: "sales" | "service" | "marketing";
  /** What must be bought besides, in words: it is not sold alone. */
  readonly needs?: string;
  /** A day, or the month or year of which no more is known; "" where the source has no date. */
  readonly asOf: string;
  /** The last day on which it was sold at this price, where that is known. */
  readonly validUntil?: string;
  /** The edition that took its place. */
  readonly replacedBy?: string;
  /** high: the vendor's page or a transcription of it; medium: second-hand; low: approximate, or nothing found. */
  readonly confidence: "high" | "medium" | "low";
  readonly source: string;
  readonly note?: string;
  /** Names by which the vendor is found besides its own: in Chinese, in pinyin, by initials. */
  readonly alsoCalled?: readonly string[];
}

/** The price book: prices.csv, or an organisation's own. Check with the vendor before signing. */
export const PRICES: readonly ListPrice[] = unpacked();

function unpacked(): ListPrice[] {
  const rows = (columns.vendor ?? []).map(() => ({
    price: null,
    currency: "",
    unit: "user/month",
    billing: "not stated",
    asOf: "",
  }));
  for (const name in columns) {
    let last: unknown = "";
    columns[name]?.forEach((cell, row) => {
      last = cell ?? last;
      if (last !== "") (rows[row] as Record<string, unknown>)[name] = last;
    });
  }
  return rows as unknown as ListPrice[];
}
