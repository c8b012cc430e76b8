import { priceKey, total, type LineColumn } from "../../../src/engine/index";
import { draftText, parseDraft } from "../../../src/taskpane/draft";
import { priceBook } from "../../../src/taskpane/priceChoice";
import { quoteAmounts, peakSeats } from "../../../src/taskpane/quote/amounts";
import { description, effect } from "../../../src/taskpane/quote/lineWords";
import type { QuoteAction } from "../../../src/taskpane/quote/reduce";
import { isToldElsewhere, replacing } from "../../../src/taskpane/quote/replaced";
import type { TypedLine } from "../../../src/taskpane/quote/rows";
import { reduce, type Action } from "../../../src/taskpane/reduce";
import { fromScenario } from "../../../src/taskpane/scenarios";
import { screenOf } from "../../../src/taskpane/screen";
import { currentOf, initialState, type State } from "../../../src/taskpane/state";
import type { FieldName } from "../../../src/taskpane/steps";
import type { Language } from "../../../src/text/index";
import cases from "../../engine/quoteCases.json";
import { ENTERPRISE } from "../editions";

const quote = (action: QuoteAction): Action => ({ type: "quote", action });
const chosen = (input: FieldName, text: string): Action => ({ type: "chosen", input, text });
const added = (cells: TypedLine): Action => quote({ type: "added", cells });
const typed = (id: number, column: LineColumn, text: string): Action =>
  quote({ type: "typed", id, column, text });
const after = (...actions: Action[]): State => actions.reduce(reduce, initialState("en"));
const on = (state: State, ...actions: Action[]): State => actions.reduce(reduce, state);
const likely = (state: State): number => total(screenOf(state).likely);
const names = (state: State): (string | undefined)[] => currentOf(state).rows.map(({ cells }) => cells.name);

const PERCENT: readonly string[] = ["discount", "uplift"];
/** A line of a worked case as it is typed in the pane, where shares are per cent. */
const asTyped = (line: Readonly<Record<string, unknown>>): TypedLine =>
  Object.fromEntries(
    Object.entries(line).map(([column, value]) => [
      column,
      PERCENT.includes(column) || (column === "price" && line.per === "share")
        ? String(Number((100 * Number(value)).toPrecision(15)))
        : String(value),
    ]),
  );
const shares: readonly string[] = ["discount", "priceUplift", "supportRate", "userGrowth", "inflation"];
function typedCase(id: string): State {
  const one = cases.find((each) => each.id === id);
  if (one === undefined) throw new Error(id);
  const inputs = Object.entries(one.inputs as Readonly<Record<string, string | number>>);
  return after(
    chosen("tier", one.tier),
    ...inputs.map(([name, value]) =>
      chosen(
        name as FieldName,
        shares.includes(name) ? String(Number((100 * Number(value)).toPrecision(15))) : String(value),
      ),
    ),
    ...(one.quote as readonly Readonly<Record<string, unknown>>[]).map((line) => added(asTyped(line))),
  );
}

test.each(["Q01", "Q02", "Q03", "Q04", "Q05", "Q06", "Q07", "Q08", "Q09"])(
  "%s typed line by line comes to its total to the cent, and to its lines",
  (id) => {
    const one = cases.find((each) => each.id === id);
    const state = typedCase(id);
    expect(screenOf(state).lineFaults.size).toBe(0);
    expect(likely(state)).toBe(one?.likely.total);
    const amounts = quoteAmounts(currentOf(state).scenario);
    expect(amounts.lines.map(({ cash }) => cash)).toEqual(one?.likely.quote?.map(({ cash }) => cash));
    expect(amounts.quoted + amounts.estimatedTotal).toBeCloseTo(one?.likely.total ?? NaN, 2);
  },
);

