/** What a click does. */
export type ButtonAction =
  /** Shows a page in the task pane; null is the add-in's main page. */
  | { readonly kind: "pane"; readonly page: URL | null }
  | { readonly kind: "function"; readonly functionName: string };

export interface RibbonButton {
  readonly kind: "button";
  readonly id: string;
  readonly label: string;
  readonly tooltip: string;
  /** Address of the icon; "" for none. */
  readonly icon: string;
  readonly action: ButtonAction;
  /** Whether it can be used at the start. */
  readonly enabled: boolean;
}

export interface RibbonMenu {
  readonly kind: "menu";
  readonly id: string;
  readonly label: string;
  readonly tooltip: string;
  readonly icon: string;
  readonly items: readonly RibbonButton[];
}

export type RibbonControl = RibbonButton | RibbonMenu;

/** A requirement set that the add-in asks for: "ExcelApi 1.4". */
export type RequirementSet = string;

export interface FunctionsSource {
  /** functions.json, by its address or as it stands in a unified manifest. */
  readonly metadata: URL | Readonly<Record<string, unknown>>;
  readonly namespace: string;
  /** The page that the functions run in, of an add-in without a shared runtime; null where they run in the main page. */
  readonly page: URL | null;
}

/** What the workbench takes from a manifest of either kind, in the user's language. */
export interface Manifest {
  readonly name: string;
  /** The page of the task pane, or of the content; null for an add-in that has none to open at the start. */
  readonly page: URL | null;
  /** One page for the pane, the custom functions and the commands, which lives as long as the workbook. */
  readonly sharedRuntime: boolean;
  /** null for an add-in without custom functions. */
  readonly functions: FunctionsSource | null;
  /** The page whose functions the buttons run, of an add-in without a shared runtime. */
  readonly commandsPage: URL | null;
  readonly controls: readonly RibbonControl[];
  /** The file of keyboard shortcuts, by its address or as it stands in a unified manifest. */
  readonly shortcuts: URL | Readonly<Record<string, unknown>> | null;
  readonly requirements: readonly RequirementSet[];
  /** What the manifest has that the workbench does not show, by the names of the manifest. */
  readonly leftOut: readonly string[];
}

/** The buttons of all controls, those of menus included. */
export const buttonsOf = (controls: readonly RibbonControl[]): RibbonButton[] =>
  controls.flatMap((control) => (control.kind === "menu" ? control.items : [control]));
