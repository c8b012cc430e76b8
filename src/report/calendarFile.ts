import { isoDay, type Renewal } from "../engine/index";
import { numberText, type Translator } from "../text/index";
import { rowName } from "./rows";

/** Octets that a line of an iCalendar file may have (RFC 5545, 3.1). */
const LONGEST = 75;

/**
 * The days by which notice must be given, as a file that a calendar opens (RFC 5545): an event a day, each with what the
 * year after would cost.
 *
 * @param currency - In which the costs stand
 * @param now - When the file is made
 */
export function renewalCalendar(
  renewals: readonly Renewal[],
  currency: string,
  now: Date,
  t: Translator,
): string {
  const money = (amount: number): string => `${numberText(t.language, amount, { most: 0 })} ${currency}`;
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const events = renewals.flatMap(({ row, ends, noticeBy, yearly, atContract, atMarket }, i) => [
    "BEGIN:VEVENT",
    `UID:${stamp}-${i + 1}@crm-cost`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date(noticeBy)}`,
    `DTEND;VALUE=DATE:${date(noticeBy + 1)}`,
    `SUMMARY:${escaped(t("renewal.notice", { name: rowName(row, t) }))}`,
    `DESCRIPTION:${escaped(
      t("renewal.about", {
        ends: isoDay(ends),
        yearly: money(yearly),
        atContract: money(atContract),
        atMarket: money(atMarket),
      }),
    )}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//CRM Cost//Renewals//EN",
    "CALSCALE:GREGORIAN",
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const date = (day: number): string => isoDay(day).replaceAll("-", "");

const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|[\r\n]/g, "\\n");

/** A long line goes on in the next behind a space; no character is cut in two. */
function folded(line: string): string {
  let [text, length] = ["", 0];
  for (const character of line) {
    const octets = octetsOf(character);
    if (length + octets > LONGEST) [text, length] = [`${text}\r\n `, 1];
    text += character;
    length += octets;
  }
  return text;
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
