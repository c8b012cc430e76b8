import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { linesShape } from "./lines";

const WIDTH = 300;
/** The lines end before the names of their ends. */
const PLOT = { width: 216, height: 118 };
const BELOW = 20;
const ABOVE = 8;
/** The least distance between two names. */
const GAP = 14;

/** Sums by month from go-live on. */
interface Progress {
  readonly planned: readonly number[];
  /** Up to now. */
  readonly paid: readonly number[];
  /** From now on. */
  readonly ahead: readonly number[];
  /** Now. */
  readonly month: number;
}

interface Words {
  readonly planned: string;
  readonly ahead: string;
  readonly now: string;
  readonly from: string;
  readonly to: string;
  readonly legend: Readonly<Record<"planned" | "paid" | "ahead", string>>;
}

/** Plan, paid and forecast: told apart by the pattern of their lines, named at their ends. */
export function progressChart(
  { planned, paid, ahead, month }: Progress,
  words: Words,
  sentence: string,
): TemplateResult {
  // The forecast begins where what was paid ends: to the drawing both are sums from the first month on.
  const shape = linesShape({ planned, paid, ahead: [...planned.slice(0, month), ...ahead] }, PLOT);
  const points = (line: readonly (readonly [number, number])[]): string =>
    line.map((point) => point.join()).join(" ");
  const [nowX, nowY] = shape.place(month, paid.at(-1) ?? 0);
  const [planEnd, aheadEnd] = [shape.lines.planned.at(-1)?.[1] ?? 0, shape.lines.ahead.at(-1)?.[1] ?? 0];
  const apart = Math.abs(planEnd - aheadEnd) >= GAP;
  const middle = (planEnd + aheadEnd) / 2;
  const [planY, aheadY] = apart
    ? [planEnd, aheadEnd]
    : planEnd <= aheadEnd
      ? [middle - GAP / 2, middle + GAP / 2]
      : [middle + GAP / 2, middle - GAP / 2];
  const name = (text: string, y: number): SVGTemplateResult =>
    svg`<text x=${PLOT.width + 6} y=${y + 4}>${text}</text>`;
  const isLate = nowX > PLOT.width / 2;
  const key = (look: keyof Words["legend"]): TemplateResult =>
    html`<li>
      <svg class="key" viewBox="0 0 18 8" aria-hidden="true">
        <line class="line ${look}" x1="1" x2="17" y1="4" y2="4"></line></svg
      >${words.legend[look]}
    </li>`;
  return html`<svg
      class="chart"
      viewBox="0 ${-ABOVE} ${WIDTH} ${ABOVE + PLOT.height + BELOW}"
      role="img"
      aria-label=${sentence}
    >
      <line class="axis" x1="0" x2=${PLOT.width} y1=${shape.zero} y2=${shape.zero}></line>
      <polyline class="line planned" points=${points(shape.lines.planned)}></polyline>
      <polyline class="line ahead" points=${points(shape.lines.ahead.slice(month))}></polyline>
      <polyline class="line paid" points=${points(shape.lines.paid)}></polyline>
      <line class="drop" x1=${nowX} x2=${nowX} y1="0" y2=${PLOT.height}></line>
      <circle class="mark" cx=${nowX} cy=${nowY} r="4"></circle>
      <text x=${nowX + (isLate ? -4 : 4)} y=${PLOT.height - 5} text-anchor=${isLate ? "end" : "start"}>
        ${words.now}
      </text>
      ${name(words.planned, planY)} ${name(words.ahead, aheadY)}
      <text x="0" y=${PLOT.height + 14}>${words.from}</text>
      <text x=${PLOT.width} y=${PLOT.height + 14} text-anchor="end">${words.to}</text>
    </svg>
    <ul class="legend">
      ${key("planned")} ${key("paid")} ${key("ahead")}
    </ul>`;
}
