import { inputRow, TIERS, type NumberInput } from "../../src/engine/index";
import { PLACE_DEPENDENT, REGIONS, type RegionRates } from "../../src/engine/rates/regions/index";

const regions = Object.entries<RegionRates>(REGIONS);

/** Every one of a default's values or triples, by the path to it: `{ "small": [1, 2, 3], ... }`. */
function leaves(value: unknown, path = ""): Readonly<Record<string, readonly number[]>> {
  if (typeof value === "number") return { [path]: [value] };
  if (Array.isArray(value)) return { [path]: value as number[] };
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([key, inner]) =>
      Object.entries(leaves(inner, `${path}/${key}`)),
    ),
  );
}

/** How many values stand where: a triple where China has a triple, one where it has one. */
const shape = (value: unknown) =>
  Object.entries(leaves(value)).map(([path, values]) => `${path} ${values.length}`);

/** An address on the web or a repository, or an institution whose publication is named beside it. */
const FINDABLE =
  /[a-z0-9-]+\.(com|de|at|org|eu|uk|vn|io)\b|\b(BLS|Eurostat|ONS|OMB|Tax Foundation|KPMG|Value Added Tax Act|China Foreign Exchange Trade System|MicrosoftDocs)\b/;

describe.each(regions)("%s", (_id, { currency, cnyPerUnit, tax, defaults }) => {
  test.each(PLACE_DEPENDENT)(
    "%s has the shape of China's default and stays in the input's bounds",
    (name) => {
      const row = inputRow(name) as NumberInput;
      expect(shape(defaults[name].default)).toEqual(shape(row.default));

      const rate = row.unit.startsWith("cny") ? cnyPerUnit.value : 1;
      for (const values of Object.values(leaves(defaults[name].default))) {
        expect(values).toEqual([...values].sort((a, b) => a - b));
        for (const value of values) {
          expect(value * rate).toBeGreaterThanOrEqual(row.min);
          expect(value * rate).toBeLessThanOrEqual(row.max);
        }
      }
    },
  );

  test("a larger company pays no less a day, an interface or a server", () => {
    for (const name of ["dayRate", "integrationCost", "serverPrice"] as const) {
      const bySize = defaults[name].default as Record<(typeof TIERS)[number], readonly number[]>;
      const likely = TIERS.map((tier) => bySize[tier][1] ?? NaN);
      expect(likely).toEqual([...likely].sort((a, b) => a - b));
    }
  });

  test("taxes are fractions below a half, and the exchange rate is one of a currency known to the platform", () => {
    for (const { value } of Object.values(tax)) expect(value >= 0 && value <= 0.5).toBe(true);
    expect(cnyPerUnit.value).toBeGreaterThan(0);
    expect(Intl.supportedValuesOf("currency")).toContain(currency);
  });

  test("every number has a dated source that a reader can find; a bare assumption claims no strength", () => {
    const sourced = [cnyPerUnit, ...Object.values(tax), ...Object.values(defaults)];
    expect(sourced.filter(({ source }) => !FINDABLE.test(source))).toEqual([]);
    expect(
      sourced.filter(({ asOf }) => !/^(\d{4}(-\d{2}){0,2}|undated)(\.\.\d{4}(-\d{2}){0,2})?$/.test(asOf)),
    ).toEqual([]);
    // Without a strength the whole number must be called an assumption, and only then.
    expect(
      sourced.filter(({ source, strength }) => (strength === undefined) !== source.startsWith("assumption")),
    ).toEqual([]);
  });
});
