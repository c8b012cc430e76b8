import { generateRandomId } from "@univerjs/core";
import { IDefinedNamesService, type ISetDefinedNameMutationParam } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { Grid, GridName } from "../model/grid";
import type { Book } from "./book";

type FDefinedName = ReturnType<Book["workbook"]["getDefinedNames"]>[number];
type GridNames = Pick<Grid, "names" | "addName" | "deleteName" | "setNameFormula" | "setNameComment">;

/** A reference to cells, which Univer keeps without "=": 'My sheet'!$A$1:$B$2. Everything else is a formula and keeps it. */
const REFERENCE =
  /^=((?:'(?:[^']|'')+'|[^\s'!"()+\-*/^&=<>,;{}[\]]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;

export function gridNames(book: Book): GridNames {
  const find = (name: string, sheetId: string | null): FDefinedName | undefined =>
    book.workbook
      .getDefinedNames()
      .find((item) => item.getName().toLowerCase() === name.toLowerCase() && scopeOf(item) === sheetId);

  /** From the model: the facade's builder tells an id only of a name that no other sheet has as well. */
  const idOf = (name: string, sheetId: string | null): string | undefined =>
    Object.values(book.injector.get(IDefinedNamesService).getDefinedNameMap(book.unitId) ?? {}).find(
      (item) =>
        item.name.toLowerCase() === name.toLowerCase() &&
        (item.localSheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME) ===
          (sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME),
    )?.id;

  const put = (name: GridName, id: string) => {
    const definition: ISetDefinedNameMutationParam = {
      unitId: book.unitId,
      id,
      name: name.name,
      formulaOrRefString: REFERENCE.exec(name.formula)?.[1] ?? name.formula,
      comment: name.comment,
      localSheetId: name.sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    };
    book.write(() => book.workbook.insertDefinedNameBuilder(definition));
  };

  const change = (name: string, sheetId: string | null, part: Partial<GridName>) => {
    const item = find(name, sheetId);
    const id = idOf(name, sheetId);
    if (item && id !== undefined) put({ ...nameOf(item), ...part }, id);
  };

  return {
    names: () => book.workbook.getDefinedNames().map(nameOf),
    addName: (name) => put(name, generateRandomId()),
    deleteName: (name, sheetId) => book.write(() => find(name, sheetId)?.delete()),
    setNameFormula: (name, sheetId, formula) => change(name, sheetId, { formula }),
    setNameComment: (name, sheetId, comment) => change(name, sheetId, { comment }),
  };
}

const scopeOf = (item: FDefinedName): string | null =>
  item.isWorkbookScope() ? null : (item.getLocalSheetId() ?? null);

const nameOf = (item: FDefinedName): GridName => ({
  name: item.getName(),
  formula: item.getFormulaOrRefString().replace(/^=?/, "="),
  sheetId: scopeOf(item),
  comment: item.getComment() ?? "",
});
