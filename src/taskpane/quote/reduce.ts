import type { LineColumn } from "../../engine/index";
import type { KnownRates } from "../money";
import { roomIn } from "./judge";
import { freeRowId, isNote, type TypedLine, type QuoteRow } from "./rows";
import { NEW_PASTE, type Paste, type QuoteState } from "./state";

export type QuoteAction =
  | { readonly type: "added"; readonly cells: TypedLine }
  | { readonly type: "typed"; readonly id: number; readonly column: LineColumn; readonly text: string }
  /** For all lines in that currency. */
  | { readonly type: "rateTyped"; readonly currency: string; readonly text: string }
  | { readonly type: "opened"; readonly id: number | null }
  | { readonly type: "menuToggled"; readonly id: number | null }
  /** Up or down by so many lines. */
  | { readonly type: "moved"; readonly id: number; readonly by: number }
  | { readonly type: "duplicated" | "deleted"; readonly id: number }
  | { readonly type: "undone" | "moreToggled" | "addToggled" | "allToggled" | "toastClosed" | "checked" }
  | { readonly type: "seatsLeft"; readonly seats: number }
  | { readonly type: "pasteOpened"; readonly text: string }
  | { readonly type: "pasteChanged"; readonly change: Partial<Paste> }
  | { readonly type: "pasteClosed" }
  /** The lines and notes of a paste, as they were read. */
  | { readonly type: "pasted"; readonly lines: readonly TypedLine[] };

/** The quote and what of it is shown. */
export interface QuoteParts {
  readonly rows: readonly QuoteRow[];
  readonly rates: KnownRates;
  readonly view: QuoteState;
}

/** More than anybody takes back. */
const MOST_UNDONE = 20;

/** The next quote. What its lines are worth is judged afterwards. */
export function reduceQuote({ rows, rates, view }: QuoteParts, action: QuoteAction): QuoteParts {
  const show = (change: Partial<QuoteState>): QuoteParts => ({ rows, rates, view: { ...view, ...change } });
  const changed = (next: readonly QuoteRow[], change: Partial<QuoteState> = {}): QuoteParts => ({
    rows: next,
    rates,
    view: { ...view, ...CLOSED, undo: remembered(view, rows), changing: null, deleted: null, ...change },
  });
  const at = "id" in action ? rows.findIndex(({ id }) => id === action.id) : -1;
  const row = rows[at];
  switch (action.type) {
    case "added": {
      if (roomIn(rows) < 1) return show(CLOSED);
      const id = freeRowId(rows);
      return changed([...rows, { id, cells: action.cells, valid: null }], {
        open: id,
        fresh: id,
        more: false,
      });
    }
    case "typed": {
      if (row === undefined) return show({});
      const isKnown = view.changing === row.id || view.fresh === row.id;
      const next = replaced(rows, at, [{ ...row, cells: withCell(row.cells, action.column, action.text) }]);
      return {
        rows: next,
        rates,
        view: isKnown ? view : { ...view, undo: remembered(view, rows), changing: row.id, deleted: null },
      };
    }
    case "rateTyped":
      return { rows, rates: { ...rates, [action.currency]: action.text }, view };
    case "opened":
      return show({ ...CLOSED, open: action.id, more: false, fresh: null, changing: null });
    case "menuToggled":
      return show({ menu: view.menu === action.id ? null : action.id, adding: false });
    case "moved": {
      const [lines, notes] = [
        rows.filter(({ cells }) => !isNote(cells)),
        rows.filter(({ cells }) => isNote(cells)),
      ];
      const to = lines.findIndex(({ id }) => id === action.id) + action.by;
      if (row === undefined || lines[to] === undefined) return show(CLOSED);
      const others = lines.filter((other) => other !== row);
      return changed([...others.slice(0, to), row, ...others.slice(to), ...notes]);
    }
    case "duplicated": {
      if (row === undefined || roomIn(rows) < 1) return show(CLOSED);
      const copy = { ...row, id: freeRowId(rows) };
      return changed(replaced(rows, at, [row, copy]));
    }
    case "deleted":
      if (row === undefined) return show(CLOSED);
      return changed(replaced(rows, at, []), {
        deleted: row.cells.name ?? "",
        ...(view.open === row.id && { open: null }),
      });
    case "undone": {
      const before = view.undo.at(-1);
      if (before === undefined) return show({});
      const isThere = before.some(({ id }) => id === view.open);
      return {
        rows: before,
        rates,
        view: {
          ...view,
          ...CLOSED,
          undo: view.undo.slice(0, -1),
          open: isThere ? view.open : null,
          fresh: null,
          changing: null,
          deleted: null,
        },
      };
    }
    case "moreToggled":
      return show({ more: !view.more });
    case "addToggled":
      return show({ adding: !view.adding, menu: null });
    case "allToggled":
      return show({ all: !view.all });
    case "toastClosed":
      return show({ deleted: null });
    case "checked":
      return show({ fresh: null });
    case "seatsLeft":
      return show({ seatsLeft: action.seats });
    case "pasteOpened":
      return show({ ...CLOSED, paste: { ...NEW_PASTE, text: action.text } });
    case "pasteChanged":
      return view.paste === null ? show({}) : show({ paste: { ...view.paste, ...action.change } });
    case "pasteClosed":
      return show({ paste: null });
    case "pasted":
      return changed(
        action.lines.reduce<readonly QuoteRow[]>(
          (all, cells) => [...all, { id: freeRowId(all), cells, valid: null }],
          rows,
        ),
        { paste: null, open: null },
      );
  }
}

/** The rows with others in place of one. */
const replaced = (rows: readonly QuoteRow[], at: number, by: readonly QuoteRow[]): readonly QuoteRow[] => [
  ...rows.slice(0, at),
  ...by,
  ...rows.slice(at + 1),
];

/** Menus go with whatever is chosen. */
const CLOSED = { menu: null, adding: false } as const;

const remembered = ({ undo }: QuoteState, rows: readonly QuoteRow[]): QuoteState["undo"] =>
  [...undo, rows].slice(-MOST_UNDONE);

function withCell(cells: TypedLine, column: LineColumn, text: string): TypedLine {
  const { [column]: _old, ...others } = cells;
  return text === "" ? others : { ...others, [column]: text };
}
