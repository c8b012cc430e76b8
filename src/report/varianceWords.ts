import { decimalsOf, type Variance } from "../engine/index";
import { inSentences, numberText, together, type Translator } from "../text/index";
import { variancePlaceName } from "./varianceTable";

/** Causes that fit in a sentence. */
const MOST_CAUSES = 3;

/** How far off the budget is and which components are the cause, the biggest first: a sentence for each side. */
export function varianceWords({ rows, month }: Variance, currency: string, t: Translator): string {
  const most = decimalsOf(currency);
  const money = (amount: number): string => numberText(t.language, Math.abs(amount), { most });
  const percent = (share: number): string =>
    numberText(t.language, Math.abs(share), { most: 1, raised: 2 }) + "%";
  const total = rows.find(({ place }) => place === "total");
  if (total === undefined) return "";
  const side = (amount: number): "under" | "over" => (amount < 0 ? "over" : "under");
  const facts = { month, amount: money(total.variance), currency };
  const first =
    total.variance === 0
      ? t("variance.words.level", { month })
      : total.share === null
        ? t(`variance.words.${side(total.variance)}`, facts)
        : t(`variance.words.${side(total.variance)}Share`, { ...facts, share: percent(total.share) });
  const causes = rows
    .filter(({ place, variance }) => place !== "total" && variance !== 0)
    .sort((one, other) => Math.abs(other.variance) - Math.abs(one.variance))
    .slice(0, MOST_CAUSES)
    .map(({ place, variance }) =>
      t(`variance.cause.${side(variance)}`, { place: variancePlaceName(place, t), amount: money(variance) }),
    );
  return inSentences(
    t.language,
    causes.length === 0
      ? [first]
      : [first, t("variance.words.causes", { causes: together(t.language, causes) })],
  );
}
