import fc from "fast-check";
import { deep } from "../../depth";
import {
  findPrice,
  isEdition,
  listing,
  newestReads,
  pricesOf,
  ranked,
  scorecard,
  type Listed,
  type ListPrice,
  type Rates,
} from "../../../src/engine/index";
import { loadWords, translator } from "../../../src/text/index";
import { areaFrom, column, rectangleOf } from "../../../src/workbook/budget/address";
import type { Block, Cell, Sheet } from "../../../src/workbook/budget/description";
import { xlsxFile } from "../../../src/workbook/budget/file/xlsxFile";
import { undoBudget } from "../../../src/workbook/budget/excel/undo";
import { insertShortlist } from "../../../src/workbook/shortlist/insertShortlist";
import { places } from "../../../src/workbook/shortlist/places";
import { scorePlaces } from "../../../src/workbook/shortlist/scorePlaces";
import { shortlistSheet } from "../../../src/workbook/shortlist/shortlistSheet";
import type { Shortlisted } from "../../../src/workbook/shortlist/shortlisted";
import { scenarioOf } from "../../engine/scenarios";
import {
  byExcelts,
  byLibreOffice,
  testByExceltsToo,
  testByLibreOffice,
  type Values,
} from "../budget/recalculated";
import { excelWithFaults } from "../faults";

const book = pricesOf(null);
const EDITIONS = book.ok ? newestReads(book.value.filter(isEdition)) : [];
const TODAY = "2026-11-28";
const ratesOf =
  (known: Readonly<Record<string, number>>): Rates =>
  (currency) =>
    currency === "CNY" ? 1 : known[currency];

beforeAll(async () => {
  await Promise.all([loadWords("en"), loadWords("zh-CN")]);
});

/** A shortlist that was written, and the prices and rates that people type into it then. */
interface Changed {
  readonly written: Shortlisted;
  readonly prices: readonly (number | null)[];
  readonly rates: Readonly<Record<string, number>>;
  readonly language: "en" | "zh-CN";
}

const byName = (a: ListPrice, b: ListPrice): number => {
  for (const field of ["vendor", "product", "edition", "currency", "billing"] as const)
    if (a[field] !== b[field]) return a[field] < b[field] ? -1 : 1;
  return 0;
};

const shares = [
  { item: "support", price: 0.22, per: "share" },
  { item: "trainingSupport", price: 0.03, per: "share", from: 7, to: 18, discount: 0.1 },
  { item: "licence", price: 21.5, per: "month", quantity: "users" },
];
const anyShortlist: fc.Arbitrary<Changed> = fc
  .record({
    tier: fc.constantFrom("small", "medium", "large"),
    users: fc.integer({ min: 1, max: 400 }),
    years: fc.integer({ min: 1, max: 5 }),
    overrides: fc.record(
      {
        userGrowth: fc.constantFrom(0.1, 0.35),
        discount: fc.constantFrom(0.1, 0.075),
        priceUplift: fc.constantFrom(0.07, 0.035),
        priceTerm: fc.constantFrom(2, 3),
        vat: fc.constant("add"),
        timing: fc.constantFrom("start", "mid"),
        minimumSeats: fc.constantFrom(10, 60),
        supportRate: fc.constantFrom(0.18),
      },
      { requiredKeys: [] },
    ),
    isAbroad: fc.boolean(),
    lines: fc.subarray(shares),
    entries: fc.shuffledSubarray([...EDITIONS], { minLength: 1, maxLength: 9 }),
    factor: fc.constantFrom(1, 0.8, 1.37),
    usd: fc.constantFrom(7.2, 6.8131),
    inr: fc.option(fc.constant(0.085), { nil: undefined }),
    language: fc.constantFrom("en" as const, "zh-CN" as const),
  })
  .map(({ tier, users, years, overrides, isAbroad, lines, entries, factor, usd, inr, language }) => {
    const abroad = isAbroad ? { currency: "USD", exchangeRate: usd, prices: "CNY" } : {};
    const heads = ["item", "price", "per", "quantity", "from", "to", "discount"];
    const written: Shortlisted = {
      scenario: scenarioOf(
        tier,
        users,
        years,
        { ...overrides, ...abroad },
        lines.length === 0
          ? undefined
          : [
              heads,
              // One of them goes on into the second year.
              ...lines
                .filter(({ to = 0 }) => to <= 12 * years)
                .map((line) => heads.map((head) => (line as Record<string, unknown>)[head] ?? "")),
            ],
      ),
      candidates: [...entries].sort(byName).map((entry, i) => ({ entry, name: `C${i}` })),
      rates: ratesOf({ USD: 7, ...(inr !== undefined && { INR: inr }) }),
      criteria: [],
      today: TODAY,
    };
    return {
      written: isAbroad
        ? { ...written, rates: ratesOf({ USD: usd, ...(inr !== undefined && { INR: inr }) }) }
        : written,
      prices: written.candidates.map(({ entry }) =>
        entry.price === null ? null : Math.round(entry.price * factor * 100) / 100,
      ),
      rates: { USD: usd, ...(inr !== undefined && { INR: inr }) },
      language,
    };
  });

