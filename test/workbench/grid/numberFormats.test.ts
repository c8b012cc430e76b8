import {
  ICommandService,
  IUniverInstanceService,
  UndoCommand,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { headlessGrid } from "./headless";

const { univer, grid } = headlessGrid();
afterAll(() => univer.dispose());

const AREA = { sheetId: "s", row: 0, column: 0, rowCount: 1, columnCount: 3 };

test.each(["0.00", "General", "@"])("the format %s leaves formulas and texts as they are", async (format) => {
  const written = [[1, "'007", "=A1*2"]];
  grid.write(AREA, written);
  grid.setNumberFormats(AREA, format);
  grid.setNumberFormats(AREA, [[null, format, format]]);
  expect(grid.formulas(AREA)).toEqual([[1, "007", "=A1*2"]]);
  await grid.settled(5000);
  grid.setNumberFormats(AREA, format);
  expect(grid.formulas(AREA)).toEqual([[1, "007", "=A1*2"]]);
  expect(grid.values(AREA)).toEqual([[1, "007", 2]]);
  expect(grid.numberFormats(AREA)).toEqual([[format, format, format]]);
});

test("one step of undo takes the formats back", () => {
  grid.setNumberFormats(AREA, [["0", "General", "0.0"]]);
  grid.setNumberFormats(AREA, [["General", "0.00", "@"]]);
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  instances.focusUnit(
    instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)[0]?.getUnitId() ?? null,
  );
  injector.get(ICommandService).syncExecuteCommand(UndoCommand.id);
  expect(grid.numberFormats(AREA)).toEqual([["0", "General", "0.0"]]);
});
