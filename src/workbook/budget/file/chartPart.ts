import { onSheet } from "../address";
import type { Axis, Chart } from "../description";
import { GENERAL } from "../formats";
import type { Filled } from "./filledCells";
import { escaped, HEAD } from "./xml";

export const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** In per cent of a bar's width. */
const GAP_WIDTH = 60;
/** In hundredths of a point. */
const SIZE = { title: 1200, text: 900 } as const;
const COLOUR = { text: "595959", lines: "D9D9D9" } as const;
/** In English Metric Units: 2.25 points, as Excel's own. */
const LINE_WIDTH = 28_575;
/** LibreOffice reads the gap of a line as 0. At the ends of a line, which are all that ours lack, the two are one. */
const OPEN_ENDS = "span";
const AXIS = { categories: 1, values: 2 } as const;

/**
 * A chart as its part of the file, with what stands in its cells when it is written, for programs that do not calculate.
 *
 * @param sheet - The title of the sheet that holds its numbers
 * @param cells - Of an area of that sheet
 */
export function chartPart(chart: Chart, sheet: string, cells: (area: string) => readonly Filled[]): string {
  const { kind, title, series, categories } = chart;
  if (kind === "Scatter") return scatterPart(chart, sheet, cells);
  const drawn = series.map(
    ({ name, values, colour }, i) =>
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:v>${escaped(name)}</c:v></c:tx>${look(kind, colour)}<c:cat>${texts(sheet, categories, cells)}</c:cat><c:val>${numbers(sheet, values, cells)}</c:val>${kind === "Line" ? '<c:smooth val="0"/>' : ""}</c:ser>`,
  );
  const legend =
    series.length === 1
      ? ""
      : `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${words(SIZE.text)}</c:legend>`;
  return `${HEAD}<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}"><c:roundedCorners val="0"/><c:chart>${heading(title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot(kind, drawn.join(""))}${axes(kind, formatOf(cells(series[0]?.values ?? categories)))}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="${kind === "Line" ? OPEN_ENDS : "gap"}"/></c:chart></c:chartSpace>`;
}

const AXIS_IDS = Object.values(AXIS)
  .map((id) => `<c:axId val="${id}"/>`)
  .join("");

type Drawn = Exclude<Chart["kind"], "Scatter">;

function plot(kind: Drawn, series: string): string {
  const varied = '<c:varyColors val="0"/>';
  const stacked = (direction: "bar" | "col"): string =>
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="stacked"/>${varied}${series}<c:gapWidth val="${GAP_WIDTH}"/><c:overlap val="100"/>${AXIS_IDS}</c:barChart>`;
  switch (kind) {
    case "Line":
      return `<c:lineChart><c:grouping val="standard"/>${varied}${series}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`;
    case "BarClustered":
      return `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>${varied}${series}<c:gapWidth val="${GAP_WIDTH}"/>${AXIS_IDS}</c:barChart>`;
    case "BarStacked":
      return stacked("bar");
    case "ColumnStacked":
      return stacked("col");
  }
}

function look(kind: Drawn, colour: string): string {
  const fill = solid(colour.slice(1));
  return kind === "Line"
    ? `<c:spPr><a:ln w="${LINE_WIDTH}" cap="rnd">${fill}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill}</c:spPr></c:marker>`
    : `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
}

function axes(kind: Drawn, format: string): string {
  const isBar = kind === "BarClustered" || kind === "BarStacked";
  const [categories, values] = isBar ? ["l", "b"] : ["b", "l"];
  const line = (colour: string): string => `<c:spPr><a:ln>${solid(colour)}</a:ln></c:spPr>`;
  const axis = (
    element: string,
    own: number,
    other: number,
    direction: string,
    place: string,
    more: string,
  ) =>
    `<c:${element}><c:axId val="${own}"/><c:scaling><c:orientation val="${direction}"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>${more}${words(SIZE.text)}<c:crossAx val="${other}"/>`;
  // Bars run upwards; tables are read downwards. The values then stand where the categories end: below.
  const first = axis(
    "catAx",
    AXIS.categories,
    AXIS.values,
    isBar ? "maxMin" : "minMax",
    categories ?? "",
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line(COLOUR.text)}`,
  );
  const second = axis(
    "valAx",
    AXIS.values,
    AXIS.categories,
    "minMax",
    values ?? "",
    `<c:majorGridlines>${line(COLOUR.lines)}</c:majorGridlines><c:numFmt formatCode="${escaped(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>`,
  );
  return `${first}<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>${second}<c:crosses val="${isBar ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`;
}

