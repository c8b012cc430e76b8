import type { Translator } from "../../text/index";
import { column } from "../budget/address";
import type { Block, Rendering } from "../budget/description";
import { FACTOR } from "../budget/formats";
import { heading, WORKINGS, type ShortlistPlaces } from "./places";
import type { Shortlisted } from "./shortlisted";

/** The rates of foreign prices: once for all candidates. */
export function rateBlocks(
  { rates }: Shortlisted,
  at: ShortlistPlaces,
  rendering: Rendering,
  t: Translator,
): readonly Block[] {
  if (at.currencies.length === 0) return [];
  const first = at.rates + 2;
  return [
    heading(at.rates, t("shortlist.ratesTitle")),
    {
      at: `C${at.rates + 1}`,
      style: "Heading3",
      cells: [[t("input.currency"), t("sheet.shortlist.cnyForOne")]],
    },
    { at: `C${first}`, cells: at.currencies.map((currency) => [currency]) },
    {
      at: `D${first}`,
      style: "Input",
      numberFormat: FACTOR,
      cells: at.currencies.map((currency) => [rates(currency) ?? null]),
    },
    ...(rendering === "live"
      ? [
          {
            at: `${column(WORKINGS)}${first}`,
            style: "ExplanatoryText" as const,
            cells: at.currencies.map((_, i) => [
              { formula: `IF(ISNUMBER($D${first + i}),$C${first + i},"")` },
              { formula: `IF(ISNUMBER($D${first + i}),$D${first + i},"")` },
            ]),
          },
        ]
      : []),
  ];
}