const FIRST_ROW = 6;
const sheetOf = ({ written, language }: Changed): Sheet =>
  shortlistSheet(written, "plain", "Shortlist", translator(language));

/** The sheet as people change it. */
function typedInto(sheet: Sheet, { prices, rates }: Changed): Sheet {
  const change = (block: Block): Block => {
    if (block.style !== "Input") return block;
    const isPrices = block.at.startsWith("F");
    const currencies = sheet.blocks.find(({ at }) => at === block.at.replace("D", "C"))?.cells ?? [];
    return {
      ...block,
      cells: block.cells.map((row, i): readonly Cell[] =>
        isPrices ? [prices[i] ?? null] : [rates[String(currencies[i]?.[0])] ?? null],
      ),
    };
  };
  return { ...sheet, blocks: sheet.blocks.map(change) };
}

/** What the engine says of the same prices and rates. */
function expectedOf({ written, prices, rates }: Changed): unknown[][] {
  const listed = written.candidates.map(({ entry }, i): Listed =>
    listing(written.scenario, { ...entry, price: prices[i] ?? null }, ratesOf(rates), TODAY, true),
  );
  return ranked(listed).map(({ entry, rank, cost }) => [
    rank ?? "",
    entry.vendor,
    entry.product,
    entry.edition,
    ...(cost === null
      ? ["", "", "", "", ""]
      : [cost.total, cost.perUserMonth, cost.firstYearCash, cost.npv, cost.difference]),
  ]);
}

function shownOf(values: Values, count: number): { figures: unknown[][]; reasons: unknown[] } {
  const sheet = values.Shortlist ?? {};
  const cell = (letter: string, row: number): unknown => {
    const value = sheet[`${letter}${FIRST_ROW + row}`] ?? "";
    return typeof value === "number" ? Number(value.toPrecision(12)) : value;
  };
  const rows = Array.from({ length: count }, (_, row) => row);
  return {
    figures: rows.map((row) => Array.from("BCDEFGHIJ", (letter) => cell(letter, row))),
    reasons: rows.map((row) => cell("M", row)),
  };
}

const SOME = fc.sample(anyShortlist, { numRuns: deep(8), seed: 18 });

const judged = (byJudge: typeof byExcelts) => async (): Promise<void> => {
  const values = await byJudge(
    SOME.map((one) => Buffer.from(xlsxFile({ sheets: [typedInto(sheetOf(one), one)], names: [] }))),
  );
  SOME.forEach((one, i) => {
    const { figures, reasons } = shownOf(values[i] ?? {}, one.written.candidates.length);
    const expected = expectedOf(one);
    expect(figures).toEqual(expected);
    expect(reasons.map((reason) => reason !== "")).toEqual(expected.map(([rank]) => rank === ""));
  });
};

testByExceltsToo("excelts ranks what people type as the engine does, to the cent", judged(byExcelts));
testByLibreOffice(
  "LibreOffice ranks what people type as the engine does, to the cent",
  judged(byLibreOffice),
);

test("scores follow their weights as CRMSCORE has them: blanks are left out, ties share a rank", async () => {
  const entries = EDITIONS.filter(
    ({ currency, unit, price }) => currency === "CNY" && unit === "user/month" && price !== null,
  )
    .sort(byName)
    .slice(0, 3);
  const scores = [
    [8, 6, null],
    [7, null, null],
    [5, 9, null],
  ];
  const written: Shortlisted = {
    scenario: scenarioOf("medium", 30, 3),
    candidates: entries.map((entry, i) => ({ entry, name: `C${i}` })),
    rates: ratesOf({}),
    criteria: [30, 20, 0.5].map((weight, i) => ({ name: `K${i}`, weight, scores: scores[i] ?? [] })),
    today: TODAY,
  };
  const sheet = shortlistSheet(written, "plain", "Shortlist", translator("en"));
  const [values] = await byExcelts([Buffer.from(xlsxFile({ sheets: [sheet], names: [] }))]);
  const listed = entries.map((entry) => listing(written.scenario, entry, written.rates, TODAY, true));
  const card = scorecard(
    written.criteria.map(({ name, weight }) => ({ name, weight: weight ?? 0 })),
    written.candidates.map(({ name }, i) => ({
      name,
      scores: scores.map((row) => row[i] ?? null),
      total: listed[i]?.cost?.total ?? null,
    })),
  );
  const block = sheet.blocks.find(({ cells }) => cells.at(0)?.at(0) === "C0");
  const { row } = rectangleOf(block?.at ?? "");
  const shown = written.candidates.map(({ name }, i) =>
    [name, ...["F", "G", "H", "I"].map((letter) => values?.Shortlist?.[`${letter}${row + i}`] ?? "")].map(
      (value) => (typeof value === "number" ? Number(value.toPrecision(9)) : value),
    ),
  );
  const expected = written.candidates.map(({ name }) => {
    const one = card.candidates.find((candidate) => candidate.name === name);
    return [name, one?.score ?? "", one?.rank ?? "", one?.total ?? "", one?.valueForMoney ?? ""].map(
      (value) => (typeof value === "number" ? Number(value.toPrecision(9)) : value),
    );
  });
  expect(shown).toEqual(expected);
});

