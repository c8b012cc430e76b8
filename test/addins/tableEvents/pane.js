/* global Excel, Office */
const tell = (...words) => {
  document.getElementById("heard").textContent += `${words.join(" ")}\n`;
};
/** A method of the common API as a promise. */
const ask = (object, method, ...values) =>
  new Promise((resolve, reject) =>
    object[method](...values, ({ status, value, error }) =>
      status === "succeeded" ? resolve(value) : reject(new Error(`${error.code} ${error.name}`)),
    ),
  );
const work = {
  table: () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const table = sheet.tables.add("A1:B1", true);
      table.getHeaderRowRange().values = [["Item", "Amount"]];
      table.rows.add(null, [
        ["rent", 800],
        ["food", 400],
      ]);
      table.onChanged.add(async ({ changeType, address, details }) =>
        tell("changed", changeType, address, details?.valueBefore, details?.valueAfter),
      );
      table.onSelectionChanged.add(async ({ isInsideTable, address }) =>
        tell("selected", isInsideTable, address),
      );
      sheet.getRange("D1").formulas = [["=SUM(Table1[Amount])"]];
      await context.sync();
      tell("made");
    }),
  async selected() {
    const { document } = Office.context;
    await ask(document, "setSelectedDataAsync", [["50%", "1/1/2017"]]);
    tell("text", await ask(document, "getSelectedDataAsync", "text", { valueFormat: "formatted" }));
    await ask(document, "setSelectedDataAsync", "<b>", { coercionType: "html" }).catch((error) =>
      tell("refused", error.message),
    );
  },
  async binding() {
    const { bindings } = Office.context.document;
    const bound = await ask(bindings, "addFromNamedItemAsync", "Sheet1!Table1", "table", { id: "costs" });
    await ask(bound, "addHandlerAsync", Office.EventType.BindingDataChanged, () => tell("binding changed"));
    const { BindingSelectionChanged } = Office.EventType;
    await ask(bound, "addHandlerAsync", BindingSelectionChanged, ({ startRow, startColumn, rowCount }) =>
      tell("binding selected", startRow, startColumn, rowCount),
    );
    await ask(bound, "addRowsAsync", [["fun", 100]]);
    const data = await ask(bound, "getDataAsync", { coercionType: "table" });
    tell("bound", bound.type, data.headers.join(), data.rows.length);
  },
  async file() {
    const file = await ask(Office.context.document, "getFileAsync", Office.FileType.Compressed, {
      sliceSize: 65536,
    });
    let size = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await ask(file, "getSliceAsync", index);
      if (index === 0) tell("begins", String.fromCharCode(...slice.data.slice(0, 2)));
      size += slice.data.length;
    }
    await ask(file, "closeAsync");
    const { url } = await ask(Office.context.document, "getFilePropertiesAsync");
    tell("file", size === file.size, url.split("/").at(-1));
  },
  async settings() {
    const { settings } = Office.context.document;
    settings.set("who", { name: "me" });
    await ask(settings, "saveAsync");
    await ask(settings, "refreshAsync");
    tell("settings", settings.get("who").name);
  },
};
Office.onReady(() => {
  for (const [id, run] of Object.entries(work))
    document.getElementById(id).onclick = () =>
      run().catch((error) => tell("failed", error.code ?? "", error.message));
  tell("ready");
});