/** Points, each a series of its own with its name beside it. */
function scatterPart(chart: Chart, sheet: string, cells: (area: string) => readonly Filled[]): string {
  const { series, categories, title, axes: ends } = chart;
  const label = `<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${words(SIZE.text)}<c:dLblPos val="r"/><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="1"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
  const drawn = series.map((one, i) => {
    const fill = solid(one.colour.slice(1));
    return `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:v>${escaped(one.name)}</c:v></c:tx><c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="8"/><c:spPr>${fill}</c:spPr></c:marker>${label}<c:xVal>${numbers(sheet, one.categories ?? categories, cells)}</c:xVal><c:yVal>${numbers(sheet, one.values, cells)}</c:yVal><c:smooth val="0"/></c:ser>`;
  });
  const axis = (own: number, other: number, place: string, end: Axis | undefined, format: string): string =>
    `<c:valAx><c:axId val="${own}"/><c:scaling><c:orientation val="minMax"/>${end?.max === undefined ? "" : `<c:max val="${end.max}"/>`}${end === undefined ? "" : `<c:min val="${end.min}"/>`}</c:scaling><c:delete val="0"/><c:axPos val="${place}"/><c:majorGridlines><c:spPr><a:ln>${solid(COLOUR.lines)}</a:ln></c:spPr></c:majorGridlines>${end === undefined ? "" : heading(end.title, SIZE.text)}<c:numFmt formatCode="${escaped(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${words(SIZE.text)}<c:crossAx val="${other}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/></c:valAx>`;
  return `${HEAD}<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}"><c:roundedCorners val="0"/><c:chart>${heading(title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${drawn.join("")}${AXIS_IDS}</c:scatterChart>${axis(AXIS.categories, AXIS.values, "b", ends?.categories, "#,##0")}${axis(AXIS.values, AXIS.categories, "l", ends?.values, GENERAL)}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

const texts = (sheet: string, area: string, cells: (area: string) => readonly Filled[]): string =>
  `<c:strRef><c:f>${escaped(onSheet(sheet, area))}</c:f><c:strCache>${points(cells(area))}</c:strCache></c:strRef>`;

function numbers(sheet: string, area: string, cells: (area: string) => readonly Filled[]): string {
  const filled = cells(area);
  return `<c:numRef><c:f>${escaped(onSheet(sheet, area))}</c:f><c:numCache><c:formatCode>${escaped(formatOf(filled))}</c:formatCode>${points(filled)}</c:numCache></c:numRef>`;
}

const formatOf = ([first]: readonly Filled[]): string => first?.look.format ?? GENERAL;

const points = (filled: readonly Filled[]): string =>
  `<c:ptCount val="${filled.length}"/>${filled
    .map(({ content }, i) => {
      const value = typeof content === "object" ? content?.value : content;
      return value === undefined || value === ""
        ? ""
        : `<c:pt idx="${i}"><c:v>${escaped(value)}</c:v></c:pt>`;
    })
    .join("")}`;

const heading = (text: string, size: number = SIZE.title): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${run("defRPr", size)}</a:pPr><a:r>${run("rPr", size)}<a:t>${escaped(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

/** How the words of an axis or a legend look. */
const words = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr>${run("defRPr", size)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

const run = (element: string, size: number): string =>
  `<a:${element} sz="${size}" b="0">${solid(COLOUR.text)}</a:${element}>`;

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
