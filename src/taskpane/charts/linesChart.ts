import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { linesShape, type Point } from "./lines";

const WIDTH = 300;
const PLOT = { width: WIDTH, height: 112 };
/** Room for a word above the highest point and for the times below. */
const ABOVE = 16;
const BELOW = 20;
/** What a name at a line's end needs: below a line that rises it must clear all of it. */
const NAME_ROOM = 64;
/** From where on the words beside a mark stand left of it. */
const RIGHT_PART = 0.55 * WIDTH;

/** A line with its name, which stands at its end. */
export interface NamedLine {
  readonly look: "benefit" | "cost";
  readonly amounts: readonly number[];
  readonly name: string;
}

/** A point to be seen, and what it is. */
export interface Mark {
  readonly time: number;
  readonly amount: number;
  readonly name: string;
}

/**
 * Two lines from go-live on, each named at its end, and the point where they cross.
 *
 * @param times - What stands below the times from 0 on
 * @param write - An amount of a grid line
 * @param sentence - What a screen reader says in place of the picture
 */
export function linesChart(
  [one, other]: readonly [NamedLine, NamedLine],
  mark: Mark | null,
  times: readonly string[],
  write: (amount: number) => string,
  sentence: string,
): TemplateResult {
  const shape = linesShape({ one: one.amounts, other: other.amounts }, PLOT);
  const { zero } = shape;
  const [endOfOne, endOfOther] = [shape.lines.one.at(-1), shape.lines.other.at(-1)];
  const isOneAbove = (endOfOne?.[1] ?? 0) <= (endOfOther?.[1] ?? 0);
  const line = ({ look, name }: NamedLine, points: readonly Point[], isAbove: boolean): SVGTemplateResult => {
    const y = isAbove ? heightAt(points, WIDTH) - 6 : heightAt(points, WIDTH - NAME_ROOM) + 13;
    return svg`<polyline class="line ${look}" points=${points.map((point) => point.join()).join(" ")}></polyline>
      <text class="strong" x=${WIDTH} y=${Math.min(y, PLOT.height - 4)} text-anchor="end">${name}</text>`;
  };
  const time = (label: string, at: number): SVGTemplateResult =>
    svg`<text x=${shape.place(at, 0)[0]} y=${PLOT.height + 14}
      text-anchor=${at === 0 ? "start" : at === times.length - 1 ? "end" : "middle"}>${label}</text>`;
  return html`<svg
    class="chart"
    viewBox="0 ${-ABOVE} ${WIDTH} ${ABOVE + PLOT.height + BELOW}"
    role="img"
    aria-label=${sentence}
  >
    ${shape.grid.map(
      ({ amount, y }) =>
        svg`<line class="grid" x1="0" x2=${WIDTH} y1=${y} y2=${y}></line>
          <text x="0" y=${y - 3}>${write(amount)}</text>`,
    )}
    <line class="axis" x1="0" x2=${WIDTH} y1=${zero} y2=${zero}></line>
    ${line(other, shape.lines.other, !isOneAbove)} ${line(one, shape.lines.one, isOneAbove)}
    ${mark === null ? nothing : crossing(shape.place(mark.time, mark.amount), mark.name)} ${times.map(time)}
  </svg>`;
}

/** Where the last part of a line passes a place. */
function heightAt(points: readonly Point[], x: number): number {
  const [[fromX, fromY], [toX, toY]] = [points.at(-2) ?? [0, 0], points.at(-1) ?? [WIDTH, 0]];
  return toY - ((toX - x) * (toY - fromY)) / (toX - fromX);
}

function crossing([x, y]: Point, name: string): SVGTemplateResult {
  const isRight = x > RIGHT_PART;
  return svg`<line class="drop" x1=${x} x2=${x} y1=${y} y2=${PLOT.height}></line>
    <circle class="point" cx=${x} cy=${y} r="4.5"></circle>
    <text class="strong" x=${x + (isRight ? -6 : 6)} y=${PLOT.height - 5} text-anchor=${isRight ? "end" : "start"}>${name}</text>`;
}
