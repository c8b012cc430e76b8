import { priceKey } from "../../src/engine/index";
import { priceBook } from "../../src/taskpane/priceChoice";

/** The key of an edition that is sold in the cloud only, by the year and in dollars. */
export const ENTERPRISE = keyOf("Salesforce", "Sales Cloud", "Enterprise");

function keyOf(vendor: string, product: string, edition: string): string {
  const entry = priceBook().find(
    (one) => one.vendor === vendor && one.product === product && one.edition === edition,
  );
  if (entry === undefined) throw new Error(`the price book has no ${vendor} ${product} ${edition}`);
  return priceKey(entry);
}
