import type { SheetTable } from "../description";
import { areaOfTable, TABLE_STYLE } from "../tables";
import { cellText, HEAD, MAIN } from "./xml";

/**
 * A table as its part of the file. Its cells are those of the sheet.
 *
 * @param id - Above 0, and no other table's of the workbook
 */
export function tablePart(table: SheetTable, id: number): string {
  const { name, columns } = table;
  const heads = columns.map(({ head }, i) => `<tableColumn id="${i + 1}" name="${cellText(head)}"/>`);
  return `${HEAD}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${areaOfTable(table)}" totalsRowShown="0"><tableColumns count="${columns.length}">${heads.join("")}</tableColumns><tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}
