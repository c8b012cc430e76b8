/** What happens to objects that the grid does not know. */
export type ModelEvent = {
  readonly kind: "chartAdded" | "chartDeleted" | "chartActivated" | "chartDeactivated";
  readonly chartId: string;
  readonly sheetId: string;
};
