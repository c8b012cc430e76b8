import { translator } from "../../src/text/index";
import { apartSentences } from "../../src/taskpane/workbook/apartSentences";

const apart = { sheet: "CRM Inputs", lacking: ["discount", "vat"], unknown: ["seatFee"] } as const;

test("what a budget of another version lacks and has besides is said in words", () => {
  expect(apartSentences(apart, translator("en"))).toEqual([
    "CRM Inputs is from another version of CRM Cost and lacks Discount and VAT: the defaults of this version apply.",
    "CRM Inputs names seatFee, which this version of CRM Cost does not know: it is left out.",
  ]);
  const [lacking] = apartSentences({ ...apart, unknown: [] }, translator("zh-CN"));
  expect(lacking).toMatch(/^CRM Inputs 由其他版本的 CRM 成本写入，没有优惠幅度和.+：采用本版本的默认值。$/);
  expect(apartSentences({ ...apart, lacking: [], unknown: [] }, translator("en"))).toEqual([]);
});
