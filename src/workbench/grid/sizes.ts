/** A file counts column widths in digits of its standard font, with a margin; the grid counts pixels. For Calibri 11 a digit has 7. */
const DIGIT_PIXELS = 7;
const MARGIN_PIXELS = 5;

export const charactersToPixels = (characters: number): number =>
  Math.round(characters * DIGIT_PIXELS + MARGIN_PIXELS);
export const pixelsToCharacters = (pixels: number): number =>
  Math.max(0, pixels - MARGIN_PIXELS) / DIGIT_PIXELS;
/** The grid counts CSS pixels, 96 to the inch; Office.js and files count points, 72 to the inch. */
export const pointsToPixels = (points: number): number => Math.round((points * 96) / 72);
export const pixelsToPoints = (pixels: number): number => (pixels * 72) / 96;
