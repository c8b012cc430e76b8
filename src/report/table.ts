/** Rows of cells, header first: what a worksheet function spills, the pane shows and a sheet holds. */
export type Table = (string | number)[][];
