import { readJsonManifest } from "../../../src/workbench/page/manifest/jsonManifest";
import { Addresses } from "../../../src/workbench/page/manifest/addresses";

const addresses = new Addresses(new URL("https://localhost:3200/manifest.json"), {});
const read = (extension: object) =>
  readJsonManifest({ name: { short: "Unified" }, extensions: [extension] }, addresses);

const EXTENSION = {
  requirements: { scopes: ["workbook", "mail"], capabilities: [{ name: "ExcelApi", minVersion: "1.9" }] },
  runtimes: [
    {
      id: "pane",
      lifetime: "short",
      code: { page: "https://localhost:3000/pane.html" },
      actions: [{ id: "show", type: "openPage" }],
    },
    {
      id: "commands",
      code: { page: "https://localhost:3000/commands.html" },
      actions: [{ id: "run", type: "executeFunction" }],
    },
    {
      id: "functions",
      code: { page: "https://localhost:3000/functions.html" },
      customFunctions: {
        namespace: { id: "U", name: "UNI" },
        functions: [{ id: "ADD", name: "ADD", stream: true, parameters: [], result: {} }],
      },
    },
  ],
  ribbons: [
    {
      tabs: [
        {
          builtInTabId: "TabHome",
          groups: [
            {
              controls: [
                {
                  id: "a",
                  type: "button",
                  label: "Show",
                  actionId: "show",
                  supertip: { description: "Shows it" },
                  icons: [{ size: 16, url: "https://localhost:3000/16.png" }],
                },
                { id: "b", type: "menu", label: "More", items: [{ id: "c", label: "Run", actionId: "run" }] },
              ],
            },
          ],
        },
      ],
    },
  ],
  keyboardShortcuts: [{ shortcuts: [{ key: { default: "Ctrl+Alt+1" }, actionId: "run" }] }],
  autoRunEvents: [],
};

test("reads pages, functions, the ribbon and shortcuts of a unified manifest", () => {
  const manifest = read(EXTENSION);
  expect(manifest).toMatchObject({
    name: "Unified",
    page: new URL("https://localhost:3200/pane.html"),
    sharedRuntime: false,
    commandsPage: new URL("https://localhost:3200/commands.html"),
    functions: { namespace: "UNI", page: new URL("https://localhost:3200/functions.html") },
    requirements: ["ExcelApi 1.9"],
    leftOut: ["autoRunEvents"],
    shortcuts: { shortcuts: [{ action: "run", key: { default: "Ctrl+Alt+1" } }] },
  });
  expect(manifest.functions?.metadata).toMatchObject({
    functions: [{ id: "ADD", options: { stream: true } }],
  });
  expect(manifest.controls).toMatchObject([
    {
      kind: "button",
      label: "Show",
      tooltip: "Shows it",
      icon: "https://localhost:3200/16.png",
      action: { kind: "pane" },
    },
    { kind: "menu", items: [{ action: { kind: "function", functionName: "run" } }] },
  ]);
});

test.each([
  [{ requirements: { scopes: ["mail"] } }, /no extension for a workbook/],
  [{ runtimes: [] }, /names no page/],
])("refuses %p", (extension, sentence) => {
  expect(() => read(extension)).toThrow(sentence);
});
