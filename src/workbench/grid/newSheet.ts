/** Size of a new sheet. Writes beyond it make it grow; results that spill do not, so there is room for the widest. */
export const NEW_SHEET = { rowCount: 1000, columnCount: 52 };
