import { Workbook } from "../../../src/workbench/model/workbook";
import { MemoryGrid } from "./memoryGrid";
import { namespaceOf } from "./testHost";

/** A workbook over a grid in memory, without a client. */
export function testWorkbook() {
  const grid = new MemoryGrid();
  const stored: string[] = [];
  const onStored = (member: string) => void stored.push(member);
  const book = new Workbook(
    { grid, locale: "en-US", namespaceOf, onStored },
    {
      name: "Book.xlsx",
    },
  );
  return { grid, book, stored, sheet: book.worksheet("s1") };
}
