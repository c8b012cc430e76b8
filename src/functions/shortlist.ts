import {
  findPrice,
  gotText,
  pricesOf,
  isEdition,
  shortlist,
  succeed,
  type Issue,
  type ListPrice,
  type Listed,
  type Result,
  type Scenario,
} from "../engine/index";
import { both, refuse } from "./answer";
import { optionalName, orThrow, plainTable } from "./arguments";
import { rateRows, ratesIn, today } from "./offers";

/**
 * The editions of the vendors that are named, or all; those named by edition are meant, whatever they are for.
 *
 * @param of - null where the scenario has faults of its own: then only these arguments' are found
 */
export function shortlistOf(of: Scenario | null, vendors: unknown, rates: unknown): readonly Listed[] {
  const [{ entries, meant }, known] = both(
    () =>
      both(
        () => settledOnly(of),
        () => entriesNamed(vendors),
      )[1],
    (named) => orThrow(ratesIn(rateRows(rates), of, of && named && named.entries.filter(isEdition))),
  );
  return of === null ? [] : shortlist(of, entries, known, today(), (entry) => meant.has(entry));
}

/** Refuses what each edition brings itself. */
function settledOnly(of: Scenario | null): void {
  const given: ("seatPrice" | "lines")[] = [];
  if (of && "seatPrice" in of.given) given.push("seatPrice");
  if (of?.lines.some(({ item }) => item === "subscription" || item === "perpetual")) given.push("lines");
  if (given.length > 0) refuse(...given.map((one) => ({ code: "editionSettles", given: one }) as const));
}

interface Named {
  readonly entries: readonly ListPrice[];
  /** Those that were named by their edition. */
  readonly meant: ReadonlySet<ListPrice>;
}

function entriesNamed(vendors: unknown): Named {
  const rows = vendorRows(vendors);
  const entries = new Set<ListPrice>();
  const meant = new Set<ListPrice>();
  const issues: Issue[] = [];
  const take = (found: Result<readonly ListPrice[]>): void => {
    if (found.ok) found.value.forEach((entry) => entries.add(entry));
    else issues.push(...found.issues);
  };
  if (rows.length === 0) take(pricesOf(null));
  for (const [vendor, edition] of rows) {
    if (edition === null) {
      take(pricesOf(vendor));
      continue;
    }
    const entry = findPrice(vendor, edition, today());
    if (entry.ok) meant.add(entry.value);
    take(entry.ok ? succeed([entry.value]) : entry);
  }
  return issues.length > 0 ? refuse(...issues) : { entries: [...entries], meant };
}

type VendorRow = readonly [vendor: string, edition: string | null];

/** Rows of a vendor, or of a vendor and an edition; blank rows are skipped. */
function vendorRows(range: unknown): readonly VendorRow[] {
  const table = plainTable(range);
  const rows = Array.isArray(table) ? (table as readonly (readonly unknown[])[]) : [[table]];
  if ((rows[0]?.length ?? 0) > 2) return refuse({ code: "notVendors", columns: rows[0]?.length ?? 0 });
  return rows.flatMap(([first, second]) => {
    const [vendor, edition] = [named(first), named(second)];
    if (vendor === null && edition !== null) return refuse({ code: "needsVendor", subject: "edition" });
    return vendor === null ? [] : [[vendor, edition] as const];
  });
}

/** Excel may hand over an empty cell of a range as 0. */
const named = (cell: unknown): string | null => (cell === 0 ? null : optionalName(gotText(cell ?? "")));
