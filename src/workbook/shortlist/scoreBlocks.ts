import type { Translator } from "../../text/index";
import { areaFrom, column } from "../budget/address";
import type { Block, Cell, Rendering, Validation } from "../budget/description";
import { GENERAL, SHARE, WHOLE } from "../budget/formats";
import { down, heading, type ShortlistPlaces } from "./places";
import { CRITERIA, type ScorePlaces } from "./scorePlaces";
import type { Shortlisted } from "./shortlisted";

const POINTS = "0.0";

/** Candidates by rows and criteria by columns: weights above, what follows from them at the left. */
export function scoreBlocks(
  { candidates, criteria }: Shortlisted,
  at: ShortlistPlaces,
  scores: ScorePlaces,
  rendering: Rendering,
  money: string,
  t: Translator,
): readonly Block[] {
  if (criteria.length === 0) return [];
  const { head, weightRow, shareRow, first } = scores;
  const [start, end] = [column(CRITERIA), column(CRITERIA + criteria.length - 1)];
  const weights = `$${start}$${weightRow}:$${end}$${weightRow}`;
  const total = (i: number): string => `$${rendering === "live" ? "E" : "J"}$${at.candidates + 2 + i}`;
  const ratio = column(scores.workings);
  const ratios = down(ratio, first, candidates.length);
  return [
    heading(at.scores, t("sheet.shortlist.scores")),
    {
      at: `C${head}`,
      style: "Heading3",
      wraps: true,
      cells: [
        [
          t("heading.candidate"),
          null,
          null,
          t("sheet.shortlist.weighted"),
          t("heading.rank"),
          t("heading.total"),
          t("heading.valueForMoney"),
          ...criteria.map(({ name }) => name),
        ],
      ],
    },
    { at: `F${head}`, cells: [], size: { rows: 1, columns: 4 + criteria.length }, align: "Right" },
    { at: `C${weightRow}`, cells: [[t("heading.weight")], [t("heading.share")]] },
    { at: `${start}${weightRow}`, style: "Input", cells: [criteria.map(({ weight }) => weight)] },
    {
      at: `${start}${shareRow}`,
      numberFormat: SHARE,
      cells: [
        criteria.map((_, i) => ({
          formula: `IF(SUM(${weights})>0,${column(CRITERIA + i)}${weightRow}/SUM(${weights}),"")`,
        })),
      ],
    },
    {
      at: `C${first}`,
      columnFormats: [GENERAL, GENERAL, GENERAL, POINTS, WHOLE, money, POINTS],
      cells: candidates.map(({ name }, i): Cell[] => {
        const row = first + i;
        const own = `$${start}${row}:$${end}${row}`;
        const scored = `SUMPRODUCT(${weights}*(${own}<>""))`;
        return [
          name,
          null,
          null,
          {
            formula: `IF(COUNT(${own})=0,"",IF(${scored}=0,"",ROUND(SUMPRODUCT(${weights},${own})/${scored},10)))`,
          },
          { formula: `IF($F${row}="","",RANK($F${row},${down("F", first, candidates.length)}))` },
          { formula: `IF(ISNUMBER(${total(i)}),${total(i)},"")` },
          { formula: `IF($${ratio}${row}="","",100*$${ratio}${row}/MAX(${ratios}))` },
        ];
      }),
    },
    {
      at: `${start}${first}`,
      style: "Input",
      cells: candidates.map((_, i) => criteria.map(({ scores }) => scores[i] ?? null)),
    },
    {
      at: `${ratio}${first}`,
      style: "ExplanatoryText",
      cells: candidates.map((_, i) => {
        const row = first + i;
        return [{ formula: `IF(OR($F${row}="",$H${row}=""),"",IF($H${row}>0,$F${row}/$H${row},""))` }];
      }),
    },
  ];
}

/** Words among scores or weights would count for nothing in one place and for something in another. */
export function validations(
  { criteria, candidates }: Shortlisted,
  { weightRow, first }: ScorePlaces,
  t: Translator,
): readonly Validation[] {
  if (criteria.length === 0) return [];
  const area = (row: number, rows: number): string =>
    areaFrom(`${column(CRITERIA)}${row}`, rows, criteria.length);
  const bound = (cells: string, title: string, max: number): Validation => ({
    cells,
    rule: { kind: "decimal", min: 0, max },
    title,
    message: t("sheet.shortlist.bounds", { low: 0, high: max }),
  });
  return [
    bound(area(weightRow, 1), t("heading.weight"), MOST_WEIGHT),
    bound(area(first, candidates.length), t("heading.score"), MOST_SCORE),
  ];
}

const [MOST_SCORE, MOST_WEIGHT] = [10, 1e9];
