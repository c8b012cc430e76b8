/* global Excel, Office */
const tell = (...words) => {
  document.getElementById("heard").textContent += `${words.join(" ")}\n`;
};
const write = (text) =>
  Excel.run(async (context) => {
    context.workbook.getActiveCell().values = [[text]];
    await context.sync();
  });
Office.actions.associate("write", (event) => write("by button").finally(() => event.completed()));
Office.actions.associate("writeByKey", () => write("by key"));
Office.actions.associate("writeInContext", (event) => write("in context").finally(() => event.completed()));

const TAB = {
  actions: [{ id: "context", type: "ExecuteFunction", functionName: "writeInContext" }],
  tabs: [
    {
      id: "Context",
      label: "In context",
      groups: [
        {
          id: "ContextGroup",
          label: "Group",
          icon: [],
          controls: [
            {
              type: "Button",
              id: "ContextWrite",
              actionId: "context",
              enabled: true,
              label: "Here",
              superTip: {},
            },
          ],
        },
      ],
    },
  ],
};
const work = {
  async tab() {
    await Office.ribbon.requestCreateControls(TAB);
    await Office.ribbon.requestUpdate({ tabs: [{ id: "Context", visible: true }] });
    tell("tab shown");
  },
  async enable() {
    await Office.ribbon.requestUpdate({
      tabs: [{ id: "TabHome", controls: [{ id: "Write", enabled: true }] }],
    });
    tell("enabled");
  },
  async keys() {
    tell(
      "taken",
      ...(await Office.actions.areShortcutsInUse(["Ctrl+Alt+1", "Ctrl+Alt+9"])).map(({ inUse }) => inUse),
    );
    await Office.actions.replaceShortcuts({ writeByKey: "Ctrl+Alt+2" });
    tell("keys", (await Office.actions.getShortcuts()).writeByKey);
  },
};
Office.onReady(() => {
  for (const [id, run] of Object.entries(work))
    document.getElementById(id).onclick = () =>
      run().catch((error) => tell("failed", error.code ?? "", error.message));
  tell("ready");
});
