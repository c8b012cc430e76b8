import { DOMParser } from "@xmldom/xmldom";
import { Addresses } from "../../../src/workbench/page/manifest/addresses";
import { readXmlManifest } from "../../../src/workbench/page/manifest/xmlManifest";

const manifest = (
  more: { namespace?: string; page?: string; host?: string; metadata?: string } = {},
) => `<?xml version="1.0"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0">
  <DisplayName DefaultValue="Costs"><Override Locale="zh-CN" Value="成本"/></DisplayName>
  <Hosts><Host Name="Workbook"/></Hosts>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides"><Hosts>
    <Host xsi:type="${more.host ?? "Workbook"}">
      <Runtimes><Runtime resid="Page" lifetime="long"/></Runtimes>
      <AllFormFactors><ExtensionPoint xsi:type="CustomFunctions">
        <Page><SourceLocation resid="Page"/></Page>
        <Metadata><SourceLocation resid="${more.metadata ?? "Metadata"}"/></Metadata>${more.namespace ?? ""}
      </ExtensionPoint></AllFormFactors>
      <DesktopFormFactor><ExtensionPoint xsi:type="PrimaryCommandSurface"><OfficeTab id="TabHome"><Group id="g">
        <Label resid="Label"/>
        <Control xsi:type="Button" id="Show"><Label resid="Label"/>
          <Supertip><Title resid="Label"/><Description resid="Tip"/></Supertip>
          <Icon><bt:Image size="32" resid="Icon32"/><bt:Image size="16" resid="Icon16"/></Icon>
          <Action xsi:type="ShowTaskpane"><SourceLocation resid="Page"/></Action></Control>
        <Control xsi:type="Button" id="Run"><Label resid="Missing"/>
          <Action xsi:type="ExecuteFunction"><FunctionName>refresh</FunctionName></Action></Control>
      </Group></OfficeTab></ExtensionPoint></DesktopFormFactor>
    </Host></Hosts>
    <Resources>
      <bt:Images><bt:Image id="Icon16" DefaultValue="https://localhost:3000/i16.png"/>
        <bt:Image id="Icon32" DefaultValue="https://localhost:3000/i32.png"/></bt:Images>
      <bt:Urls><bt:Url id="Page" DefaultValue="${more.page ?? "https://localhost:3000/pane.html?a=1"}"/>
        <bt:Url id="Metadata" DefaultValue="https://localhost:3000/functions.json">
          <bt:Override Locale="zh-CN" Value="https://localhost:3000/functions.zh-CN.json"/></bt:Url></bt:Urls>
      <bt:ShortStrings><bt:String id="Label" DefaultValue="Open"><bt:Override Locale="zh-CN" Value="打开"/></bt:String>
        <bt:String id="Space" DefaultValue="CRM"/></bt:ShortStrings>
      <bt:LongStrings><bt:String id="Tip" DefaultValue="Opens the pane"/></bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

const read = (xml: string, locale = "en-US", sites = {}) =>
  readXmlManifest(
    new DOMParser().parseFromString(xml, "text/xml") as unknown as Document,
    locale,
    new Addresses(new URL("https://localhost:3200/manifest.xml"), sites),
  );

test("reads name, page, functions and buttons", () => {
  const { name, page, sharedRuntime, functions, controls, leftOut } = read(manifest());
  expect([name, page?.href, sharedRuntime, leftOut]).toEqual([
    "Costs",
    "https://localhost:3200/pane.html?a=1",
    true,
    [],
  ]);
  expect(functions).toEqual({
    metadata: new URL("https://localhost:3200/functions.json"),
    namespace: "",
    page: null,
  });
  expect(controls).toEqual([
    {
      kind: "button",
      id: "Show",
      label: "Open",
      tooltip: "Opens the pane",
      icon: "https://localhost:3200/i16.png",
      action: { kind: "pane", page: new URL("https://localhost:3200/pane.html?a=1") },
      enabled: true,
    },
    {
      kind: "button",
      id: "Run",
      label: "",
      tooltip: "",
      icon: "",
      action: { kind: "function", functionName: "refresh" },
      enabled: true,
    },
  ]);
});

test("takes the words and addresses of the user's language, where there are any", () => {
  const { name, functions, controls } = read(manifest(), "zh-CN");
  expect([name, controls[0]?.label]).toEqual(["成本", "打开"]);
  expect(functions?.metadata).toEqual(new URL("https://localhost:3200/functions.zh-CN.json"));
  expect(controls[0]?.tooltip).toBe("Opens the pane");
});

test("reads a namespace", () => {
  expect(read(manifest({ namespace: '<Namespace resid="Space"/>' })).functions?.namespace).toBe("CRM");
});

test.each<[string, string, RegExp]>([
  ["another document", "<html/>", /not an OfficeApp/],
  ["another host", manifest().replace('Name="Workbook"', 'Name="Document"'), /for Document/],
  ["an add-in without a page", manifest({ host: "Document" }), /names no page/],
  [
    "an add-in from elsewhere",
    manifest({ page: "https://example.com/pane.html" }),
    /localhost only, not https:\/\/example.com/,
  ],
  ["an insecure add-in", manifest({ page: "http://localhost/pane.html" }), /only, not http:/],
  ["a script as address", manifest({ page: "javascript:alert(1)" }), /only, not javascript:/],
  ["functions without metadata", manifest({ metadata: "Nothing" }), /no metadata/],
])("refuses %s", (_, xml, sentence) => {
  expect(() => read(xml)).toThrow(sentence);
});

test("the servers that a manifest names may be elsewhere on this machine", () => {
  const sites = { "https://example.com": "https://localhost:4000" };
  const { page, controls } = read(manifest({ page: "https://example.com/a/pane.html" }), "en-US", sites);
  expect(page?.href).toBe("https://localhost:4000/a/pane.html");
  expect(controls[0]?.icon).toBe("https://localhost:3200/i16.png");
});

const app = (more: string, type = "TaskPaneApp") => `<?xml version="1.0"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:type="${type}"><DisplayName DefaultValue="Plain"/>${more}</OfficeApp>`;

test("an add-in without VersionOverrides is a page, for several hosts or for content", () => {
  const plain = app(`<Hosts><Host Name="Document"/><Host Name="Workbook"/></Hosts>
    <Requirements><Sets DefaultMinVersion="1.3"><Set Name="ExcelApi"/><Set Name="TableBindings" MinVersion="1.1"/></Sets></Requirements>
    <DefaultSettings><SourceLocation DefaultValue="https://localhost:3000/home.html"/></DefaultSettings>`);
  expect(read(plain)).toMatchObject({
    page: new URL("https://localhost:3200/home.html"),
    sharedRuntime: false,
    functions: null,
    commandsPage: null,
    controls: [],
    requirements: ["ExcelApi 1.3", "TableBindings 1.1"],
    leftOut: [],
  });
  const content = app(
    '<DefaultSettings><SourceLocation DefaultValue="https://localhost/c.html"/></DefaultSettings>',
    "ContentApp",
  );
  expect(read(content).leftOut).toEqual(["ContentApp"]);
});

test("without a shared runtime functions and commands have pages of their own; menus and what is left out", () => {
  const own = manifest()
    .replace('<Runtimes><Runtime resid="Page" lifetime="long"/></Runtimes>', "")
    .replace(
      "<DesktopFormFactor>",
      '<DesktopFormFactor><FunctionFile resid="Metadata"/><ExtensionPoint xsi:type="ContextMenu"/>',
    )
    .replace(
      "</Group>",
      `<Control xsi:type="Menu" id="More"><Label resid="Label"/><Items><Item id="One"><Label resid="Label"/>
         <Action xsi:type="ExecuteFunction"><FunctionName>one</FunctionName></Action><Enabled>false</Enabled></Item></Items></Control></Group>`,
    );
  const { functions, commandsPage, sharedRuntime, controls, leftOut } = read(own);
  expect([sharedRuntime, functions?.page?.pathname, commandsPage?.pathname]).toEqual([
    false,
    "/pane.html",
    "/functions.json",
  ]);
  expect(controls[2]).toMatchObject({
    kind: "menu",
    id: "More",
    items: [{ id: "One", action: { functionName: "one" }, enabled: false }],
  });
  expect(leftOut).toEqual(["ContextMenu"]);
});
