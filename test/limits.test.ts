import { readFileSync } from "node:fs";
import path from "node:path";
import { MOST_ACTUALS } from "../src/engine/actuals/columns";
import { INPUTS, MOST_COMPARED, MOST_LINES } from "../src/engine/index";
import { MOST_OPEN } from "../src/taskpane/scenarios";
import { MOST_COLUMNS, MOST_ROWS } from "../src/workbook/actuals/csvRows";
import { MOST_OF_BASELINES } from "../src/workbook/baselines/kept";
import { MOST_SCANNED } from "../src/workbook/scan/scan";
import { LONGEST, MOST } from "../src/workbook/scenarios/saved";
import { MOST_ON_SHEET } from "../src/workbook/shortlist/insertShortlist";
import { EXCHANGE } from "../src/workbook/slices";

const page = readFileSync(path.resolve(__dirname, "../docs/limits.md"), "utf8");

test.each([
  ["users", INPUTS.users.max],
  ["contract years", INPUTS.years.max],
  ["lines of a quote", MOST_LINES],
  ["lines of a quote in sheets", MOST_LINES],
  ["scenarios compared side by side", MOST_COMPARED],
  ["candidates of a shortlist on a sheet", MOST_ON_SHEET],
  ["rows of actuals", MOST_ACTUALS],
  ["rows of a file of actuals", MOST_ROWS],
  ["columns of a file of actuals", MOST_COLUMNS],
  ["bytes of a baseline", MOST_OF_BASELINES.bytes],
  ["scenarios open in the pane", MOST_OPEN],
  ["scenarios kept in a workbook", MOST.scenarios],
  ["characters of a scenario's name", LONGEST.name],
  ["characters of a scenario's note", LONGEST.note],
  ["bytes of all scenarios of a workbook", MOST.bytes],
  ["characters of a file of scenarios", MOST.fileCharacters],
  ["cells that Check, Repair and Share look through", MOST_SCANNED],
  ["characters of one exchange with Excel", EXCHANGE],
])("docs/limits.md is right about %s", (what, most) => {
  const [, told] = page.split("\n").flatMap((line) => {
    const [, name = "", number = ""] = line.split("|");
    return name.trim() === what ? [name, number.trim()] : [];
  });
  expect(told).toBe(most.toLocaleString("en-US"));
});
