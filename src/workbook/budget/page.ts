/** What all sheets of a budget look like beyond their cells, in Excel as in a file. Colours are RRGGBB. */
export const TAB_COLOUR = "107C41";

export const CONDITION_COLOURS = {
  good: { fill: "C6EFCE", font: "006100" },
  bad: { fill: "FFC7CE", font: "9C0006" },
} as const;

export const MARGIN_CENTIMETRES = 1.3;

/** In Excel's codes: the file's name, the sheet's, page of pages, the date of printing. */
export const HEADER = { left: "&F" } as const;
export const FOOTER = { left: "&A", centre: "&P / &N", right: "&D" } as const;
