import type { Axis, Chart } from "../description";

const GAP_WIDTH = 60;

/** @param source - The sheet with its numbers */
export function addChart(sheet: Excel.Worksheet, source: Excel.Worksheet, chart: Chart): void {
  const { kind, name, title, at, series } = chart;
  const isLying = kind === "BarClustered" || kind === "BarStacked";
  const by = kind === "BarClustered" ? "Columns" : "Rows";
  const added = sheet.charts.add(
    kind === "Scatter" ? "XYScatter" : kind,
    source.getRange(series[0]?.values ?? at[0]),
    by,
  );
  added.name = name;
  added.title.text = title;
  added.setPosition(...at);
  if (series.length > 1 && kind !== "Scatter") added.legend.position = "Bottom";
  else added.legend.visible = false;
  // Bars run upwards; tables are read downwards.
  if (isLying) added.axes.categoryAxis.reversePlotOrder = true;
  // As in a file that we write: LibreOffice reads the gap of a line as 0.
  if (kind === "Line") added.displayBlanksAs = "Interplotted";
  series.forEach((described, i) => {
    const one = i === 0 ? added.series.getItemAt(0) : added.series.add(described.name);
    one.name = described.name;
    if (kind === "Line") one.format.line.color = described.colour;
    else if (kind === "Scatter") nameBeside(one, described.colour);
    else {
      one.format.fill.setSolidColor(described.colour);
      one.gapWidth = GAP_WIDTH;
    }
    point(source, one, chart, described);
  });
  if (chart.axes !== undefined) {
    scale(added.axes.categoryAxis, chart.axes.categories);
    scale(added.axes.valueAxis, chart.axes.values);
  }
}

function nameBeside(series: Excel.ChartSeries, colour: string): void {
  series.markerStyle = "Circle";
  series.markerBackgroundColor = colour;
  series.markerForegroundColor = colour;
  series.hasDataLabels = true;
  series.dataLabels.showSeriesName = true;
  series.dataLabels.showValue = false;
  series.dataLabels.position = "Right";
}

function scale(axis: Excel.ChartAxis, { title, min, max }: Axis): void {
  axis.minimum = min;
  if (max !== undefined) axis.maximum = max;
  axis.title.text = title;
}

/** Turns a chart that is there to the years of another plan. */
export function repointChart(sheet: Excel.Worksheet, source: Excel.Worksheet, chart: Chart): void {
  const { series } = sheet.charts.getItem(chart.name);
  chart.series.forEach((described, i) => point(source, series.getItemAt(i), chart, described));
}

function point(
  source: Excel.Worksheet,
  series: Excel.ChartSeries,
  chart: Chart,
  { values, categories = chart.categories }: Chart["series"][number],
): void {
  series.setValues(source.getRange(values));
  series.setXAxisValues(source.getRange(categories));
}
