/* global Excel, Office, OfficeRuntime */
Office.actions.associate("stamp", async (event) => {
  // Too early, as Microsoft's own tutorial has it.
  event.completed();
  await OfficeRuntime.storage.setItem("stamp", "from the commands");
  await Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address");
    await context.sync();
    cell.values = [["stamped"]];
    await context.sync();
  });
});
