/** The letter of a column that is counted from 1, up to Z: no sheet of a budget is wider. */
export const column = (index: number): string => String.fromCharCode(64 + index);

/** A reference as formulas and names hold it: any sheet's name may be quoted, and a quote inside is doubled. */
export const onSheet = (title: string, cells: string): string =>
  `'${title.replaceAll("'", "''")}'!${absolute(cells)}`;

const absolute = (cells: string): string => cells.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
