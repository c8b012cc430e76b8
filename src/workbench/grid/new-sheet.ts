/** Size of a new sheet. Writes beyond it make it grow. */
export const NEW_SHEET = { rowCount: 1000, columnCount: 26 };
