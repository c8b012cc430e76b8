import { gridValues, linear, type Scale } from "./linear";

export interface Column<Key extends string> {
  readonly label: string;
  readonly parts: Readonly<Record<Key, number>>;
}

/** The plot's size in units of the drawing; y grows downwards from 0 at the top. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface Segment<Key extends string> {
  readonly key: Key;
  readonly y: number;
  readonly height: number;
}

export interface ColumnShape<Key extends string> {
  readonly label: string;
  readonly total: number;
  readonly x: number;
  readonly width: number;
  /** Where the column ends, for the label above it. */
  readonly top: number;
  readonly segments: readonly Segment<Key>[];
}

export interface ColumnsShape<Key extends string> {
  readonly columns: readonly ColumnShape<Key>[];
  /** Heights of the grid lines above the baseline: three at most. */
  readonly grid: readonly number[];
}

const MOST_GRID_LINES = 3;
/** Empty part of a column's band. */
const GAP = 0.32;

/** Stacked columns on a zero baseline. No part is negative: costs are not. */
export function stackedColumns<Key extends string>(
  columns: readonly Column<Key>[],
  keys: readonly Key[],
  { width, height }: Frame,
): ColumnsShape<Key> {
  const totals = columns.map(({ parts }) => keys.reduce((sum, key) => sum + parts[key], 0));
  const most = Math.max(...totals) || 1;
  const y = linear([0, most], [height, 0]);
  // As wide a gap at either end as between two columns.
  const band = width / (columns.length + GAP);
  return {
    columns: columns.map(({ label, parts }, at) => ({
      label,
      total: totals[at] ?? 0,
      x: band * (at + GAP),
      width: band * (1 - GAP),
      top: y(totals[at] ?? 0),
      segments: segments(keys, parts, y),
    })),
    grid: gridValues(most, MOST_GRID_LINES).map(y),
  };
}

/** Part upon part; one that costs nothing is not drawn. */
function segments<Key extends string>(
  keys: readonly Key[],
  parts: Readonly<Record<Key, number>>,
  y: Scale,
): readonly Segment<Key>[] {
  let below = 0;
  return keys.flatMap((key) => {
    const [from, to] = [below, (below += parts[key])];
    return to > from ? [{ key, y: y(to), height: y(from) - y(to) }] : [];
  });
}
