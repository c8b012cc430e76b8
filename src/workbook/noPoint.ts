/**
 * Where a line of a chart has no point: an error that charts pass over, where an empty text would be drawn as 0. That it is
 * meant stands in the formula itself, which goes wherever the cell goes: N of a text adds nothing, and nobody types this one.
 */
export const NO_POINT = 'NA()+N("∅")';

/** #N/A in English, Chinese and French, in German, in Spanish, Italian and Portuguese, in Russian. */
const NOT_AVAILABLE: readonly string[] = ["#N/A", "#NV", "#N/D", "#Н/Д"];

/** Whether a cell shows an error only because a line has no point there. */
export const isNoPoint = (formula: unknown, error: string): boolean =>
  typeof formula === "string" && formula.includes(NO_POINT) && NOT_AVAILABLE.includes(error);
