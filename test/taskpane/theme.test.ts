import { themeFor } from "../../src/taskpane/theme";

test.each([
  ["#FFFFFF", "light"],
  ["#F3F2F1", "light"],
  ["#444444", "gray"],
  ["666666", "gray"],
  ["#262626", "dark"],
  ["#1f1f1f", "dark"],
  ["#000000", "dark"],
  ["black", null],
  ["", null],
  [undefined, null],
])("Office's background %p asks for %p", (background, theme) => expect(themeFor(background)).toBe(theme));
