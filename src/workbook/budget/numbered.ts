import type { Cell, Description, SheetTable, Validation } from "./description";
import { QUOTE } from "./inputNames";

/** Defined names, and the table of the quote: CRM_total, CRMQuote. */
const OUR_NAMES = new RegExp(`\\bCRM(?=_|${QUOTE.slice("CRM".length)}\\b)`, "g");

/** A defined name, or a formula with names in it, as the numbered budget has it. */
export const prefixed = (formula: string, number: number): string =>
  number === 1 ? formula : formula.replace(OUR_NAMES, `CRM${number}`);

/** The same budget with its defined names numbered, so that it can stand beside another: CRM_total becomes CRM2_total. */
export function numbered({ sheets, names }: Description, number: number): Description {
  const renamed = (formula: string): string => prefixed(formula, number);
  const cell = (of: Cell): Cell =>
    typeof of === "object" && of !== null ? { ...of, formula: renamed(of.formula) } : of;
  const ruled = <Ruled extends Pick<Validation, "rule">>(validation: Ruled): Ruled => ({
    ...validation,
    rule: ruleOf(validation.rule, renamed),
  });
  const table = ({ name, columns, rows, ...others }: SheetTable): SheetTable => ({
    ...others,
    name: renamed(name),
    rows: rows.map((row) => row.map(cell)),
    columns: columns.map(({ validation, ...own }) =>
      validation === undefined ? own : { ...own, validation: ruled(validation) },
    ),
  });
  return {
    names: names.map(({ name, refersTo }) => ({ name: renamed(name), refersTo })),
    sheets: sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map(cell)) })),
      tables: (sheet.tables ?? []).map(table),
      validations: (sheet.validations ?? []).map(ruled),
      conditions: (sheet.conditions ?? []).map((one) => ({ ...one, formula: renamed(one.formula) })),
    })),
  };
}

function ruleOf(rule: Validation["rule"], renamed: (formula: string) => string): Validation["rule"] {
  if (rule.kind === "list") return "name" in rule ? { ...rule, name: renamed(rule.name) } : rule;
  const [min, max] = [rule.min, rule.max].map((bound) =>
    typeof bound === "string" ? renamed(bound) : bound,
  );
  return { ...rule, min: min as number, max: max as number };
}
