import type { Scenario } from "../assumptions";
import type { ItemId } from "../components/items";
import type { InputName, Sourced } from "../inputs";

/** An estimate class with the error that it promises, as fractions below and above. */
export interface AccuracyClass extends Sourced {
  readonly class: 3 | 4 | 5;
  readonly below: number;
  readonly above: number;
}

/** Words borrowed from AACE, whose classes come from process plants. */
const AACE = {
  source: "AACE International Recommended Practice 18R-97",
  asOf: "2020-08-07",
  strength: "A",
} as const;
const CLASSES = {
  5: { ...AACE, class: 5, below: -0.5, above: 1 },
  4: { ...AACE, class: 4, below: -0.3, above: 0.5 },
  3: { ...AACE, class: 3, below: -0.2, above: 0.3 },
} as const satisfies Readonly<Record<number, AccuracyClass>>;

/** What a class 3 estimate knows, as an input that is given or an item that is quoted; class 4 knows the first of them. */
export const DECIDES_CLASS: readonly { readonly input: InputName; readonly items: readonly ItemId[] }[] = [
  { input: "seatPrice", items: ["subscription", "perpetual"] },
  { input: "dayRate", items: ["setup"] },
  { input: "integrationCost", items: ["integration"] },
  { input: "customDays", items: ["build"] },
];

/** How far to trust an estimate, by what the user knows rather than takes by default. */
export function accuracyClass({ given, lines }: Pick<Scenario, "given" | "lines">): AccuracyClass {
  const known = DECIDES_CLASS.map(
    ({ input, items }) => input in given || lines.some(({ item }) => item !== null && items.includes(item)),
  );
  return CLASSES[known.every(Boolean) ? 3 : known[0] ? 4 : 5];
}
