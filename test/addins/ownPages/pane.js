/* global Excel, Office */
Office.onReady(({ host, platform }) => {
  document.getElementById("state").textContent = `${host} ${platform}`;
  document.getElementById("missing").onclick = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onFormatChanged.add(() => Promise.resolve());
      await context.sync();
    }).catch((error) => {
      document.getElementById("state").textContent = `${error.code}: ${error.message}`;
    });
});
