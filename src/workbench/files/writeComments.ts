import type { Worksheet } from "exceljs";
import type { Comment } from "../model/comments";

/** Comments as notes, with what was answered below: the file library knows no threads. */
export function writeComments(target: Worksheet, comments: readonly Comment[]): void {
  for (const { cell, authorName, content, replies } of comments) {
    const said = [{ authorName, content }, ...replies.items].map(
      (remark) => `${remark.authorName}:\n${remark.content}`,
    );
    target.getCell(cell.row + 1, cell.column + 1).note = said.join("\n\n");
  }
}
