import { cutWhole, units } from "../wholeText";

/** Excel's longest name of a sheet. */
const LONGEST = 31;

/** The beginning of a name that leaves room for an ending. */
export const titleBase = (base: string, ending: string): string =>
  cutWhole(base, LONGEST - ending.length, units);

/** A name that no sheet has, which ends as it should: "CRM Budget (values)", then "CRM Budget (values) 2". */
export function freeTitle(base: string, ending: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const end = number === 1 ? ending : `${ending} ${number}`;
    const title = `${titleBase(base, end)}${end}`;
    if (!used.has(title.toLowerCase())) return title;
  }
}
