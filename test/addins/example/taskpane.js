/* global Excel, Office */
Office.onReady(() => {
  const button = document.getElementById("insert");
  button.disabled = false;
  button.onclick = () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2").numberFormat = [["0.00"]];
      sheet.getRange("B1:B2").formulas = [["Item"], ["=A3"]];
      await context.sync();
    });
});
