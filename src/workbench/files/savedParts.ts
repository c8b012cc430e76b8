import type { Comment } from "../model/comments";
import type { ConditionalFormat } from "../model/conditional/conditionalFormat";
import type { PageLayout } from "../model/pageLayout";
import type { Table } from "../model/table";
import type { Workbook } from "../model/workbook";

/** What the object model keeps of a workbook and the grid does not. */
export interface SavedParts {
  sheet(sheetId: string): SheetParts;
  table(id: string): Table | undefined;
  /** Of the document: `title`, `author` … */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly customProperties: readonly (readonly [name: string, value: unknown])[];
}

export interface SheetParts {
  readonly page: PageLayout;
  /** The first rows of pages, from zero. */
  readonly pageBreaks: readonly number[];
  readonly comments: readonly Comment[];
  /** The one that holds first in front. */
  readonly formats: readonly ConditionalFormat[];
}

export function savedParts(workbook: Workbook): SavedParts {
  return {
    sheet(sheetId) {
      const { pageLayout, horizontalPageBreaks, comments } = workbook.worksheet(sheetId);
      return {
        page: pageLayout,
        pageBreaks: horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex),
        comments: comments.items,
        formats: workbook.conditionalFormats(sheetId).items,
      };
    },
    table: (id) => workbook.tables.items.find((table) => table.id === id),
    properties: workbook.properties as unknown as Readonly<Record<string, unknown>>,
    customProperties: workbook.customProperties.items.map(({ key, value }) => [key, value]),
  };
}
