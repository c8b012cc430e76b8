import { isNameError, isPending, looksLikeError } from "../../src/workbook/errorText";

test.each([
  ...[
    "#REF!",
    "#BEZUG!",
    "#NV",
    "#N/A",
    "#DIV/0!",
    "#¡VALOR!",
    "#Н/Д",
    "#溢出!",
    "#引用!",
    "#ÜBERLAUF!",
    "#GETTING_DATA",
  ],
])("%s may be an error", (text) => expect(looksLikeError(text)).toBe(true));

test.each(["#1 in sales", "# comment", "#", "#42", "N/A", "", 7, true, null, `#${"x".repeat(40)}`])(
  "%j is none",
  (value) => expect(looksLikeError(value)).toBe(false),
);

test("what is pending and what is not found is known by its words", () => {
  expect(["#BUSY!", "#DATEN_ABRUFEN", "#N/A"].map(isPending)).toEqual([true, true, false]);
  expect(["#NAME?", "#NOM?", "#REF!"].map(isNameError)).toEqual([true, true, false]);
});