/** Some candidates, scored for every criterion or for all but one, with weights of which one may be 0. */
const anyScored = fc
  .record({
    count: fc.integer({ min: 2, max: 5 }),
    weights: fc.array(fc.constantFrom(0, 10, 15, 30, 50), { minLength: 1, maxLength: 14 }),
    scores: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 70, maxLength: 70 }),
    lacks: fc.constantFrom(false, false, false, true),
  })
  .filter(({ weights }) => weights.some((weight) => weight > 0));

const scoredSheets = fc
  .sample(anyScored, { numRuns: deep(10), seed: 18 })
  .map(({ count, weights, scores, lacks }) => {
    const candidates = EDITIONS.filter(({ currency, unit }) => currency === "CNY" && unit === "user/month")
      .sort(byName)
      .slice(0, count)
      .map((entry, i) => ({ entry, name: `C${i}` }));
    const criteria = weights.map((weight, k) => ({
      name: `K${k}`,
      weight,
      scores: candidates.map((_, i) => (lacks && k === 0 && i === 1 ? null : (scores[5 * k + i] ?? 0))),
    }));
    const written: Shortlisted = {
      ...{ scenario: scenarioOf("medium", 30, 3), candidates, criteria, rates: ratesOf({}), today: TODAY },
    };
    const { turning } = scorePlaces(written, places(written, "plain"));
    const card = scorecard(
      criteria,
      candidates.map(({ name }, i) => ({
        name,
        total: null,
        scores: criteria.map((criterion) => criterion.scores[i] ?? null),
      })),
    );
    return { written, turning, card };
  });

const turningJudged = (byJudge: typeof byExcelts) => async (): Promise<void> => {
  const t = translator("en");
  const files = scoredSheets.map(({ written }) =>
    Buffer.from(xlsxFile({ sheets: [shortlistSheet(written, "plain", "Shortlist", t)], names: [] })),
  );
  const values = await byJudge(files);
  scoredSheets.forEach(({ turning, card }, i) => {
    const cells = values[i]?.Shortlist ?? {};
    const shown = card.criteria.map((_, k) => {
      const [weight, candidate] = [1, 2].map((row) => cells[`${column(10 + k)}${turning + row}`] ?? "");
      return [typeof weight === "number" ? Number(weight.toFixed(8)) : weight, candidate];
    });
    const expected = card.criteria.map(({ turning: found }) =>
      !card.complete
        ? ["", ""]
        : found === null
          ? ["–", "–"]
          : [Number(found.weight.toFixed(8)), found.candidate],
    );
    expect([i, shown]).toEqual([i, expected]);
  });
};

testByExceltsToo(
  "excelts finds the weights that change the winner as the engine does",
  turningJudged(byExcelts),
);
testByLibreOffice(
  "LibreOffice finds the weights that change the winner as the engine does",
  turningJudged(byLibreOffice),
);

test("some weights change the winner, some do not, and one that is not scored keeps all of it open", () => {
  const all = scoredSheets.flatMap(({ card }) => card.criteria.map(({ turning }) => turning !== null));
  expect(new Set(all)).toEqual(new Set([true, false]));
  expect(new Set(scoredSheets.map(({ card }) => card.complete))).toEqual(new Set([true, false]));
});

const twelve: Shortlisted = {
  scenario: scenarioOf("medium", 30, 3),
  candidates: EDITIONS.slice(0, 12).map((entry) => ({ entry, name: entry.edition })),
  rates: ratesOf({ USD: 7.2 }),
  criteria: [{ name: "Fit", weight: 1, scores: [] }],
  today: TODAY,
};

