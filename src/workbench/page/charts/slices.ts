import { arc, pie } from "d3-shape";
import { PALETTE, type ChartData } from "./chartData";

export interface Slice {
  readonly name: string;
  readonly color: string;
  readonly path: string;
  /** What stands on it; "" for nothing. */
  readonly label: string;
  readonly at: readonly [x: number, y: number];
}

const NUMBER = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const PERCENT = new Intl.NumberFormat("en-US", { style: "percent" });
/** Of the radius, as Excel's new doughnuts have it. */
const HOLE = 0.55;

/** The slices of a pie around its middle; of a doughnut one ring for each series, the first within. */
export function slicesOf({ kind, series, categories }: ChartData, radius: number): Slice[] {
  const rings = kind === "pie" ? series.slice(0, 1) : series;
  const hole = kind === "pie" ? 0 : radius * HOLE;
  const thickness = (radius - hole) / (rings.length || 1);
  return rings.flatMap(({ values, labels, pointColors, name }, ring) => {
    const shares = values.map((value) => Math.abs(value ?? 0));
    const total = shares.reduce((sum, share) => sum + share, 0);
    const shape = arc<{ startAngle: number; endAngle: number }>()
      .innerRadius(hole + ring * thickness)
      .outerRadius(hole + (ring + 1) * thickness);
    return pie()
      .sort(null)(shares)
      .map((angles, at): Slice => {
        const said = [
          labels.series && name,
          labels.category && (categories[at] ?? ""),
          labels.value && NUMBER.format(values[at] ?? 0),
          labels.share && PERCENT.format((shares[at] ?? 0) / (total || 1)),
        ].filter((part) => part !== false);
        return {
          name: categories[at] ?? "",
          color: pointColors[at] || (PALETTE[at % PALETTE.length] ?? ""),
          path: shape(angles) ?? "",
          label: said.join(", "),
          at: shape.centroid(angles),
        };
      });
  });
}
