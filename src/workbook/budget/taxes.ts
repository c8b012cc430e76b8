import { REGIONS, taxRate, VAT, type TaxClass, OTHER_REGIONS } from "../../engine/index";

export const TAX_CLASSES = Object.keys(VAT) as readonly TaxClass[];

/** One row for what is taxed alike in one place: what the law asks there. */
export interface TaxRow {
  readonly kind: TaxClass;
  /** null: China. */
  readonly place: (typeof OTHER_REGIONS)[number] | null;
  readonly key: string;
  readonly value: number;
  readonly source: string;
  readonly asOf: string;
}

/** The start of a key; behind it stands the ending of the place. */
export const taxKey = (kind: TaxClass): string => `vat.${kind}`;

export const taxRows = (): readonly TaxRow[] =>
  [null, ...OTHER_REGIONS].flatMap((place) =>
    TAX_CLASSES.map((kind) => {
      const { source, asOf } = (place === null ? VAT : REGIONS[place].tax)[kind];
      const key = place === null ? taxKey(kind) : `${taxKey(kind)}.${place}`;
      return { kind, place, key, value: taxRate(place ?? "china", kind), source, asOf };
    }),
  );
