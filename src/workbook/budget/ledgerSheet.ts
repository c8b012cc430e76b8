import { COMPONENT_OF, ITEM_IDS, ledgers, type Case, type Scenario } from "../../engine/index";
import { ledgerTable } from "../../report/index";
import type { Translator } from "../../text/index";
import { areaFrom, onSheet } from "./address";
import { tableCall } from "./runCalls";
import type { Block, Cell, DefinedName, Rendering, Sheet } from "./description";
import { COUNT, FACTOR, GENERAL, lineOf, moneyFormatOf, QUANTITY, UNIT_PRICE, WHOLE } from "./formats";
import { LEDGER } from "./inputNames";
import { ledgerFormulas } from "./ledgerLines";
import { HIDDEN_IN_LEDGER, printedEnd, quotedBlocks } from "./ledgerQuote";
import {
  FIRST_ITEM,
  GO_LIVE_COLUMN,
  ledgerRow,
  MOST_YEARS,
  ORDER,
  TIMES,
  timeColumn,
  TOTALS,
  type LedgerSheetRow,
} from "./ledgerRows";
import { returnBlocks } from "./returnBlocks";
import type { Titles } from "./titles";
import { yearHead } from "./yearHead";

/** Every line of the budget: with the functions as a list, in plain formulas item by year, in all three runs. */
export function ledgerSheet(
  rendering: Rendering,
  scenario: Scenario,
  room: number,
  titles: Titles,
  t: Translator,
): { sheet: Sheet; names: readonly DefinedName[] } {
  const title = titles.ledger;
  const opening: readonly Block[] = [
    { at: "A1", cells: [[title]], style: "SheetTitle" },
    {
      at: "A2",
      cells: [[t("sheet.note.ledger")], [t("sheet.note.envelope")]],
      style: "ExplanatoryText",
    },
  ];
  const common = { id: "ledger", title } as const;
  if (rendering === "live") {
    const spill = {
      rows: (ITEM_IDS.length + room) * (MOST_YEARS + 1) + 1,
      columns: liveFormats(scenario).length,
    };
    return {
      sheet: {
        ...common,
        widths: [26, 26, 8, 14, 22, 16, 16, 70],
        frozen: { rows: 4, columns: 2 },
        // The functions are given every input, so each would be said to be the user's own: the other sheets say whose it is.
        hidden: [`${SOURCE}:${SOURCE}`],
        print: {
          area: areaFrom("A1", spill.rows + 3, spill.columns - 1),
          titleRows: "1:4",
          titleColumns: "A:B",
        },
        blocks: [...opening, ...liveBlocks(scenario, spill, t)],
      },
      names: [{ name: LEDGER, refersTo: onSheet(title, areaFrom("A4", spill.rows, spill.columns)) }],
    };
  }
  return {
    sheet: {
      ...common,
      widths: [26, 46, 16, ...TIMES.map(() => 15)],
      hidden: [HIDDEN_IN_LEDGER],
      frozen: { rows: 0, columns: 3 },
      print: {
        area: `A1:${timeColumn(MOST_YEARS)}${printedEnd(room)}`,
        titleRows: "1:3",
        titleColumns: "A:B",
      },
      blocks: [
        ...opening,
        ...ORDER.flatMap((which) => plainBlocks(which, scenario, room, t)),
        ...returnBlocks(scenario, t),
        ...quotedBlocks(ledgers(scenario), room, titles, t),
      ],
    },
    names: [
      {
        name: LEDGER,
        refersTo: onSheet(
          title,
          `A${ledgerRow("heads", "likely")}:${timeColumn(MOST_YEARS)}${ledgerRow("total", "likely")}`,
        ),
      },
    ],
  };
}

const SOURCE = "H";
const liveFormats = (scenario: Scenario): readonly string[] => [
  GENERAL,
  GENERAL,
  WHOLE,
  QUANTITY,
  GENERAL,
  UNIT_PRICE,
  moneyFormatOf(scenario),
  GENERAL,
];