describe("what the lines replace", () => {
  const effects = (state: State, language: Language = "en"): string[] => {
    const { scenario, t } = screenOf({ ...state, language });
    return scenario.lines.map((_, i) =>
      effect(
        i,
        scenario.lines,
        scenario.lines.map((_line, at) => at + 1),
        quoteAmounts(scenario),
        t,
      ),
    );
  };

  test("Q04: an item's estimate with all other lines in place: the support plan replaces a share of the quoted seats", () => {
    const state = typedCase("Q04");
    expect(effects(state)).toEqual([
      "Subscription, instead of 1,989,227 estimated",
      "added to Licence",
      "added to Licence",
      "Support plan, instead of 596,768 estimated",
    ]);
    const { quoted, estimatedTotal } = quoteAmounts(currentOf(state).scenario);
    expect([Math.round(quoted), Math.round(estimatedTotal)]).toEqual([4774145, 1491720]);
    expect(Math.round((100 * quoted) / (quoted + estimatedTotal))).toBe(76);
  });

  test("Q01: lines of one item are told together", () => {
    expect(effects(typedCase("Q01"))).toEqual([
      "Subscription, lines 1–2 instead of 907,920 estimated",
      "Subscription, with line 1",
    ]);
    expect(effects(typedCase("Q01"), "zh-CN")).toEqual([
      "订阅费：第 1–2 行共同替换估算 907,920",
      "订阅费：与第 1 行合并计算",
    ]);
  });

  test("what is still estimated, largest first", () => {
    const { estimated } = quoteAmounts(currentOf(typedCase("Q04")).scenario);
    expect(estimated.slice(0, 4)).toEqual([
      { item: "setup", component: "implementation", amount: 330000 },
      { item: "integration", component: "implementation", amount: 320000 },
      { item: "build", component: "customization", amount: 300000 },
      { item: "migration", component: "implementation", amount: 220000 },
    ]);
  });

  test("fields whose every item is quoted no longer count", () => {
    const { scenario, values } = screenOf(typedCase("Q04"));
    expect(replacing("seatPrice", scenario, values)).toEqual(["subscription"]);
    expect(replacing("supportRate", scenario, values)).toEqual(["support"]);
    expect(isToldElsewhere("seatPrice", scenario, values)).toBe(false);
    expect(isToldElsewhere("discount", scenario, values)).toBe(true);
    expect(replacing("dayRate", scenario, values)).toEqual([]);
    expect(replacing("priceUplift", scenario, values)).toEqual([]);
    const { scenario: none, values: usual } = screenOf(initialState("en"));
    expect(replacing("seatPrice", none, usual)).toEqual([]);
  });
});

describe("a line in words", () => {
  const words = (id: string, language: Language): string[] => {
    const screen = screenOf({ ...typedCase(id), language });
    return screen.scenario.lines.map((line) => description(line, screen));
  };

  test.each([
    [
      "Q04",
      "en",
      [
        "150 users × CNY 300 a month, all 5 years",
        "4 × USD 125 a month, at 7.20, all 5 years",
        "30% of the subscription, all 5 years",
        "22% of the subscription, all 5 years",
      ],
    ],
    [
      "Q04",
      "zh-CN",
      [
        "150 个用户 × 300 元/月，共 5 年",
        "4 × 125 USD/月，汇率 7.20，共 5 年",
        "订阅费的 30%，共 5 年",
        "订阅费的 22%，共 5 年",
      ],
    ],
    ["Q05", "en", ["60 × USD 80 a month, all 3 years", "5 (2–12) × USD 500 a month, months 7–36"]],
    ["Q03", "en", ["CNY 90,000, at go-live", "CNY 60,000, in month 5", "CNY -15,000, at go-live"]],
  ] as const)("%s in %s", (id, language, expected) => expect(words(id, language)).toEqual(expected));
});

