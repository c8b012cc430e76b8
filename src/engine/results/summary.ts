import type { Assumptions } from "../assumptions";
import type { Ledger } from "../estimate";
import { presentValue, roundMoney } from "../money";
import { servers as serversOf } from "../servers";
import { cash, itemTotal, total } from "./totals";

/** Part of a year by which payments come before the year's end. */
export const TIMING_SHIFTS = { end: 0, mid: 0.5, start: 1 } as const;

export const timingShift = ({ timing }: Assumptions): number => TIMING_SHIFTS[timing];

/** Net present value of the costs. With payments at the year's end it equals Excel's =C0+NPV(rate,C1:CN). */
export function netPresentValue(ledger: Ledger): number {
  const a = ledger.assumptions;
  return roundMoney(presentValue(cash(ledger), a.discountRate, timingShift(a)), ledger.decimals);
}

/** Cost per user and month: the total over all seats and months that are paid for. */
export function perUserMonth(ledger: Ledger): number {
  const seatYears = ledger.timeline.years.reduce((sum, { seats }) => sum + seats, 0);
  return roundMoney(total(ledger) / (12 * seatYears), ledger.decimals);
}

/** Money at go-live. */
export const oneOff = (ledger: Ledger): number => total(ledger, { t: 0 });

/** Money of all contract years after go-live. */
export const recurring = (ledger: Ledger): number =>
  roundMoney(total(ledger) - oneOff(ledger), ledger.decimals);

export const firstYearCash = (ledger: Ledger): number =>
  roundMoney(oneOff(ledger) + total(ledger, { t: 1 }), ledger.decimals);

/** The first contract year's subscription by the month. */
export const monthlySubscription = (ledger: Ledger): number =>
  roundMoney(itemTotal(ledger, "subscription", 1) / 12, ledger.decimals);

/** What buys something that is owned: perpetual licences, hardware, custom code. */
export const capitalExpenditure = (ledger: Ledger): number => total(ledger, { capital: true });

export const operatingExpenditure = (ledger: Ledger): number => total(ledger, { capital: false });

/** Memo, outside the five components: the company's own administrators over all contract years. */
export function internalStaff(ledger: Ledger): number {
  const a = ledger.assumptions;
  const wages = ledger.timeline.years.reduce((sum, { inflation }) => sum + inflation, 0);
  return roundMoney((a.adminFte * a.fteCost * wages) / a.exchangeRate, ledger.decimals);
}

/** The total and the company's own administrators: what the five components leave out is in it. */
export const totalWithStaff = (ledger: Ledger): number =>
  roundMoney(total(ledger) + internalStaff(ledger), ledger.decimals);

/** Servers bought at go-live; none in the cloud. */
export const serversBought = ({ assumptions, timeline }: Ledger): number => serversOf(assumptions, timeline);
