import { generateRandomId } from "@univerjs/core";
import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { Grid, GridName } from "../model/grid";
import type { UniverBook } from "./book";

type GridNames = Pick<Grid, "names" | "addName" | "deleteName" | "setNameFormula" | "setNameComment">;

/** A reference to cells, which Univer keeps without "=": 'My sheet'!$A$1:$B$2. Everything else is a formula and keeps it. */
const REFERENCE =
  /^=((?:'(?:[^']|'')+'|[^\s'!"()+\-*/^&=<>,;{}[\]]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;

export function gridNames(book: UniverBook): GridNames {
  const service = book.injector.get(IDefinedNamesService);
  // Without names the engine would not look at them, and leave the formulas of the last one that has gone as they are.
  service.getAllDefinedNamesIsEmpty = () => false;
  const all = (): IDefinedNamesServiceParam[] => Object.values(service.getDefinedNameMap(book.unitId) ?? {});
  const find = (name: string, sheetId: string | null): IDefinedNamesServiceParam | undefined =>
    all().find((item) => item.name.toLowerCase() === name.toLowerCase() && scopeOf(item) === sheetId);

  /**
   * Puts a definition in the place of another, as one undo step. Not by the grid's own commands: those read every
   * formula of the workbook for each name, and write #REF! into the formulas of a name that goes. In Excel they keep it
   * and come to #NAME?.
   */
  const replace = (before: IDefinedNamesServiceParam | undefined, after?: IDefinedNamesServiceParam) => {
    const { unitId } = book;
    const removal = (item: IDefinedNamesServiceParam) => ({
      id: RemoveDefinedNameMutation.id,
      params: { unitId, ...item },
    });
    const addition = (item: IDefinedNamesServiceParam) => ({
      id: SetDefinedNameMutation.id,
      params: { unitId, ...item },
    });
    const redoMutations = [...(before ? [removal(before)] : []), ...(after ? [addition(after)] : [])];
    const undoMutations = [...(after ? [removal(after)] : []), ...(before ? [addition(before)] : [])];
    if (redoMutations.length === 0) return;
    book.write(() => {
      for (const { id, params } of redoMutations) book.commands.syncExecuteCommand(id, params);
    });
    book.undoRedo.pushUndoRedo({ unitID: unitId, undoMutations, redoMutations });
  };

  const change = (name: string, sheetId: string | null, part: Partial<GridName>) => {
    const item = find(name, sheetId);
    if (item) replace(item, definitionOf({ ...nameOf(item), ...part }, item.id));
  };

  return {
    names: () => all().map(nameOf),
    addName: (name) => replace(undefined, definitionOf(name, generateRandomId())),
    deleteName: (name, sheetId) => replace(find(name, sheetId)),
    setNameFormula: (name, sheetId, formula) => change(name, sheetId, { formula }),
    setNameComment: (name, sheetId, comment) => change(name, sheetId, { comment }),
  };
}

const definitionOf = (
  { name, formula, comment, sheetId }: GridName,
  id: string,
): IDefinedNamesServiceParam => ({
  id,
  name,
  formulaOrRefString: REFERENCE.exec(formula)?.[1] ?? formula,
  comment,
  localSheetId: sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
});

const scopeOf = ({ localSheetId }: IDefinedNamesServiceParam): string | null =>
  localSheetId === undefined || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? null : localSheetId;

const nameOf = (item: IDefinedNamesServiceParam): GridName => ({
  name: item.name,
  formula: item.formulaOrRefString.replace(/^=?/, "="),
  sheetId: scopeOf(item),
  comment: item.comment ?? "",
});
