import { type Variance, type VarianceRow } from "../engine/index";
import { inSentences, numberText, together, type Translator } from "../text/index";
import { variancePlaceName } from "./varianceTable";

/** Causes that fit in a sentence, and how much of all differences they must explain. */
export const MOST_CAUSES = 3;
export const ENOUGH = 0.8;

/**
 * Which components the budget is off by, the biggest first, until they explain enough; then the biggest of the other side, and
 * what exchange rates had to do with it. "" where nothing is off.
 */
export function causesWords({ rows, currencyDifference }: Variance, t: Translator): string {
  const money = (amount: number): string => numberText(t.language, Math.abs(amount), { most: 0 });
  const off = rows
    .filter(({ place, variance }) => place !== "total" && variance !== 0)
    .sort((one, other) => Math.abs(other.variance) - Math.abs(one.variance));
  const all = off.reduce((sum, { variance }) => sum + Math.abs(variance), 0);
  let told = 0;
  const causes = off.slice(0, MOST_CAUSES).filter(({ variance }) => {
    const isNeeded = told < ENOUGH * all;
    told += Math.abs(variance);
    return isNeeded;
  });
  const word = ({ place, toDate, actual, variance }: VarianceRow): string => {
    const isUntouched = toDate > 0 && actual === 0;
    const kind = isUntouched ? "nothing" : variance < 0 ? "over" : "under";
    return t(`variance.cause.${kind}`, { place: variancePlaceName(place, t), amount: money(variance) });
  };
  const [first] = causes;
  if (first === undefined) return "";
  const isOneSided = causes.every(({ variance }) => variance < 0 === first.variance < 0);
  const other = isOneSided ? off.find(({ variance }) => variance < 0 !== first.variance < 0) : undefined;
  const list = together(t.language, causes.map(word));
  return inSentences(t.language, [
    other === undefined
      ? t("variance.causes", { causes: list })
      : t("variance.causesAnd", { causes: list, other: word(other) }),
    ...(currencyDifference === 0
      ? []
      : [
          t("variance.exchange", {
            amount: numberText(t.language, currencyDifference, { most: 0, signed: true }),
          }),
        ]),
  ]);
}
