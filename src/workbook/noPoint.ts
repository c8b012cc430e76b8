/**
 * Where a line of a chart has no point: an error that charts pass over, where an empty text would be drawn as 0. That it is
 * meant stands in the formula itself, which goes wherever the cell goes.
 *
 * @param chart - Its name
 */
export const noPoint = (chart: `CRM_chart_${string}`): string => `NA()+N("${chart}")`;

const MEANT = /NA\(\)\+N\("CRM_chart_\w+"\)/;

/** #N/A in English, Chinese and French, in German, in Spanish, Italian and Portuguese, in Russian. */
const NOT_AVAILABLE: readonly string[] = ["#N/A", "#NV", "#N/D", "#Н/Д"];

/** Whether a cell shows an error only because a line has no point there. */
export const isNoPoint = (formula: unknown, error: string): boolean =>
  typeof formula === "string" && MEANT.test(formula) && NOT_AVAILABLE.includes(error);
