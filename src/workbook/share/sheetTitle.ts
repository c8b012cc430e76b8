/** Excel's longest name of a sheet. */
const LONGEST = 31;

/** A name that no sheet has, which ends as it should: "CRM Budget (values)", then "CRM Budget (values) 2". */
export function freeTitle(base: string, ending: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const end = number === 1 ? ending : `${ending} ${number}`;
    const title = `${base.slice(0, LONGEST - end.length)}${end}`;
    if (!used.has(title.toLowerCase())) return title;
  }
}
