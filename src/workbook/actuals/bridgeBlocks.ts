import type { BridgePart, Plan } from "../../engine/index";
import { BRIDGE_CAUSES, bridgeTable } from "../../report/index";
import type { Translator } from "../../text/index";
import { areaFrom } from "../budget/address";
import { COLOURS } from "../budget/budgetCharts";
import type { Block, Chart } from "../budget/description";
import { MINOR_DECIMALS } from "./places";

/** From the version before to a new one. */
export interface Bridged {
  readonly before: { readonly plan: Plan; readonly version: number };
  readonly after: {
    readonly plan: Plan;
    readonly version: number;
    readonly bridge: readonly BridgePart[];
  };
}

/** The name, the causes, the difference. */
export const BRIDGE_WIDTH = BRIDGE_CAUSES.length + 2;
const CHART_ROWS = 15;

/** How many rows it takes on a sheet. */
export const bridgeHeight = ({ before, after }: Bridged): number =>
  Math.max(CHART_ROWS + 1, 10 + Math.max(before.plan.years, after.plan.years));

/** @param row - Of its heading */
export function bridgeBlocks({ before, after }: Bridged, row: number, t: Translator): readonly Block[] {
  const rows = bridgeTable(before.plan, after, t);
  const money = `+${MINOR_DECIMALS[after.plan.decimals]}`;
  const formats = ["General", ...Array.from({ length: BRIDGE_WIDTH - 1 }, () => money)];
  return [
    {
      at: `A${row}`,
      cells: [[t("actuals.bridge", { from: before.version, to: after.version })]],
      style: "Heading2",
    },
    {
      at: `A${row + 1}`,
      cells: [
        [
          after.plan.currency,
          ...BRIDGE_CAUSES.map((cause) => t(`actuals.bridge.${cause}`)),
          t("heading.total"),
        ],
      ],
      style: "Heading3",
    },
    { at: `B${row + 1}`, cells: [], size: { rows: 1, columns: BRIDGE_WIDTH - 1 }, align: "Right" },
    {
      at: `A${row + 2}`,
      cells: rows.map(({ name, amounts, difference }) => [name, ...amounts, difference]),
      columnFormats: formats,
    },
    {
      at: `A${row + 2}`,
      cells: [],
      size: { rows: 1, columns: BRIDGE_WIDTH },
      style: "Total",
      columnFormats: formats,
    },
    {
      at: `A${row + 2 + rows.length}`,
      cells: [[t("actuals.bridge.note")]],
      style: "ExplanatoryText",
    },
  ];
}

export function bridgeChart({ before, after }: Bridged, row: number, t: Translator): Chart {
  const title = t("actuals.bridge", { from: before.version, to: after.version });
  const causes = (at: number): string => areaFrom(`B${at}`, 1, BRIDGE_CAUSES.length);
  return {
    name: "CRM_chart_bridge",
    kind: "BarClustered",
    title: `${title} (${after.plan.currency})`,
    text: t("actuals.bridge.note"),
    at: [`H${row}`, `O${row + CHART_ROWS}`],
    categories: causes(row + 1),
    series: [{ name: title, values: causes(row + 2), colour: COLOURS.licence }],
  };
}
