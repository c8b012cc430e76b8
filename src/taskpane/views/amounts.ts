import type { Translator } from "../../text/index";

/** Money in whole units with its currency: cents would claim more than an estimate knows. */
export const money = (amount: number, t: Translator): string =>
  t("pane.money", { amount: Math.round(amount) });

export const whole = (amount: number, t: Translator): string =>
  new Intl.NumberFormat(t.language, { maximumFractionDigits: 0 }).format(amount);

export const percent = (share: number, t: Translator): string =>
  new Intl.NumberFormat(t.language, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share);
