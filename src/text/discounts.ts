/** "20% off" as "20%". */
export const discountOff = (text: string): string => text.replace(/\s*off$/i, "");

const DIGITS = "〇一二三四五六七八九";

/**
 * Chinese names what is left to pay, in tenths or in hundredths: 8折 and 八折 are a discount of 20 %, 85折, 8.5折 and
 * 八五折 of 15 %.
 */
export function discountByPartPaid(text: string): string {
  const [, part] = /^打?\s*(\d+(?:\.\d+)?|[一二三四五六七八九]{1,2})\s*折$/.exec(text) ?? [];
  if (part === undefined) return text;
  const paid = Number(part.replace(/[一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit))));
  const percent = 100 - (paid <= 10 ? 10 * paid : paid);
  return `${Number(percent.toPrecision(15))}%`;
}
