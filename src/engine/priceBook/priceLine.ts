import type { ComponentId, ItemId } from "../components/items";
import { fail, succeed, type Result } from "../issue";
import type { ListPrice, PriceUnit } from "../rates/prices";

/** An entry as a line of a quote: its cells by the names of a quote's columns. */
export interface PriceLine {
  readonly item: ItemId | ComponentId;
  /** Vendor, product and edition, and what a pack holds. */
  readonly name: string;
  /** "users": as many as the model has seats. A pack is one. */
  readonly quantity: number | "users";
  /** Whole packs only. */
  readonly pack?: number;
  /** In the currency; a fraction for a share. */
  readonly price: number;
  readonly per: "once" | "month" | "year" | "share";
  /** "" for a share. */
  readonly currency: string;
}

type Terms = Pick<PriceLine, "quantity" | "pack" | "per">;

/** How often and how many times each unit is paid; null where only its user can know how many. */
const TERMS: Readonly<Record<PriceUnit, Terms | null>> = {
  "user/month": { quantity: "users", per: "month" },
  "user/year": { quantity: "users", per: "year" },
  month: { quantity: 1, per: "month" },
  "account/year": { quantity: 1, per: "year" },
  once: { quantity: 1, per: "once" },
  share: { quantity: 1, per: "share" },
  "pack/month": { quantity: 1, pack: 1, per: "month" },
  "GB/month": { quantity: 1, per: "month" },
  conversation: null,
};

/** Vendor, product, edition and what a pack holds; a product that is called after its vendor names both. */
export function entryName({ vendor, product, edition, packSize, packUnit }: ListPrice): string {
  const system = product.startsWith(vendor) ? product : `${vendor} ${product}`;
  return `${system} ${edition}${packSize ? ` (${packSize} ${packUnit})` : ""}`;
}

/** How an entry becomes a line of a quote, or what is missing. */
export function priceLine(entry: ListPrice): Result<PriceLine> {
  const { vendor, edition, item = "subscription", price, currency, unit } = entry;
  if (price === null) return fail([{ code: "priceNotPublished", vendor, edition }]);
  const terms = TERMS[unit];
  if (terms === null) return fail([{ code: "lineNeedsNumber", ...entry, price }]);
  return succeed({ item, name: entryName(entry), ...terms, price, currency });
}
