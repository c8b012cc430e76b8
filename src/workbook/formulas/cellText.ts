/**
 * Whether a cell holds text that only looks like a formula: typed behind an apostrophe, or into a cell of text. Excel
 * gives both alike as a formula; but a formula has another value than its own letters.
 */
export const isText = (formula: unknown, value: unknown): boolean => formula === value;
