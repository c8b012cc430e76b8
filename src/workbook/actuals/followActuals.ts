import { ACTUALS } from "./places";
import { inExcel } from "../excel";

/** Calls back at every change of the table of actuals, whoever makes it. @returns Ends it */
export async function followActuals(onChanged: () => void): Promise<() => void> {
  const handler = await inExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(ACTUALS);
    await context.sync();
    if (table.isNullObject) return null;
    const added = table.onChanged.add(() => {
      onChanged();
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  if (handler === null || "kind" in handler) return () => undefined;
  return () => {
    handler.remove();
    void handler.context.sync().catch(() => undefined);
  };
}