describe("editing", () => {
  const three = after(
    added({ item: "setup", per: "once", price: "1000", name: "A" }),
    added({ item: "licence", per: "month", price: "10", name: "B" }),
    added({ item: "licence", per: "year", price: "20", name: "C" }),
  );

  test("lines move, are doubled and deleted, and each step is taken back", () => {
    const steps: [Action, string[]][] = [
      [quote({ type: "moved", id: 3, by: -1 }), ["A", "C", "B"]],
      [quote({ type: "moved", id: 1, by: 1 }), ["C", "A", "B"]],
      [quote({ type: "duplicated", id: 1 }), ["C", "A", "A", "B"]],
      [quote({ type: "deleted", id: 3 }), ["A", "A", "B"]],
    ];
    const states = steps.reduce<State[]>(
      (all, [action]) => [...all, reduce(all.at(-1) as State, action)],
      [three],
    );
    expect(states.slice(1).map(names)).toEqual(steps.map(([, expected]) => expected));
    expect(states.at(-1)?.quote.deleted).toBe("C");
    const back = steps.reduce<State>(
      (state) => reduce(state, quote({ type: "undone" })),
      states.at(-1) as State,
    );
    expect(names(back)).toEqual(["A", "B", "C"]);
    expect(likely(back)).toBe(likely(three));
  });

  test("the first and the last line cannot go further", () => {
    expect(names(on(three, quote({ type: "moved", id: 1, by: -1 })))).toEqual(["A", "B", "C"]);
    expect(names(on(three, quote({ type: "moved", id: 3, by: 1 })))).toEqual(["A", "B", "C"]);
  });

  test("typing in a line is one step", () => {
    const edited = on(
      three,
      quote({ type: "opened", id: 2 }),
      typed(2, "price", "1"),
      typed(2, "price", "12"),
      typed(2, "name", "BB"),
    );
    expect(edited.quote.undo.length).toBe(three.quote.undo.length + 1);
    expect(currentOf(on(edited, quote({ type: "undone" }))).rows[1]?.cells).toEqual({
      item: "licence",
      per: "month",
      price: "10",
      name: "B",
    });
  });

  test("at most 20 steps are taken back", () => {
    let state = three;
    for (let i = 0; i < 30; i++) state = reduce(state, quote({ type: "duplicated", id: 1 }));
    expect(state.quote.undo).toHaveLength(20);
  });

  test("200 lines at most", () => {
    let state = initialState("en");
    const cells: TypedLine = { item: "licence", per: "once", price: "1" };
    state = reduce(state, quote({ type: "pasted", lines: Array.from({ length: 199 }, () => cells) }));
    state = on(state, added(cells), added(cells), quote({ type: "duplicated", id: 1 }));
    expect(currentOf(state).rows).toHaveLength(200);
    expect(likely(state)).toBeCloseTo(249166.77 + 200, 2);
  });
});

describe("a line with a fault", () => {
  const before = after(
    added({ item: "setup", per: "once", price: "1000", name: "A" }),
    added({ item: "licence", per: "month", price: "10", currency: "USD" }),
    quote({ type: "rateTyped", currency: "USD", text: "7" }),
    quote({ type: "opened", id: null }),
  );

  test("counts with its last valid amount, and the others go on", () => {
    const wrong = on(before, typed(1, "price", "lots"), typed(2, "discount", "120"));
    const faults = screenOf(wrong).lineFaults;
    expect(faults.get(1)?.get("price")).toMatchObject({ code: "notNumber" });
    expect(faults.get(2)?.get("discount")).toMatchObject({ code: "outOfRange", got: 1.2 });
    expect(screenOf(wrong).faultCount).toBe(2);
    expect(likely(wrong)).toBe(likely(before));
    const third = on(wrong, added({ item: "hardware", per: "once", price: "500" }));
    expect(likely(third)).toBeCloseTo(likely(before) + 500, 2);
  });

  test("without a rate asks for it, once for all lines in that currency", () => {
    const asking = on(before, quote({ type: "rateTyped", currency: "USD", text: "" }));
    expect(screenOf(asking).lineFaults.get(2)?.get("rate")).toEqual({
      code: "noExchangeRate",
      currency: "USD",
    });
    expect(likely(asking)).toBe(likely(before));
    const two = on(before, added({ item: "licence", per: "once", price: "100", currency: "USD" }));
    expect(screenOf(two).lineFaults.size).toBe(0);
    expect(likely(two)).toBeCloseTo(likely(before) + 700, 2);
  });

  test("a line just added is not at fault for what nobody has filled in yet, until the user goes on", () => {
    const fresh = on(before, added({ per: "month" }));
    expect(screenOf(fresh).faultCount).toBe(0);
    const closed = on(fresh, quote({ type: "opened", id: null }));
    expect([...(screenOf(closed).lineFaults.get(3)?.keys() ?? [])]).toEqual(["item", "price"]);
    expect(screenOf(on(fresh, { type: "checked" })).faultCount).toBe(2);
  });

  test("months beyond a shorter contract take the line out, and a longer one brings it back", () => {
    const late = on(before, added({ item: "licence", per: "once", price: "900", from: "30" }));
    const short = on(late, chosen("years", "2"));
    expect(screenOf(short).lineFaults.get(3)?.has("from")).toBe(true);
    expect(currentOf(short).scenario.lines).toHaveLength(2);
    expect(likely(on(short, chosen("years", "3")))).toBe(likely(late));
  });

  test("a wrong input leaves the lines at work", () => {
    const wrong = on(before, chosen("dayRate", "many"), typed(1, "price", "2000"));
    expect(likely(wrong)).toBe(likely(before) + 1000);
  });
});

