/* global Excel, Office, OfficeRuntime */
Office.actions.associate("stamp", async (event) => {
  await Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.values = [["stamped"]];
    await context.sync();
  });
  await OfficeRuntime.storage.setItem("stamp", "from the commands");
  event.completed();
});
