import { ITEM_IDS, type ItemId, type QuotedLine } from "../../engine/index";
import { choiceWord } from "../../report/index";
import { numberText, type Translator } from "../../text/index";
import { percentOf } from "../percent";
import type { Screen } from "../screen";
import { moneyText, whole } from "../views/amounts";
import type { QuoteAmounts } from "./amounts";

const plain = (number: number, t: Translator): string => numberText(t.language, number, { most: 4 });

/** What a line says of itself: quantity × price, discount, rate and term. */
export function description(line: QuotedLine, { values, t }: Pick<Screen, "values" | "t">): string {
  const { per, price, discount, from, to, currency, rate, pack } = line;
  const amount = moneyText(price, currency, t);
  const each =
    per === "share"
      ? t("quote.ofSubscription", { share: plain(percentOf(price), t) })
      : t(`quote.each.${per}`, { amount });
  const quantity = quantityWords(line, values.users, t);
  const isForeign = per !== "share" && currency !== values.currency && currency !== "CNY";
  const parts = [
    quantity === null ? each : t("quote.times", { quantity, each }),
    ...(pack === 0 ? [] : [t("quote.inPacks", { pack })]),
    ...(discount === 0 ? [] : [t("quote.off", { share: plain(percentOf(discount), t) })]),
    ...(isForeign ? [t("quote.atRate", { rate: numberText(t.language, rate, { least: 2, most: 6 }) })] : []),
    per === "once"
      ? from === 0
        ? t("quote.atGoLive")
        : t("quote.inMonth", { month: from })
      : from === 1 && to === 12 * values.years
        ? t("quote.allYears", { years: values.years })
        : t("quote.months", { from, to }),
  ];
  return parts.join(t("quote.comma"));
}

/** null: one, which goes without saying. */
function quantityWords({ quantity }: QuotedLine, users: number, t: Translator): string | null {
  if (quantity === "users") return t("quote.users", { users });
  const [low, likely, high] = quantity;
  if (low !== high) {
    return t("quote.range", { likely: plain(likely, t), low: plain(low, t), high: plain(high, t) });
  }
  return likely === 1 ? null : plain(likely, t);
}

/** What a line does to the estimate: whose it replaces, alone or with others, or what it is added to. */
export function effect(
  index: number,
  lines: readonly QuotedLine[],
  numbers: readonly number[],
  { replaced }: QuoteAmounts,
  t: Translator,
): string {
  const { item, component } = lines[index] as QuotedLine;
  if (item === null) return t("quote.addedTo", { component: choiceWord("component", component, t) });
  const together = lines.flatMap((line, i) => (line.item === item ? [numbers[i] ?? i + 1] : []));
  const [first = 0] = together;
  if (first !== numbers[index]) return t("quote.withLine", { item: itemWord(item, t), line: first });
  const facts = { item: itemWord(item, t), amount: whole(replaced.get(item) ?? 0, t) };
  return together.length === 1
    ? t("quote.instead", facts)
    : t("quote.insteadTogether", { ...facts, lines: spans(together) });
}

export const itemWord = (item: ItemId, t: Translator): string => t(`item.${item}`);

export const isItem = (id: string): id is ItemId => ITEM_IDS.some((item) => item === id);

/** 1–2, 4 */
function spans(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
