/** An area of one sheet. The sheet goes by its id: a name may change between a question and its answer. */
export interface Place {
  readonly sheetId: string;
  /** Without the sheet: A1:G7. */
  readonly cells: string;
  /** With the sheet's name, as people read it: Sheet1!A1:G7. */
  readonly address: string;
}

export const rangeAt = (context: Excel.RequestContext, { sheetId, cells }: Place): Excel.Range =>
  context.workbook.worksheets.getItem(sheetId).getRange(cells);

/** A sheet's name may itself hold an exclamation mark: the last one ends it. */
export const placeOf = (sheetId: string, address: string): Place => ({
  sheetId,
  cells: address.slice(address.lastIndexOf("!") + 1),
  address,
});