test.each([
  ["live", 1],
  ["plain", 1],
  ["plain", 20],
] as const)("no two cells of a %s sheet with %d criteria stand in one place", (rendering, count) => {
  const criteria = Array.from({ length: count }, (_, i) => ({ name: `K${i}`, weight: 1, scores: [] }));
  const sheet = shortlistSheet({ ...twelve, criteria }, rendering, "Shortlist", translator("en"));
  const seen = new Set<string>();
  for (const { at, cells, size } of sheet.blocks) {
    if (cells.length === 0) continue;
    const {
      row,
      column: left,
      rows,
      columns,
    } = rectangleOf(areaFrom(at, size?.rows ?? cells.length, size?.columns ?? cells[0]?.length ?? 1));
    for (let r = row; r < row + rows; r++)
      for (let c = left; c < left + columns; c++) {
        const filled = size !== undefined || (cells[r - row]?.[c - left] ?? null) !== null;
        if (!filled) continue;
        expect([`${r} ${c}`, seen.has(`${r} ${c}`)]).toEqual([`${r} ${c}`, false]);
        seen.add(`${r} ${c}`);
      }
  }
});

test.each(["live", "plain"] as const)(
  "amounts of a large firm fit their columns on a %s sheet",
  (rendering) => {
    const { widths } = shortlistSheet(twelve, rendering, "Shortlist", translator("en"));
    // Total, per user and month, first year, present value, difference; live it is the per-user amount that may be narrow.
    const amounts = rendering === "live" ? [5, 7, 8] : [5, 6, 7, 8, 9];
    for (const at of amounts) expect(widths[at]).toBeGreaterThanOrEqual("100,000,000.00".length);
  },
);

test.each(["live", "plain"] as const)(
  "heads of a short %s list do not stand above its scores in print",
  (rendering) => {
    const long = { ...twelve, candidates: EDITIONS.slice(0, 50).map((entry) => ({ entry, name: "" })) };
    const [short, whole] = [twelve, long].map(
      (shortlist) => shortlistSheet(shortlist, rendering, "Shortlist", translator("en")).print.titleRows,
    );
    expect([short, whole]).toEqual([undefined, "5:5"]);
  },
);

test("a live sheet names each candidate so that the function finds that one and no other", () => {
  for (const entry of EDITIONS) {
    const sheet = shortlistSheet(
      { ...twelve, candidates: [{ entry, name: "" }] },
      "live",
      "Shortlist",
      translator("en"),
    );
    const [[vendor, edition] = []] =
      sheet.blocks.find(({ style, at }) => style === "Input" && at.startsWith("C"))?.cells ?? [];
    const found = findPrice(String(vendor), String(edition), TODAY);
    expect([edition, found.ok && found.value]).toEqual([edition, entry]);
  }
});

test("it stands beside all that is there, calls the function live, and is taken back", async () => {
  const excel = excelWithFaults();
  const t = translator("en");
  const before = structuredClone(excel.grid.contents());
  const work = { ...twelve, t, onProgress: () => undefined, isCancelled: () => false };
  const live = await insertShortlist({ ...work, rendering: "live" });
  expect(live).toMatchObject({ titles: ["CRM Shortlist"], notTaken: [] });
  expect(await insertShortlist({ ...work, rendering: "plain" })).toMatchObject({
    titles: ["CRM Shortlist 2"],
  });
  // The second one's names are its own, and each holds what it says.
  const named = await excel.ask(async (context) => {
    const all = ["CRM_shortlist_least", "CRM2_shortlist_least", "CRM2_shortlist_prices"].map((name) =>
      context.workbook.names.getItem(name).load({ formula: true }),
    );
    const names = context.workbook.names.load({ name: true });
    await context.sync();
    return { formulas: all.map(({ formula }) => formula as unknown), names: names.items.length };
  });
  const prices = places(twelve, "plain").candidates + 2;
  expect(named).toEqual({
    formulas: [
      "='CRM Shortlist'!$F$6",
      "='CRM Shortlist 2'!$F$6",
      `='CRM Shortlist 2'!$F$${prices}:$F$${prices + 11}`,
    ],
    names: 19,
  });
  expect(excel.charts()).toHaveLength(4);
  expect(excel.refused).toEqual([]);
  const call = await excel.ask(async (context) => {
    const cell = context.workbook.worksheets.getItem("CRM Shortlist").getRange("B5").load("formulas");
    await context.sync();
    return cell.formulas[0]?.[0] as unknown;
  });
  expect(call).toMatch(/^=CRMSHORTLIST\("medium",30,3,,\$C\$\d+:\$D\$\d+,\$V\$\d+:\$W\$\d+\)$/);
  if (live.kind !== "budgetWritten") throw new Error(live.kind);
  expect((await undoBudget(live.undo, t)).kind).toBe("budgetUndone");
  expect(excel.grid.sheets().map(({ name }) => name)).toContain("CRM Shortlist 2");
  const left = await excel.ask(async (context) => {
    const names = context.workbook.names.load({ name: true });
    await context.sync();
    return names.items.map(({ name }) => name);
  });
  expect(left.filter((name) => !name.startsWith("CRM2_"))).toEqual([]);
  expect(left).toHaveLength(10);
  expect(before).toBeDefined();
  ["Excel", "Office"].forEach((name) => Reflect.deleteProperty(globalThis, name));
});
