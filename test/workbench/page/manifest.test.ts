import { DOMParser } from "@xmldom/xmldom";
import { readManifest } from "../../../src/workbench/page/manifest";

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

const read = (xml: string, locale = "en-US") =>
  readManifest(
    new DOMParser().parseFromString(xml, "text/xml") as unknown as Document,
    locale,
    new URL("https://localhost:3200/manifest.xml"),
  );

test("reads name, page, functions and buttons", () => {
  const { name, page, sharedRuntime, functions, buttons } = read(manifest());
  expect([name, page.href, sharedRuntime]).toEqual(["Costs", "https://localhost:3200/pane.html?a=1", true]);
  expect([functions?.metadata.href, functions?.namespace]).toEqual([
    "https://localhost:3200/functions.json",
    "",
  ]);
  expect(buttons).toEqual([
    {
      id: "Show",
      label: "Open",
      tooltip: "Opens the pane",
      icon: "https://localhost:3200/i16.png",
      functionName: null,
    },
    { id: "Run", label: "", tooltip: "", icon: "", functionName: "refresh" },
  ]);
});

test("takes the words and addresses of the user's language, where there are any", () => {
  const { name, functions, buttons } = read(manifest(), "zh-CN");
  expect([name, functions?.metadata.pathname, buttons[0]?.label]).toEqual([
    "成本",
    "/functions.zh-CN.json",
    "打开",
  ]);
  expect(buttons[0]?.tooltip).toBe("Opens the pane");
});

test("reads a namespace", () => {
  expect(read(manifest({ namespace: '<Namespace resid="Space"/>' })).functions?.namespace).toBe("CRM");
});

test.each<[string, string, RegExp]>([
  ["another document", "<html/>", /not an OfficeApp/],
  ["another host", manifest({ host: "Document" }), /no host of the type Workbook/],
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
