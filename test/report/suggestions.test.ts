import { INPUT_NAMES } from "../../src/engine/index";
import { issueText } from "../../src/report/index";
import { VOCABULARY } from "../../src/report/vocabulary";
import { translator } from "../../src/text/index";
import synonymsEn from "../../src/text/synonyms/en.json";
import synonymsZhCN from "../../src/text/synonyms/zh-CN.json";

const [english, chinese] = [translator("en"), translator("zh-CN")];
const said = (got: string, t: typeof english): string => issueText([{ code: "unknownInput", got }], t);

test.each([
  ["seatPrize", "seatPrice"],
  ["Seat prise", "Seat price"],
  ["折扣", "Discount"],
  ["Headcount ", "Users"],
  ["用户书", "用户数"],
])("%s may mean %s", (got, name) =>
  expect(said(got, english)).toBe(`No input is called “${got}”. Did you mean ${name}?`),
);

test.each(["ab", "x", "年", "xyz", "Customer 7", "2024", ""])("%s means none", (got) =>
  expect(said(got, english)).toBe(`No input is called “${got}”.`),
);

test("in the reader's language", () => {
  expect(said("折扣", chinese)).toBe("没有名为“折扣”的输入。是否指 优惠幅度？");
  expect(said("rebate", chinese)).toBe("没有名为“rebate”的输入。是否指 优惠幅度？");
});

test.each([
  ["English", synonymsEn],
  ["Chinese", synonymsZhCN],
])("each %s synonym is another word for one input, and no input's own name", (_, synonyms) => {
  const words = Object.values(synonyms).flatMap((list) => list.split(/[,、]\s*/));
  expect(words.filter((word) => VOCABULARY.inputName(word) !== undefined)).toEqual([]);
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  expect(Object.keys(synonyms).filter((name) => !INPUT_NAMES.some((input) => input === name))).toEqual([]);
});