test("in a budget of its own currency a line without a currency stands in it", () => {
  const state = after(
    chosen("currency", "USD"),
    chosen("exchangeRate", "7"),
    added({ item: "licence", per: "once", price: "100" }),
    added({ item: "licence", per: "once", price: "70", currency: "CNY" }),
  );
  expect(screenOf(state).faultCount).toBe(0);
  expect(quoteAmounts(currentOf(state).scenario).lines.map(({ likely: amount }) => amount)).toEqual([
    100, 10,
  ]);
});

test("what a line does not have is kept but not counted", () => {
  const share = after(
    added({ item: "licence", per: "month", price: "10", currency: "USD", pack: "5" }),
    typed(1, "per", "share"),
  );
  expect(screenOf(share).faultCount).toBe(0);
  expect(currentOf(share).rows[0]?.cells).toMatchObject({ currency: "USD", pack: "5", per: "share" });
});

test.each(["Q01", "Q02", "Q03", "Q04", "Q05", "Q07", "Q08"])(
  "%s: a draft brings the lines back, and a scenario opens as typed lines",
  (id) => {
    const state = typedCase(id);
    const restored = parseDraft(draftText(state));
    if (restored.kind !== "draft") throw new Error(restored.kind);
    const back: State = { ...initialState("en"), ...restored.state };
    expect(JSON.parse(draftText(back))).toEqual(JSON.parse(draftText(state)));
    expect(currentOf(back).scenario).toEqual(currentOf(state).scenario);
    const opened = fromScenario("1", "", currentOf(state).scenario);
    expect(opened.scenario.lines).toEqual(currentOf(state).scenario.lines);
  },
);

test("a draft with too many lines, or lines that are none, is broken", () => {
  const withLines = (lines: unknown): string =>
    JSON.stringify({ version: 2, scenarios: [{ id: "1", name: "", entries: {}, lines }] });
  expect(parseDraft(withLines("x")).kind).toBe("broken");
  expect(parseDraft(withLines([1])).kind).toBe("broken");
  expect(parseDraft(withLines(Array.from({ length: 401 }, () => ({})))).kind).toBe("broken");
  expect(parseDraft(withLines([{ item: "setup", x: "y" }])).kind).toBe("draft");
});

test("seats: the most that the lines hold in any month", () => {
  expect(peakSeats(currentOf(typedCase("Q02")).scenario, 100)).toBe(100);
  expect(peakSeats(currentOf(typedCase("Q01")).scenario, 120)).toBe(120);
  expect(peakSeats(currentOf(initialState("en")).scenario, 30)).toBeNull();
});

