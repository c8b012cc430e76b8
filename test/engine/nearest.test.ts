import { nearest } from "../../src/engine/nearest";

const NAMES = ["seatPrice", "discount", "users", "vat", "total", "年限", "用户数", "优惠幅度"];

test.each([
  ["seatPrize", "seatPrice"],
  ["discuont", "discount"],
  ["usres", "users"],
  ["totle", "total"],
  ["用户书", "用户数"],
])("%s misspells %s", (text, name) => expect(nearest(text, NAMES)).toBe(name));

test.each(["ab", "va", "x", "折扣", "年", "zzz", "vac uum", ""])("%s misspells none of them", (text) =>
  expect(nearest(text, NAMES)).toBeNull(),
);
