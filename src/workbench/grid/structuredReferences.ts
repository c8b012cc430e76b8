/** The table that a formula stands in, if it stands in one. */
export type OwnTable = { readonly name: string; readonly headings: readonly string[] } | null;

/** A text, a quoted sheet, or a reference with brackets, its table's name left out inside the table. */
const PART =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<name>[\p{L}_\\][\p{L}\p{N}_.\\]*)?\[(?<body>(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*)\](?<after>[\p{L}\p{N}_']?)/gu;

/** As people write them, into the one form that the formula engine reads: `[@Amount]` is `Costs[[#This Row],[Amount]]`. */
export function toEngine(
  formula: string,
  own: OwnTable,
  totalsOf: (table: string, columns: string) => string | null = () => null,
): string {
  if (!formula.includes("[")) return formula;
  return formula.replace(PART, (all: string, ...rest: unknown[]) => {
    const { name, body, after = "" } = rest.at(-1) as Partial<Record<"name" | "body" | "after", string>>;
    const table = name ?? own?.name;
    // Brackets before a sheet's name are another workbook.
    if (body === undefined || table === undefined || after !== "") return all;
    if (name === undefined && !body.startsWith("@") && !body.startsWith("#") && !names(body, own)) return all;
    const [isTotals, columnsOfTotals = ""] = /^(?:#totals|\[#totals\]\s*(?:,\s*(.*))?)$/i.exec(body) ?? [];
    // As Excel, which has no cells for it.
    if (isTotals !== undefined) return totalsOf(table, columnsOfTotals) ?? "#REF!";
    if (!body.startsWith("@")) return `${table}[${body}]`;
    const columns = body.slice(1).trim();
    if (columns === "") return `${table}[#This Row]`;
    return `${table}[[#This Row],${columns.startsWith("[") ? columns : `[${columns}]`}]`;
  });
}

const names = (body: string, own: OwnTable): boolean =>
  body.startsWith("[") ||
  own?.headings.some((heading) => heading.toLowerCase() === body.toLowerCase()) === true;

/** As Excel shows them: `[@Amount]` in the table itself, `Costs[@[Unit price]]` elsewhere. */
export function fromEngine(formula: string, own: OwnTable): string {
  if (!/\[#this row\]/i.test(formula)) return formula;
  return formula.replace(
    /([\p{L}_\\][\p{L}\p{N}_.\\]*)\[\[#this row\]\s*,\s*((?:\[(?:[^[\]']|'.)*\]:?)+)\]/giu,
    (_, name: string, columns: string) => {
      const plain = /^\[([\p{L}_][\p{L}\p{N}_]*)\]$/u.exec(columns)?.[1];
      return `${name.toLowerCase() === own?.name.toLowerCase() ? "" : name}[@${plain ?? columns}]`;
    },
  );
}

/** The formula after a column of a table was given another heading. */
export function withHeading(formula: string, table: string, before: string, after: string): string {
  if (!formula.toLowerCase().includes(`${table.toLowerCase()}[`)) return formula;
  return formula.replace(PART, (all: string, ...rest: unknown[]) => {
    const {
      name,
      body,
      after: next = "",
    } = rest.at(-1) as Partial<Record<"name" | "body" | "after", string>>;
    if (name?.toLowerCase() !== table.toLowerCase() || body === undefined) return all;
    const isColumn = (text: string): boolean => text.toLowerCase() === before.toLowerCase();
    const renamed = body.includes("[")
      ? body.replace(/\[((?:[^[\]']|'.)*)\]/g, (column, text: string) =>
          isColumn(text) ? `[${after}]` : column,
        )
      : isColumn(body)
        ? after
        : body;
    return `${name}[${renamed}]${next}`;
  });
}
