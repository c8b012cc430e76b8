import type { Translator } from "../../text/index";
import type { Block } from "../budget/description";
import { formula } from "../formula";
import { column } from "../budget/address";
import {
  down,
  FIRST_ROW,
  HEAD_ROW,
  heading,
  SPARE,
  SPILLED,
  upTo,
  WORKINGS,
  type ShortlistPlaces,
} from "./places";
import type { Shortlisted } from "./shortlisted";

/** What the function spills, and the ranges that it reads. */
export function liveBlocks(
  shortlist: Shortlisted,
  at: ShortlistPlaces,
  money: string,
  t: Translator,
): readonly Block[] {
  const { scenario, candidates } = shortlist;
  const first = at.candidates + 2;
  const call = (vendors: string): string =>
    formula("CRMSHORTLIST", scenario, {}, [vendors, ratesArgument(at)]).slice(1);
  return [
    {
      at: `B${HEAD_ROW}`,
      size: { rows: at.rows + 1, columns: SPILLED },
      cells: [[{ formula: call(`$C$${first}:$D$${first + at.rows - 1}`) }]],
    },
    { at: `B${HEAD_ROW}`, cells: [], size: { rows: 1, columns: SPILLED }, style: "Heading3" },
    { at: `F${HEAD_ROW}`, cells: [], size: { rows: 1, columns: 8 }, align: "Right" },
    {
      at: `F${FIRST_ROW}`,
      cells: [],
      size: { rows: at.rows, columns: 7 },
      columnFormats: [money, money, money, money, money, money, money],
    },
    heading(at.candidates, t("sheet.shortlist.candidates")),
    {
      at: `C${at.candidates + 1}`,
      style: "Heading3",
      cells: [[t("input.vendor"), t("input.edition"), t("heading.total")]],
    },
    {
      at: `C${first}`,
      style: "Input",
      cells: [
        ...candidates.map(({ entry }) => [
          entry.vendor,
          [entry.product, entry.edition, entry.currency, entry.billing]
            .filter((part) => part !== "")
            .join(" "),
        ]),
        ...upTo(SPARE).map(() => [null, null]),
      ],
    },
    {
      at: `E${first}`,
      numberFormat: money,
      cells: upTo(at.rows).map((i) => {
        const own = `$C${first + i}:$D${first + i}`;
        return [{ formula: `IF($C${first + i}="","",INDEX(${call(own)},2,5))` }];
      }),
    },
  ];
}

/** A currency without its rate is not handed over: the function would refuse all for it. */
const ratesArgument = (at: ShortlistPlaces): string =>
  at.currencies.length === 0
    ? ""
    : `${down(column(WORKINGS), at.rates + 2, at.currencies.length)}:$${column(WORKINGS + 1)}$${at.rates + 1 + at.currencies.length}`.replace(
        /:\$[A-Z]+\$\d+:/,
        ":",
      );
