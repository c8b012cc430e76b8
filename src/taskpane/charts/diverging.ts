import { scaleLinear, type ScaleLinear } from "d3-scale";

/** A bar from zero, in units of the drawing. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  /** Where its figure stands, and on which side of that point. */
  readonly end: number;
  readonly anchor: "start" | "end";
}

export type DivergingScale = ScaleLinear<number, number>;

/**
 * One scale for all rows, so that their bars compare.
 *
 * @param values - Every value that a bar shows
 * @param room - What figures need at either end
 */
export function divergingScale(values: readonly number[], width: number, room: number): DivergingScale {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return scaleLinear()
    .domain(least === most ? [-1, 1] : [least, most])
    .range([room, width - room]);
}

/** Distance between a bar's end and its figure. */
const SPACE = 4;

export function divergingBar(value: number, scale: DivergingScale): Bar {
  const [zero, end] = [scale(0), scale(value)];
  return {
    x: Math.min(zero, end),
    width: Math.abs(end - zero),
    end: value < 0 ? end - SPACE : end + SPACE,
    anchor: value < 0 ? "end" : "start",
  };
}
