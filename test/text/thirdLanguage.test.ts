import { installOffice } from "../functions/office";
import { pseudo } from "../pseudo/pseudoRow";

// A language that nobody wrote code for: only its row is there.
jest.mock("../../src/text/languageRows", () => {
  const { ROWS } = jest.requireActual<typeof import("../../src/text/languageRows")>(
    "../../src/text/languageRows",
  );
  const { withPseudo } = jest.requireActual<typeof import("../pseudo/pseudoRow")>("../pseudo/pseudoRow");
  return { ROWS: withPseudo(ROWS) };
});

// The words of the other languages were there before this file.
jest.resetModules();

type Functions = typeof import("../../src/functions/functions");
const call = (name: keyof Functions, ...cells: unknown[]): unknown => {
  installOffice("en-XA");
  const functions = jest.requireActual<Functions>("../../src/functions/functions");
  return (functions[name] as (...cells: unknown[]) => unknown)(...cells);
};
const sentence = (name: keyof Functions, ...cells: unknown[]): string => {
  try {
    return JSON.stringify(call(name, ...cells));
  } catch (error) {
    return (error as Error).message;
  }
};

test("the pseudo-language is longer, keeps facts and shows its ends", () => {
  const text = "It must be between {min} and {max}.";
  expect(pseudo(text)).toMatch(/^«.*\{min\}.*\{max\}\.»$/);
  expect(pseudo(text).length / text.length).toBeGreaterThan(1.3);
});

test("is chosen, and every word of a table and a sentence is its own", () => {
  const table = call("CRMBUDGET", "medium", 30, 3) as unknown[][];
  const words = table.flat().filter((cell) => typeof cell === "string");
  expect(words).toHaveLength(7 + 6);
  expect(words.filter((word) => !/^«.*»$/.test(word))).toEqual([]);
});

test("joins its own sentences and writes its own numbers", () => {
  expect(sentence("CRMCOST", "medium", "200.000,5", 30)).toBe(
    [
      pseudo("{subject} is {got}. It must be between {min} and {max}.")
        .replace("{subject}", pseudo("Users"))
        .replace("{got}", "200.000,5")
        .replace("{min}", "1")
        .replace("{max}", "100.000"),
      pseudo("{subject} is {got}. It must be between {min} and {max}.")
        .replace("{subject}", pseudo("Years"))
        .replace("{got}", "30")
        .replace("{min}", "1")
        .replace("{max}", "10"),
    ].join(" "),
  );
});

test("reads numbers with its decimal comma, in arguments and overrides", () => {
  const cost = (price: unknown): unknown => call("CRMCOST", "medium", 30, 3, [["seatPrice", price]]);
  expect(cost("119,5")).toBe(cost(119.5));
  expect(cost("1.119")).toBe(cost(1119));
  expect(cost("1.119,50")).toBe(cost(1119.5));
  expect(cost("1,119.50")).toBe(cost(1119.5));
  expect(call("CRMCOST", "medium", "30,0", 3)).toBe(call("CRMCOST", "medium", 30, 3));
});

test("its names are taken, whatever the language of the reader", () => {
  installOffice("zh-CN");
  expect(call("CRMCOST", pseudo("Medium"), 30, 3, [[pseudo("Seat price"), 119]])).toBe(
    call("CRMCOST", "medium", 30, 3, [["seatPrice", 119]]),
  );
});
