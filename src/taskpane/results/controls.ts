import type { Scenario } from "../../engine/index";
import type { CellBlock } from "../../workbook/index";
import type { PriceChoice } from "../priceChoice";
import type { FieldName } from "../steps";
import type { ResultsAction } from "./reduce";
import type { ChartId } from "./state";

/** What the user can set going from the Results tab. */
export interface ResultsControls {
  dispatch(action: ResultsAction): void;
  /** Shows an input's field in the Estimate tab and gives it the focus. */
  goToField(name: FieldName): void;
  /** Opens a line of the quote by the id of its row. */
  goToLine(row: number): void;
  /** Adds a scenario and makes it the current one; the present one stays as it is. */
  tryAsScenario(name: string, scenario: Scenario, price: PriceChoice | null): void;
  /** CNY for one unit of a currency, for everything that stands in it. */
  typeRate(currency: string, text: string): void;
  /** Writes cells where the selection is, if there is room. */
  insertCells(block: CellBlock): void;
  /** Makes a scenario of the list the current one. */
  selectScenario(id: string): void;
  /** Copies the text of an element. */
  copyShown(element: Element): void;
  /** Copies the chart of a card as a picture. */
  copyChart(chart: ChartId, card: HTMLElement): void;
  /** Writes what is compared into a sheet of its own. */
  insertComparison(): void;
  /** Writes the plan by month into a sheet of its own. */
  insertPlan(): void;
  /** Copies the plan as one long table. */
  copyPlan(): void;
  startSimulation(): void;
  cancelSimulation(): void;
}
