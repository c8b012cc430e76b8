import { data } from "currency-codes";
import { decimalsOf, MINOR_UNITS } from "../../src/engine/index";

/** Units of account, metals and tests: ISO 4217 gives them no minor unit. */
const WITHOUT = "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX".split(" ");

test("minor units are those of ISO 4217 as published", () => {
  const listed = Object.values(MINOR_UNITS).flatMap((codes) => codes.split(" "));
  expect(listed.filter((code) => !data.some((row) => row.code === code))).toEqual([]);
  const apart = data.filter(({ code, digits }) => !WITHOUT.includes(code) && decimalsOf(code) !== digits);
  expect(apart).toEqual([]);
  expect(data.length).toBeGreaterThan(150);
});
