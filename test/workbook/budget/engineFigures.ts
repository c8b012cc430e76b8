import {
  canBePaid,
  CASES,
  COMPONENT_IDS,
  componentCash,
  figure,
  ITEM_IDS,
  itemTotal,
  ledgers,
  lines,
  range,
  rowTotal,
  total,
  type Scenario,
} from "../../../src/engine/index";
import { evaluate } from "../../../src/report/formula";
import { rowFormula, termValue } from "../../../src/report/itemFormulas";
import { amountAt } from "../../../src/workbook/budget/amountAt";
import { componentRow, PERCENTILE_ROW, totalRow } from "../../../src/workbook/budget/budgetRows";
import { ledgerRow, TIMES, timeColumn } from "../../../src/workbook/budget/ledgerRows";
import { lineRow } from "../../../src/workbook/budget/ledgerQuote";
import { roomFor } from "../../../src/workbook/budget/quoteCells";
import { SUMMARY, summaryCell } from "../../../src/workbook/budget/summary";
import type { Titles } from "../../../src/workbook/budget/titles";
import type { Values } from "./recalculated";

/** Every figure of the engine that a plain budget shows, by sheet and address. "" behind the plan's last year. */
export function engineFigures(
  scenario: Scenario,
  titles: Titles,
  noBenefit = "no benefit entered",
  room = roomFor(0),
): Record<string, number | string> {
  const figures: Record<string, number | string> = {};
  const runs = ledgers(scenario);
  for (const which of CASES) {
    const ledger = runs[which];
    const { years } = ledger.assumptions;
    for (const t of TIMES) {
      const cell = (row: number): string => `${titles.ledger}!${timeColumn(t)}${row}`;
      ITEM_IDS.forEach((item, row) => {
        if (canBePaid(item, t))
          figures[cell(ledgerRow(item, which))] = t > years ? "" : amountAt(ledger, row, t);
        else if (t <= years) expect(amountAt(ledger, row, t)).toBe(0);
      });
      scenario.lines.forEach((_, line) => {
        figures[cell(lineRow(which, line, room))] =
          t > years ? "" : amountAt(ledger, ITEM_IDS.length + line, t);
      });
      figures[cell(ledgerRow("total", which))] = t > years ? "" : total(ledger, { t });
      for (const component of COMPONENT_IDS) {
        figures[`${titles.budget}!${timeColumn(t)}${componentRow(which, component)}`] =
          componentCash(ledger, component)[t] ?? "";
      }
    }
    ITEM_IDS.forEach((item, row) => {
      figures[`${titles.ledger}!C${ledgerRow(item, which)}`] = rowTotal(ledger, row);
    });
    for (const component of COMPONENT_IDS) {
      figures[`${titles.budget}!B${componentRow(which, component)}`] = total(ledger, { component });
    }
    figures[`${titles.budget}!B${totalRow(which)}`] = total(ledger);
  }
  const hasBenefit = (scenario.given.annualBenefit ?? 0) > 0;
  for (const id of SUMMARY) {
    const says = ON_BENEFIT.includes(id) && !hasBenefit ? noBenefit : (figure(id, scenario) ?? "#N/A");
    figures[`${titles.budget}!${summaryCell(id)}`] = says;
  }
  return figures;
}

const ON_BENEFIT: readonly string[] = ["netBenefit", "roi", "irr", "paybackMonths"];

/** Those of the range, which logarithms may move by a cent. */
export function rangeFigures(scenario: Scenario, titles: Titles): Record<string, number> {
  const known = range(scenario);
  const ids = ["mean", "standardDeviation", "p10", "p50", "p80", "p90"] as const;
  return Object.fromEntries(ids.map((id, i) => [`${titles.budget}!E${PERCENTILE_ROW + i}`, known[id]]));
}

/** The cells that are not the engine's to the cent, each with both values. */
export function differences(
  values: Values,
  figures: Readonly<Record<string, number | string>>,
  tolerance = 0.00001,
): readonly string[] {
  return Object.entries(figures).flatMap(([place, expected]) => {
    const [sheet = "", address = ""] = place.split("!");
    const got = values[sheet]?.[address] ?? "";
    const same =
      typeof got === "number" && typeof expected === "number"
        ? Math.abs(got - expected) <= tolerance
        : got === expected;
    return same ? [] : [`${place}: ${JSON.stringify(got)}, not ${expected}`];
  });
}

/** Whether an amount ends in half a cent on paper: there some software rounds as binary numbers do, and Excel does not. */
export const hasHalfCent = (scenario: Scenario): boolean =>
  CASES.some((which) => {
    const ledger = ledgers(scenario)[which];
    const unrounded = lines(ledger).map((line) =>
      evaluate(rowFormula(line.row, ledger.assumptions), (term) => termValue(ledger, line, term)),
    );
    const month = itemTotal(ledger, "subscription", 1) / 12;
    return [...unrounded, month].some(
      (amount) => Math.abs((Math.abs(10 ** ledger.decimals * amount) % 1) - 0.5) < 1e-5,
    );
  });
