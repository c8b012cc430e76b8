/** Requirement sets and the version that the host has of each: { ExcelApi: "1.15" }. */
export type Requirements = Readonly<Record<string, string>>;

/**
 * What the workbench reports. The client library in the npm package ends at ExcelApi 1.15, so a later number
 * would be a promise that its own members cannot keep. The sets without a public page are asked for by the
 * library itself.
 */
export const WORKBENCH_REQUIREMENTS: Requirements = {
  ExcelApi: "1.15",
  AddinCommands: "1.1",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.4",
  CustomFunctions: "1.9",
  RichApiRuntime: "1.2",
  DelayForCellEdit: "1.1",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  RibbonApi: "1.2",
  DynamicRibbon: "1.2",
  KeyboardShortcuts: "1.1",
  Settings: "1.1",
  CustomXmlParts: "1.1",
  DocumentEvents: "1.1",
  BindingEvents: "1.1",
  MatrixBindings: "1.1",
  TableBindings: "1.1",
  TextBindings: "1.1",
  MatrixCoercion: "1.1",
  TableCoercion: "1.1",
  TextCoercion: "1.1",
  Selection: "1.1",
  File: "1.1",
  CompressedFile: "1.1",
};

/** Versions compare part by part: 1.10 is later than 1.9. */
function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** @param set - Name and version as the API's documentation has them: "ExcelApi 1.4" */
export function supports(requirements: Requirements, set: string): boolean {
  const [name = "", version = ""] = set.split(" ");
  return Object.hasOwn(requirements, name) && isAtLeast(requirements[name] ?? "", version);
}
