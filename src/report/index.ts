/** Numbers and words together: tables and sentences, the same for cells, pane and sheets. */
export { budgetTable } from "./budget";
export { choiceWord, inputChoices } from "./choices";
export { accepts, inputsTable } from "./inputs";
export { issueSentence, issueText } from "./sentences";
export type { Table } from "./table";
export { VOCABULARY } from "./vocabulary";
