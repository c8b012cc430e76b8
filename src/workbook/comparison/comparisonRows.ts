import { COMPONENT_IDS, MOST_COMPARED } from "../../engine/index";
import { column } from "../budget/address";
import { COMPARED_FIGURES, RISKS } from "./scenarioColumn";

/** What stands above everything that can be more or less. */
export const ROW = {
  letters: 5,
  names: 6,
  base: 7,
  system: 8,
  currency: 9,
  users: 10,
  years: 11,
  comparable: 12,
  components: 15,
} as const;

const COMPONENTS = COMPONENT_IDS.length;

/** The chart and the workings stand behind the columns of as many scenarios as there can be: an update moves neither. */
const CHART = { column: MOST_COMPARED + 3, columns: 4, rows: 22 } as const;
const WORKINGS = CHART.column + CHART.columns + 1;
/** The last column of all, in which the last pair of neighbours has its workings. */
export const LAST_COLUMN = WORKINGS + MOST_COMPARED + 2 * (MOST_COMPARED - 1);

/**
 * Where everything stands, by how much there is of it.
 *
 * @param columns - Scenarios
 * @param times - Go-live and years
 * @param hasLater - The first may come to have more years than are written
 * @param inputs - Those that differ
 */
export function comparisonPlaces(columns: number, times: number, hasLater: boolean, inputs: number) {
  const total = ROW.components + COMPONENTS;
  const differences = total + 3;
  const relative = differences + COMPONENTS + 1;
  const cash = relative + 4;
  const later = cash + times;
  const cashDifferences = later + (hasLater ? 3 : 2);
  const figures = cashDifferences + times + 2;
  const neighbours = figures + COMPARED_FIGURES.length + RISKS.length + 2;
  const differing = neighbours + columns + 1;
  return {
    columns,
    times,
    total,
    differences,
    relative,
    cash,
    later: hasLater ? later : null,
    cashDifferences,
    figures,
    neighbours,
    differing,
    end: inputs === 0 ? differing - 2 : differing + inputs - 1,
    chart: {
      from: `${column(CHART.column)}${ROW.system}`,
      to: `${column(CHART.column + CHART.columns - 1)}${ROW.system + CHART.rows - 1}`,
      columns: CHART.columns,
    },
    /** The first column of workings, behind what is printed. */
    workings: WORKINGS,
  };
}
export type ComparisonPlaces = ReturnType<typeof comparisonPlaces>;

/** The column of a scenario, counted from 0. */
export const columnLetterOf = (scenario: number): string => column(2 + scenario);

/** A row of all scenarios. */
export const across = ({ columns }: Pick<ComparisonPlaces, "columns">, row: number): string =>
  `$${columnLetterOf(0)}$${row}:$${columnLetterOf(columns - 1)}$${row}`;
