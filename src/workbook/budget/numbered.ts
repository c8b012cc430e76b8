import type { Cell, Description } from "./description";

/** The same budget with its defined names numbered, so that it can stand beside another: CRM_total becomes CRM2_total. */
export function numbered({ sheets, names }: Description, number: number): Description {
  const renamed = (formula: string): string => formula.replace(/\bCRM_/g, `CRM${number}_`);
  const cell = (of: Cell): Cell =>
    typeof of === "object" && of !== null ? { ...of, formula: renamed(of.formula) } : of;
  return {
    names: names.map(({ name, refersTo }) => ({ name: renamed(name), refersTo })),
    sheets: sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map(cell)) })),
      validations: (sheet.validations ?? []).map((validation) =>
        validation.rule.kind === "list"
          ? { ...validation, rule: { ...validation.rule, name: renamed(validation.rule.name) } }
          : validation,
      ),
    })),
  };
}
