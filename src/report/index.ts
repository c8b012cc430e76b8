/** Numbers and words together: tables and sentences, the same for cells, pane and sheets. */
export { budgetTable } from "./budget";
export { choiceWord, EXPLAINED, inputChoices, type Explained } from "./choices";
export { comparisonTable, savingsTable } from "./comparisons";
export {
  explanation,
  explanationTable,
  type Explanation,
  type InputUsed,
  type LineExplained,
} from "./explanation";
export { accuracyWords, figureCell } from "./figures";
export { focusTable } from "./focus";
export { acceptedRange, accepts, inputsTable, unitText } from "./inputs";
export { itemSpreadsheetText } from "./itemFormulas";
export { ledgerTable } from "./ledger";
export { PRICE_FIELDS, priceField, pricesTable, type PriceField } from "./prices";
export { ageWords, pricePhrase, priceUnitWord } from "./priceWords";
export { emptyQuote, lineHeads, priceLines } from "./lineTable";
export { rowName, rowUnit } from "./rows";
export { quantityName, rangeTable, simulationTable, tornadoTable } from "./risk";
export { issueSentence, issueText } from "./sentences";
export { dateWords, sourceText, sourceWords } from "./sources";
export type { ExplanationStep } from "./steps";
export type { Table } from "./table";
export { numbersIn, readNumberInWords } from "./typedNumbers";
export { VOCABULARY, vocabularyOf } from "./vocabulary";
export { planRowName, planTable } from "./planTable";
export { BRIDGE_CAUSES, bridgeTable, type BridgeRow } from "./bridgeTable";
export { VARIANCE_FIGURES, variancePlaceName, varianceTable } from "./varianceTable";
export { renewalCalendar } from "./calendarFile";
export { csvText } from "./csvText";
export { planLongTable } from "./planLong";
export { scoreTable } from "./scoreTable";
export { shortlistTable } from "./shortlistTable";
export { causesWords, ENOUGH, MOST_CAUSES } from "./varianceWords";
