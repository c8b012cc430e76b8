import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";

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
  const y = scaleLinear()
    .domain([0, Math.max(...totals) || 1])
    .range([height, 0]);
  const band = scaleBand(columns.keys(), [0, width]).padding(GAP);
  const layers = stack<unknown, Column<Key>, Key>()
    .keys(keys)
    .value(({ parts }, key) => parts[key])(columns);
  return {
    columns: columns.map(({ label }, at) => ({
      label,
      total: totals[at] ?? 0,
      x: band(at) ?? 0,
      width: band.bandwidth(),
      top: y(totals[at] ?? 0),
      segments: layers.flatMap((layer) => {
        const [from, to] = layer[at] ?? [0, 0];
        return to > from ? [{ key: layer.key, y: y(to), height: y(from) - y(to) }] : [];
      }),
    })),
    grid: y
      .ticks(MOST_GRID_LINES)
      .filter((value) => value > 0)
      .slice(-MOST_GRID_LINES)
      .map(y),
  };
}
