import { TABLE_THEMES, themeOf } from "../../../src/workbench/grid/tableThemes";

test.each([
  ["TableStyleMedium2", true, "Medium"],
  ["TableStyleLight7", true, "Light"],
  ["TableStyleLight7", false, "Light-bare"],
  ["", false, "Light-bare"],
  ["TableStyleDark3", false, "Medium-bare"],
])("%j with its buttons %s looks %s", (style, hasFilterButton, theme) => {
  expect(themeOf({ style, hasFilterButton })).toBe(theme);
  expect(TABLE_THEMES.map(({ name }) => name)).toContain(theme);
});
