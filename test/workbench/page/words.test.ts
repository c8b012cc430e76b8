import { fill, WORDS } from "../../../src/workbench/page/words";

const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();

test("both languages have the same places in every sentence", () => {
  const [english, chinese] = [WORDS["en-US"], WORDS["zh-CN"]];
  for (const key of Object.keys(english) as (keyof typeof english)[]) {
    expect([key, places(chinese[key])]).toEqual([key, places(english[key])]);
    expect(chinese[key]).not.toBe("");
  }
});

test("fills places, and leaves those without a value", () => {
  expect(fill("{a} and {b}", { a: 1 })).toBe("1 and {b}");
});
