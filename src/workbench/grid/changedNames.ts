import { escapeRegExp, type Injector } from "@univerjs/core";
import {
  FormulaDataModel,
  IFunctionService,
  type IFormulaDataItem,
  type IFormulaDirtyData,
} from "@univerjs/engine-formula";
import { dirtyRanges } from "./dirtyRanges";

/**
 * The engine calculates a formula again when a name in it changes only if the formula is that name and nothing else,
 * and keeps what it has read of the others, whatever the name means by now. So their cells are given as changed, and
 * what it has read is forgotten.
 */
export function withUsersOfNames<T extends IFormulaDirtyData>(injector: Injector, dirty: T): T {
  const byUnit = Object.entries(dirty.dirtyDefinedNameMap)
    .map(([unitId, names]) => ({ unitId, names: Object.keys(names ?? {}) }))
    .filter(({ names }) => names.length > 0);
  if (byUnit.length === 0) return dirty;
  const data = injector.get(FormulaDataModel).getFormulaData();
  const users = byUnit.flatMap(({ unitId, names }) => {
    const anyName = new RegExp(names.map(escapeRegExp).join("|"), "i");
    return Object.entries(data[unitId] ?? {}).flatMap(([sheetId, rows]) =>
      Object.entries(rows ?? {}).flatMap(([row, cells]) =>
        Object.entries(cells ?? {}).flatMap(([column, cell]) =>
          anyName.test((cell as IFormulaDataItem | null)?.f ?? "")
            ? { unitId, sheetId, row: Number(row), column: Number(column) }
            : [],
        ),
      ),
    );
  });
  injector.get(IFunctionService).deleteFormulaAstCacheKey(...byUnit.flatMap(({ names }) => names));
  return { ...dirty, dirtyRanges: [...dirty.dirtyRanges, ...dirtyRanges(users)] };
}
