import { inputRow, type ChoiceName, type NumberName } from "../engine/index";

/** An input with a field in the pane. */
export type FieldName = "tier" | NumberName | ChoiceName;

export interface Step {
  readonly id: "size";
  /** Fields in one row stand side by side where the pane is wide enough. */
  readonly rows: readonly (readonly FieldName[])[];
}

/** The wizard as data: which inputs are asked, in which order. */
export const STEPS: readonly Step[] = [{ id: "size", rows: [["tier"], ["users", "years"]] }];

export const isChoice = (name: FieldName): name is "tier" | ChoiceName =>
  name === "tier" || inputRow(name).kind === "choice";
