import { areaFrom, column, onSheet } from "../budget/address";
import type { DefinedName, Rendering } from "../budget/description";
import { FIRST_ROW, HEAD_ROW, places, SPILLED } from "./places";
import { CRITERIA, scorePlaces } from "./scorePlaces";
import type { Shortlisted } from "./shortlisted";

/** What people's own formulas ask a shortlist for, in every language and whatever its sheet is called. */
export function shortlistNames(
  shortlist: Shortlisted,
  rendering: Rendering,
  title: string,
): readonly DefinedName[] {
  const at = places(shortlist, rendering);
  const scores = scorePlaces(shortlist, at);
  const isLive = rendering === "live";
  const first = at.candidates + 2;
  const named = (what: string, from: string, rows: number, columns: number): readonly DefinedName[] =>
    rows === 0 || columns === 0
      ? []
      : [{ name: `CRM_shortlist${what}`, refersTo: onSheet(title, areaFrom(from, rows, columns)) }];
  return [
    ...named("", `B${HEAD_ROW}`, at.rows + 1, isLive ? SPILLED : RANKED),
    ...named("_winner", `C${FIRST_ROW}`, 1, 3),
    { name: "CRM_shortlist_least", refersTo: onSheet(title, `F${FIRST_ROW}`) },
    ...named("_candidates", `C${first}`, at.rows, isLive ? 2 : 3),
    ...(isLive ? [] : named("_prices", `F${first}`, at.rows, 1)),
    ...named("_totals", `${isLive ? "E" : "J"}${first}`, at.rows, 1),
    ...named("_rates", `C${at.rates + 2}`, at.currencies.length, 2),
    ...named("_weights", `${column(CRITERIA)}${scores.weightRow}`, 1, scores.criteria),
    ...named("_scores", `${column(CRITERIA)}${scores.first}`, scores.count, scores.criteria),
    ...named("_weighted", `F${scores.first}`, scores.criteria === 0 ? 0 : scores.count, 1),
  ];
}

/** Columns of a plain ranking. */
const RANKED = 12;