describe("the price book", () => {
  const lineOf = (pick: (entry: ReturnType<typeof priceBook>[number]) => boolean): TypedLine | undefined => {
    const entry = priceBook().find(pick);
    if (entry === undefined) throw new Error("no such entry");
    const state = after(
      { type: "pickerOpened", for: "addOn" },
      { type: "picked", change: { key: priceKey(entry), rate: "7.2" } },
      { type: "priceUsed" },
    );
    expect(state.picker).toBeNull();
    expect(state.quote.open).toBe(1);
    return currentOf(state).rows[0]?.cells;
  };

  test("seats are as many as the users, in the currency of their price", () =>
    expect(
      lineOf(
        ({ unit, currency, price, item }) =>
          unit === "user/month" && currency === "USD" && price !== null && !item,
      ),
    ).toMatchObject({ item: "subscription", quantity: "users", per: "month", currency: "USD" }));

  test("a share is told in per cent", () => {
    const cells = lineOf(({ unit, price }) => unit === "share" && price !== null);
    expect(cells).toMatchObject({ per: "share" });
    expect(Number(cells?.price)).toBeGreaterThan(1);
  });

  test("a price that is not public is left to be typed", () => {
    const cells = lineOf(({ price }) => price === null);
    expect(cells).toHaveProperty("name");
    expect(cells).not.toHaveProperty("price");
  });
});

test("a line is moved by any number of places, past what is noted beside the lines", () => {
  const line = (name: string): TypedLine => ({ item: "setup", per: "once", price: "1", name });
  const lines = [line("a"), { note: "by mail" }, line("b"), line("c")];
  const state = after(quote({ type: "pasted", lines }));
  const moved = (id: number, by: number): readonly (string | undefined)[] =>
    names(on(state, quote({ type: "moved", id, by })));
  expect(moved(1, 1)).toEqual(["b", "a", "c", undefined]);
  expect(moved(4, -2)).toEqual(["c", "a", "b", undefined]);
  expect(moved(1, 2)).toEqual(["b", "c", "a", undefined]);
  expect(moved(4, 1)).toEqual(names(state));
});

test("a price for one of what only its user can count asks how many a month", () => {
  const entry = priceBook().find(({ unit }) => unit === "conversation");
  if (entry === undefined) throw new Error("none in the price book");
  const change = { key: priceKey(entry), rate: "7" };
  const picked = after({ type: "pickerOpened", for: "addOn" }, { type: "picked", change });
  const asked = on(picked, { type: "priceUsed" });
  expect(asked.picker).toMatchObject({ checked: true });
  expect(currentOf(asked).rows).toEqual([]);
  const said = on(asked, { type: "picked", change: { quantity: "1,500" } }, { type: "priceUsed" });
  expect(said.picker).toBeNull();
  expect(currentOf(said).scenario.lines).toMatchObject([
    { quantity: [1500, 1500, 1500], price: entry.price, per: "month", rate: 7 },
  ]);
});

test("a rate is given once: the price book's seat price follows it wherever it is typed, and copies have it", () => {
  const bought = after(
    { type: "pickerOpened", for: "seatPrice" },
    { type: "picked", change: { key: ENTERPRISE, rate: "7" } },
    { type: "priceUsed" },
    added({ item: "support", per: "year", price: "100", currency: "USD" }),
  );
  const at = on(bought, quote({ type: "rateTyped", currency: "USD", text: "8" }));
  const { scenario, price, rates } = currentOf(at);
  expect(scenario.given.seatPrice).toBeCloseTo(
    (8 / 7) * Number(currentOf(bought).scenario.given.seatPrice),
    9,
  );
  expect([price?.rate, scenario.lines[0]?.rate]).toEqual(["8", 8]);
  const copy = on(at, { type: "scenarioAdded", name: "Copy", scenario, price });
  expect(currentOf(copy).rates).toEqual(rates);
  expect(currentOf(copy).rows[0]?.cells.rate).toBeUndefined();
  const later = on(copy, quote({ type: "rateTyped", currency: "USD", text: "9" }));
  expect(currentOf(later).scenario.lines[0]?.rate).toBe(9);
});
