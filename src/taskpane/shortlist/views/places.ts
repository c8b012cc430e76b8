/** Ids of what gets the focus in the shortlist. */
export const CANDIDATES_ID = "shortlist-candidates";
export const RATES_ID = "shortlist-rates";
export const SCORES_ID = "shortlist-scores";
export const rateId = (currency: string): string => `shortlist-rate-${currency}`;
