import type { Failed } from "../excel";
import { keepSetting, readSetting } from "../settings";
import { ROLES, type ColumnChoice } from "./columnChoice";
import type { ImportSettings } from "./importActuals";

/** How files were read whose heads are the same. Named after the add-in: other add-ins keep theirs in the same place. */
const KEY = "crm-cost.imports";
const MOST_KEPT = 20;
const LONGEST = 100_000;

const keyOf = (heads: readonly string[]): string => JSON.stringify(heads);

/** As a file with these heads was read last in this workbook; null where none was. */
export function keptSettings(heads: readonly string[]): ImportSettings | null {
  const [, kept] = allKept().find(([key]) => key === keyOf(heads)) ?? [];
  return kept === undefined ? null : settingsOf(kept, heads.length);
}

/** Keeps how a file with these heads is read; of too many the oldest goes. */
export const keepSettings = (heads: readonly string[], settings: ImportSettings): Promise<Failed | null> =>
  keepSetting(
    KEY,
    JSON.stringify(
      [[keyOf(heads), settings] as const, ...allKept().filter(([key]) => key !== keyOf(heads))].slice(
        0,
        MOST_KEPT,
      ),
    ),
  );

/** Anybody may have written it. */
function allKept(): readonly (readonly [string, unknown])[] {
  const text = readSetting(KEY);
  if (typeof text !== "string" || text.length > LONGEST) return [];
  const list = fromJson(text);
  return (Array.isArray(list) ? list : []).flatMap((pair: unknown) =>
    Array.isArray(pair) && pair.length === 2 && typeof pair[0] === "string"
      ? [[pair[0], pair[1] as unknown] as const]
      : [],
  );
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Text that is not JSON keeps nothing.
    return null;
  }
}

function settingsOf(value: unknown, width: number): ImportSettings | null {
  if (typeof value !== "object" || value === null) return null;
  const { columns, dates, decimals, from1904 } = value as Partial<Record<keyof ImportSettings, unknown>>;
  if (typeof columns !== "object" || columns === null) return null;
  const choice: ColumnChoice = Object.fromEntries(
    ROLES.flatMap((role) => {
      const place = (columns as Record<string, unknown>)[role];
      return typeof place === "number" && Number.isInteger(place) && place >= 0 && place < width
        ? [[role, place]]
        : [];
    }),
  );
  return {
    columns: choice,
    dates: dates === "dayFirst" || dates === "monthFirst" ? dates : null,
    decimals: decimals === "." || decimals === "," ? decimals : null,
    from1904: from1904 === true,
  };
}
