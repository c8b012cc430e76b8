import { type Injector } from "@univerjs/core";
import { TableManager } from "@univerjs/preset-sheets-table";
import type { TableLook } from "../model/grid";

/** Of themes of tables whose heads have no buttons to filter by. */
const BARE = "-bare";

const line = (rgb: string) => ({ s: 1, cl: { rgb } });

/** How Excel's built-in styles look, one for all of a kind: in the colours of Office's own theme. */
const THEMES = {
  Medium: {
    headerRowStyle: { bg: { rgb: "#4472C4" }, cl: { rgb: "#FFFFFF" } },
    secondRowStyle: { bg: { rgb: "#DCE6F1" } },
    lastRowStyle: { bd: { b: line("#4472C4") } },
  },
  Light: {
    headerRowStyle: { bd: { t: line("#70AD47"), b: line("#70AD47") } },
    secondRowStyle: { bg: { rgb: "#E2EFDA" } },
    lastRowStyle: { bd: { b: line("#70AD47") } },
  },
};

/** The first is that of a table which nobody has dressed. */
export const TABLE_THEMES = (["Medium", "Light"] as const).flatMap((kind) =>
  ["", BARE].map((more) => ({ name: kind + more, style: THEMES[kind] })),
);

/** The theme that comes nearest. */
export const themeOf = ({ style, hasFilterButton }: TableLook): string =>
  (/^TableStyleLight/.test(style) || style === "" ? "Light" : "Medium") + (hasFilterButton ? "" : BARE);

/** The grid gives every table buttons to filter by: those of a bare one are left out of what it draws them for. */
export function hideFilterButtons(injector: Injector): void {
  const manager = injector.get(TableManager);
  const all = manager.getSheetFilterRangeWithState.bind(manager);
  manager.getSheetFilterRangeWithState = (unitId, sheetId) =>
    all(unitId, sheetId).filter(
      ({ tableId }) => manager.getTableById(unitId, tableId)?.getTableStyleId()?.endsWith(BARE) !== true,
    );
}
