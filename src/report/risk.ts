import type { QuotedLine, Range, Simulation, Swing, Uncertain } from "../engine/index";
import type { ReportTranslator } from "../text/index";
import { rowName } from "./rows";
import type { Table } from "./table";

/** How sure the total is, in closed form. Low and high are whole runs, not percentiles. */
export function rangeTable(range: Range, t: ReportTranslator): Table {
  const figures = ["low", "likely", "high", "mean", "p10", "p50", "p80", "p90"] as const;
  return [
    [t("heading.figure"), t("heading.value")],
    ...figures.map((figure) => [t(`figure.${figure}`), range[figure]]),
  ];
}

export function simulationTable(result: Simulation, t: ReportTranslator): Table {
  const figures = ["mean", "standardDeviation", "p10", "p50", "p80", "p90"] as const;
  const about = ["errorOfP50", "errorOfP90", "points", "seed"] as const;
  return [
    [t("heading.figure"), t("heading.value")],
    ...figures.map((figure) => [t(`figure.${figure}`), result[figure]]),
    ...about.map((figure) => [t(`simulation.${figure}`), result[figure]]),
  ];
}

/** What an uncertain quantity is called. */
export function quantityName(quantity: Uncertain, lines: readonly QuotedLine[], t: ReportTranslator): string {
  if (quantity.kind === "input") return t(`input.${quantity.input}`);
  const line = lines[quantity.line] as QuotedLine;
  return rowName({ ...line, line }, t);
}

/** Inputs and quoted quantities by how far they move the total. */
export function tornadoTable(
  swings: readonly Swing[],
  lines: readonly QuotedLine[],
  t: ReportTranslator,
): Table {
  return [
    [t("heading.input"), t("heading.low"), t("heading.high"), t("heading.swing")],
    ...swings.map(({ quantity, low, high, swing }) => [quantityName(quantity, lines, t), low, high, swing]),
  ];
}
