import type { Translator } from "../../text/index";
import { column } from "../budget/address";
import type { Block, Cell } from "../budget/description";
import { SHARE } from "../budget/formats";
import { literal } from "../formula";
import { down, upTo } from "./places";
import { CRITERIA, type ScorePlaces } from "./scorePlaces";

/** Equal on paper: sums of tenths differ in the last binary digit. */
const onPaper = (difference: string): string => `ROUND(${difference},10)`;

/** Workings of every candidate under every criterion, each a block as wide as there are criteria. */
const WORKED = ["ahead", "behind", "weight", "distance", "place"] as const;
type Worked = (typeof WORKED)[number];

/**
 * At which weight of each criterion another candidate draws level with the winner, by the formulas of scorecard: the
 * nearest to its own weight, the other weights in their proportions.
 */
export function turningBlocks(at: ScorePlaces, t: Translator): readonly Block[] {
  if (at.criteria === 0 || at.count < 2) return [];
  const { count, criteria, first, shareRow, turning } = at;
  const [candidates, all] = [upTo(count), upTo(criteria)];
  const winner = `$${column(at.workings + 1)}$${shareRow}`;
  const order = column(at.workings + 1);
  const letter = (what: Worked, criterion: number): string =>
    column(at.workings + 2 + criteria * WORKED.indexOf(what) + criterion);
  const cell = (what: Worked, criterion: number, candidate: number): string =>
    `${letter(what, criterion)}${first + candidate}`;
  const own = (criterion: number): string => `${column(CRITERIA + criterion)}$${shareRow}`;
  const columnOf = (letters: string): string => down(letters, first, count);
  const [left, right] = [`$${column(CRITERIA)}`, `$${column(CRITERIA + criteria - 1)}`];
  const matrix = `${left}$${first}:${right}$${first + count - 1}`;
  const shares = `${left}$${shareRow}:${right}$${shareRow}`;
  const ranks = columnOf("G");

  const formulas: Readonly<Record<Worked, (criterion: number, candidate: number) => string>> = {
    ahead(criterion, candidate) {
      const scores = columnOf(column(CRITERIA + criterion));
      const isOther = `${candidate + 1}<>${winner}`;
      return `IF(AND(${winner}>0,${isOther},${onPaper(own(criterion))}<1),${onPaper(`INDEX(${scores},MAX(1,${winner}))-${column(CRITERIA + criterion)}${first + candidate}`)},"")`;
    },
    behind(criterion, candidate) {
      const ahead = cell("ahead", criterion, candidate);
      // The scores that are shown are rounded: differences of those would be too coarse for what is level.
      const scores = `${left}${first + candidate}:${right}${first + candidate}`;
      const inAll = `SUMPRODUCT(${shares},INDEX(${matrix},${winner},0)-${scores})`;
      return `IF(${ahead}="","",${onPaper(`(${inAll}-${own(criterion)}*${ahead})/(1-${own(criterion)})`)})`;
    },
    // x × ahead + (1 − x) × behind = 0.
    weight(criterion, candidate) {
      const [ahead, behind] = [cell("ahead", criterion, candidate), cell("behind", criterion, candidate)];
      const level = `${behind}/(${behind}-${ahead})`;
      return `IF(${ahead}="","",IF(AND(${ahead}=0,${behind}=0),${own(criterion)},IF(${ahead}=${behind},"",IF(AND(${level}>=0,${level}<=1),${level},""))))`;
    },
    distance(criterion, candidate) {
      const weight = cell("weight", criterion, candidate);
      return `IF(${weight}="","",${onPaper(`ABS(${weight}-${own(criterion)})`)})`;
    },
    place(criterion, candidate) {
      const distance = cell("distance", criterion, candidate);
      const nearest = `MIN(${columnOf(letter("distance", criterion))})`;
      return `IF(${distance}="","",IF(${distance}=${nearest},$${order}${first + candidate},""))`;
    },
  };
  const found = (criterion: number, of: string): Cell => {
    const places = columnOf(letter("place", criterion));
    return {
      formula: `IF(${winner}=0,"",IF(COUNT(${places})=0,"–",INDEX(${of},MATCH(MIN(${places}),${places},0))))`,
    };
  };
  return [
    { at: `C${turning}`, style: "Heading3", cells: [[t("shortlist.turning")]] },
    { at: `C${turning + 1}`, cells: [[t("heading.turningWeight")], [t("heading.thenFirst")]] },
    {
      at: `F${turning + 1}`,
      cells: [[{ formula: `IF(${winner}=0,${literal(t("shortlist.turning.wait"))},"")` }]],
    },
    {
      at: `${column(CRITERIA)}${turning + 1}`,
      numberFormat: SHARE,
      align: "Right",
      cells: [all.map((criterion) => found(criterion, columnOf(letter("weight", criterion))))],
    },
    {
      at: `${column(CRITERIA)}${turning + 2}`,
      align: "Right",
      wraps: true,
      cells: [all.map((criterion) => found(criterion, columnOf("C")))],
    },
    {
      at: winner.replaceAll("$", ""),
      style: "ExplanatoryText",
      cells: [
        [
          {
            formula: `IF(AND(COUNT(${matrix})=${count * criteria},COUNTIF(${ranks},1)>0),MATCH(1,${ranks},0),0)`,
          },
        ],
      ],
    },
    {
      at: `${order}${first}`,
      style: "ExplanatoryText",
      cells: candidates.map((candidate) => [
        {
          formula: `IF($G${first + candidate}="","",$G${first + candidate}+COUNTIF($G$${first}:$G${first + candidate},$G${first + candidate})-1)`,
        },
        ...WORKED.flatMap((what) =>
          all.map((criterion): Cell => ({ formula: formulas[what](criterion, candidate) })),
        ),
      ]),
    },
  ];
}
