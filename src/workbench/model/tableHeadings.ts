/** "Column1", "Column2" and so on: the first that is free. */
export function freeHeading(taken: readonly string[]): string {
  const lower = new Set(taken.map((heading) => heading.toLowerCase()));
  for (let number = 1; ; number++) if (!lower.has(`column${number}`)) return `Column${number}`;
}

/** What a table makes of the cells above its rows: blank ones get a name, a name that comes twice gets a number. */
export function tableHeadings(texts: readonly string[]): string[] {
  const given: string[] = [];
  for (const text of texts) {
    const isTaken = (name: string) => given.some((other) => other.toLowerCase() === name.toLowerCase());
    let heading = text === "" ? freeHeading([...texts, ...given]) : text;
    for (let number = 2; isTaken(heading); number++) heading = `${text}${number}`;
    given.push(heading);
  }
  return given;
}