function liveBlocks(
  scenario: Scenario,
  spill: { rows: number; columns: number },
  t: Translator,
): readonly Block[] {
  const heads = ledgerTable(ledgers(scenario).likely, () => false, t)[0] ?? [];
  return [
    // The heads are the function's own: this block gives them their look.
    {
      at: "A4",
      cells: [[{ formula: tableCall("CRMLEDGER", "likely"), value: heads[0] ?? "" }]],
      size: spill,
      columnFormats: liveFormats(scenario),
    },
    { at: "A4", cells: [], size: { rows: 1, columns: heads.length }, style: "Heading3" },
    // Over numbers: year and quantity, unit price and amount.
    ...["C4", "F4"].map((at): Block => ({ at, cells: [], size: { rows: 1, columns: 2 }, align: "Right" })),
  ];
}

function plainBlocks(which: Case, scenario: Scenario, room: number, t: Translator): readonly Block[] {
  const formulas = ledgerFormulas(which, ledgers(scenario)[which], room);
  const at = (row: LedgerSheetRow, column = "A"): string => `${column}${ledgerRow(row, which)}`;
  const timeline = Object.entries(formulas.timeline);
  const scalars = Object.entries(formulas.scalars);
  const year = (time: number): string => `${timeColumn(time)}${ledgerRow("t", which)}`;
  return [
    { at: at("heading"), cells: [[t(`heading.${which}`)]], style: "Heading2" },
    {
      at: at("heads"),
      style: "Heading3",
      cells: [
        [
          t("heading.component"),
          t("heading.item"),
          t("heading.total"),
          t("heading.goLive"),
          ...TIMES.slice(1).map((time) => yearHead(year(time), t)),
        ],
      ],
    },
    { at: at("heads", TOTALS), cells: [], size: { rows: 1, columns: TIMES.length + 1 }, align: "Right" },
    {
      at: at("t", "B"),
      style: "ExplanatoryText",
      cells: [...timeline, ...scalars].map(([row]) => [t(`sheet.row.${row as RowWithWords}`)]),
    },
    {
      at: at("t", GO_LIVE_COLUMN),
      numberFormat: [WHOLE, FACTOR, COUNT, COUNT, COUNT, FACTOR, FACTOR, QUANTITY, QUANTITY],
      cells: timeline.map(([, cells]) => cells),
    },
    {
      at: at("editionFactor", TOTALS),
      numberFormat: [FACTOR, FACTOR, COUNT, FACTOR, FACTOR, FACTOR, QUANTITY, QUANTITY, QUANTITY],
      cells: scalars.map(([, formula]) => [{ formula }]),
    },
    {
      at: at(FIRST_ITEM),
      cells: ITEM_IDS.map((item): Cell[] => [t(`choice.component.${COMPONENT_OF[item]}`), t(`item.${item}`)]),
    },
    { at: at(FIRST_ITEM, TOTALS), numberFormat: lineOf(scenario), cells: formulas.items },
    {
      at: at("quoted"),
      numberFormat: lineOf(scenario),
      cells: [[null, t("sheet.row.quoted"), ...formulas.quoted]],
    },
    {
      at: at("total"),
      style: "Total",
      numberFormat: moneyFormatOf(scenario),
      cells: [[t("heading.total"), null, ...formulas.total]],
    },
    {
      at: at("benefit"),
      style: "ExplanatoryText",
      numberFormat: lineOf(scenario),
      cells: [
        [null, t("sheet.row.benefit"), ...formulas.benefit],
        [null, t("sheet.row.benefitValue"), ...formulas.benefitValue],
      ],
    },
  ];
}

type RowWithWords =
  | keyof ReturnType<typeof ledgerFormulas>["timeline"]
  | keyof ReturnType<typeof ledgerFormulas>["scalars"];
