import type { ApiObject } from "../host/apiObject";
import { DocumentSettings } from "../host/documentSettings";
import { EventType, WORKBOOK_TARGET, type CustomFunctionInvocation } from "../host/events";
import type { PageRole } from "../host/hostInfo";
import type { PageTrouble } from "../host/pageTrouble";
import type { PlannedFault } from "../host/plannedFault";
import { ACTION_SERVICE, ActionService, type ShortcutKeys } from "../host/services/actionService";
import { ADDIN_INTERNAL_SERVICE, AddinInternalService } from "../host/services/addinInternalService";
import {
  APP_RUNTIME_PERSISTENCE_SERVICE,
  APP_RUNTIME_SERVICE,
  AppRuntimePersistenceService,
  AppRuntimeService,
} from "../host/services/appRuntimeService";
import {
  CUSTOM_FUNCTIONS_SERVICE,
  CustomFunctionsService,
  type CustomFunctionsListener,
} from "../host/services/customFunctionsService";
import {
  DYNAMIC_RIBBON_SERVICE,
  DynamicRibbonService,
  type Ribbon,
} from "../host/services/dynamicRibbonService";
import type { ConditionalFormat } from "../model/conditional/conditionalFormat";
import type { Shape } from "../model/shapes";
import type { Chart } from "../model/charts/chart";
import type { Workbook } from "../model/workbook";
import type { CommonApi } from "../model/common/commonApi";
import { ExcelHost } from "../model/excelHost";
import { formatLocalAddress } from "../model/address";
import type { CellArea, Grid } from "../model/grid";
import { told } from "../model/modelEvent";
import { xmlNamespaceOf } from "../model/xmlNamespace";
import { AddinPage } from "./addinPage";
import { AddinRequests } from "./addinRequests";
import type { GridClicks } from "./gridClicks";
import type { Manifest, RibbonButton } from "./manifest/manifest";
import type { Preferences } from "./preferences";
import { RibbonCommands, type CommandFault } from "./ribbonCommands";
import type { TaskPane } from "./taskPane";
import { savedParts, type SavedParts } from "../files/savedParts";
import type { AddinContents } from "./workbooks";

export interface AddinHostOptions {
  readonly manifest: Manifest;
  readonly preferences: Preferences;
  readonly grid: Grid;
  readonly pane: TaskPane;
  readonly ribbon: Ribbon;
  readonly shortcuts: ShortcutKeys;
  readonly functions: CustomFunctionsListener & { readonly inFlight: boolean };
  /** Somebody is typing into a cell. */
  readonly isTyping: () => boolean;
  /** Where pages without a pane are. */
  readonly hidden: Element;
  /** The page of the functions starts; what the one before it owed will not come. */
  readonly onFunctionsStarted: () => void;
  /** The add-in has set something that is not in the cells, such as a chart. */
  readonly onStored: () => void;
  /** The workbook as an .xlsx file. */
  readonly save: () => Promise<Uint8Array>;
  /** Appends sheets of an .xlsx file to the workbook and gives their ids. */
  readonly insertSheets: (bytes: Uint8Array, names: readonly string[] | null) => Promise<readonly string[]>;
  readonly onCommandFault: (button: RibbonButton, fault: CommandFault) => void;
  readonly onCommandsRunning: (running: boolean) => void;
  /** The add-in was told that there is no such member. */
  readonly onMissing: (member: string) => void;
  /** A page of the add-in loads; `started` resolves when office.js has started in it. */
  readonly onPageOpened: (url: URL, started: Promise<void>) => void;
  readonly onTrouble: (url: URL, trouble: PageTrouble) => void;
  readonly onFault: (fault: unknown) => void;
}

const DOCUMENT_NAME = "Workbench.xlsx";
const DOCUMENT_URL = new URL(DOCUMENT_NAME, location.href).href;

/**
 * The add-in's pages and all that Excel would be for them: one page in a shared runtime; otherwise one for the pane, one
 * for the functions as long as the workbook lives, and one for each command as long as it runs.
 */
export class AddinHost implements GridClicks {
  private readonly excel: ExcelHost;
  private readonly commands: RibbonCommands;
  private readonly requests: AddinRequests;
  private documentSettings = new DocumentSettings();
  private main: AddinPage | undefined;
  private functionsPage: AddinPage | undefined;
  private common: Promise<CommonApi> | undefined;

  constructor(private readonly options: AddinHostOptions) {
    const { grid, functions, preferences, onFault } = options;
    this.excel = new ExcelHost(
      {
        grid,
        onFault,
        onMissing: (member) => options.onMissing(member),
        locale: preferences.locale,
        namespaceOf: xmlNamespaceOf,
        callsInFlight: () => functions.inFlight,
        onStored: () => this.options.onStored(),
        insertSheets: (bytes, names) => options.insertSheets(bytes, names),
        drawPicture: async (of) => (await import("./charts/pictures")).drawPicture(of, grid),
      },
      { name: DOCUMENT_NAME },
    );
    this.requests = new AddinRequests(() => options.isTyping());
    this.commands = new RibbonCommands({
      openPage: () => this.openForCommand(),
      onFault: (button, fault) => options.onCommandFault(button, fault),
      onRunning: (running) => options.onCommandsRunning(running),
    });
  }

  /** Opens the add-in's pages, or opens them anew. */
  load(): void {
    const { manifest, hidden } = this.options;
    const functionsUrl = manifest.functions?.page ?? null;
    this.functionsPage?.close();
    this.functionsPage = functionsUrl ? this.openPage(functionsUrl, "functions", hidden) : undefined;
    this.showPage(manifest.page);
  }

  /** Shows a page of the add-in in the pane instead of the one that is there. */
  private showPage(url: URL | null): void {
    const { manifest, pane } = this.options;
    this.main?.close();
    this.main = url ? this.openPage(url, manifest.sharedRuntime ? "shared" : "pane", pane.frame) : undefined;
  }

  private openPage(url: URL, role: PageRole, parent: Element): AddinPage {
    const { manifest, preferences, pane, onFault } = this.options;
    const hasFunctions = role === "shared" || role === "functions";
    if (hasFunctions) this.options.onFunctionsStarted();
    let start: () => void = () => undefined;
    this.options.onPageOpened(url, new Promise((resolve) => (start = resolve)));
    const page: AddinPage = new AddinPage({
      url,
      role,
      addinName: manifest.name,
      preferences,
      documentUrl: DOCUMENT_URL,
      isPaneOpen: () => pane.open,
      settings: this.documentSettings,
      excel: this.excel,
      requests: this.requests,
      services: this.servicesFor(hasFunctions),
      callMethod: async (dispatchId, data) => (await this.commonApi()).call(dispatchId, data),
      commandCompleted: (id, error) => this.commands.completed(id, error),
      onConnected: () => {
        start();
        if (hasFunctions) this.options.onFunctionsStarted();
        this.commands.pageStarts(page);
      },
      onClosed: start,
      onListening: () => this.commands.pageListens(page),
      onTrouble: (trouble) => this.options.onTrouble(url, trouble),
      onRefused: (reason) => onFault(new Error(reason)),
      onFault,
    });
    page.open(parent);
    return page;
  }

  private servicesFor(hasFunctions: boolean): ReadonlyMap<string, ApiObject> {
    const { pane, ribbon, functions, shortcuts } = this.options;
    const paneState = {
      state: () => (pane.open ? ("Visible" as const) : ("Background" as const)),
      setState: (state: "Visible" | "Background") => pane.toggle(state === "Visible"),
    };
    return new Map<string, ApiObject>([
      ...(hasFunctions ? [[CUSTOM_FUNCTIONS_SERVICE, new CustomFunctionsService(functions)] as const] : []),
      [ADDIN_INTERNAL_SERVICE, new AddinInternalService(() => undefined)],
      [ACTION_SERVICE, new ActionService(shortcuts)],
      [APP_RUNTIME_SERVICE, new AppRuntimeService(paneState)],
      [APP_RUNTIME_PERSISTENCE_SERVICE, new AppRuntimePersistenceService()],
      [DYNAMIC_RIBBON_SERVICE, new DynamicRibbonService(ribbon)],
    ]);
  }

  private openForCommand(): { page: AddinPage; release: () => void } {
    const { manifest, hidden } = this.options;
    if (!manifest.commandsPage && this.main) return { page: this.main, release: () => undefined };
    const url = manifest.commandsPage ?? manifest.page;
    if (!url) throw new Error("The manifest names no page for the functions of its buttons.");
    const page = this.openPage(url, "commands", hidden);
    return { page, release: () => page.closeWhenQuiet() };
  }

  /** Loaded when it is first asked for: few add-ins use it. */
  private commonApi(): Promise<CommonApi> {
    const { excel, options } = this;
    return (this.common ??= import("../model/common/commonApi").then(
      ({ CommonApi }) =>
        new CommonApi({
          workbook: () => excel.workbook,
          settled: () => excel.settled(),
          save: () => options.save(),
          documentUrl: DOCUMENT_URL,
        }),
    ));
  }

  /** Requests of the add-in have no answer yet. */
  get isAsked(): boolean {
    return this.requests.areUnderWay;
  }

  call(invocations: readonly CustomFunctionInvocation[]): void {
    const page = this.functionsPage ?? this.main;
    page?.send(invocations.map((invocation) => this.excel.entries.invocation(invocation)));
  }

  /** Nobody waits for a call any longer. */
  cancel(invocationId: number): void {
    (this.functionsPage ?? this.main)?.send([this.excel.entries.cancellation(invocationId)]);
  }

  /** Does what the button is for. */
  run(button: RibbonButton): void {
    const { action } = button;
    if (action.kind === "function") return this.commands.run(button, action.functionName);
    const { manifest, pane } = this.options;
    const isOther = action.page !== null && action.page.href !== (this.shownPage ?? manifest.page)?.href;
    if (isOther) {
      this.shownPage = action.page;
      this.showPage(action.page);
    }
    pane.toggle(true);
  }

  private shownPage: URL | null = null;

  /** Runs an action by its id, as a keyboard shortcut does. */
  runAction(id: string): void {
    this.main?.send([this.excel.entries.action(id)]);
  }

  /** Tells the add-in that its pane was shown or hidden. */
  paneToggled(open: boolean): void {
    const visibility = open ? "Visible" : "Hidden";
    this.main?.send([this.excel.entries.event(EventType.runtimeVisibilityChanged, "", { visibility })]);
  }

  get fault(): PlannedFault {
    return this.excel.fault;
  }

  charts(sheetId: string): readonly Chart[] {
    return this.excel.workbook.worksheet(sheetId).charts.items;
  }

  shapes(sheetId: string): readonly Shape[] {
    const flat = (shapes: readonly Shape[]): readonly Shape[] =>
      shapes.flatMap((shape) => (shape.type === "Group" ? flat(shape.members.items) : [shape]));
    return flat(this.excel.workbook.worksheet(sheetId).shapes.items);
  }

  onCell(cell: CellArea, offsetX: number, offsetY: number): void {
    const { sheetId } = cell;
    const clicked = { address: formatLocalAddress(cell), offsetX, offsetY, worksheetId: sheetId };
    this.excel.workbook.happened(told(EventType.singleClicked, [sheetId, WORKBOOK_TARGET], clicked));
  }

  /** A shape in a group is the group's, as the first click in Excel is. */
  onShape(id: string | null): void {
    const { workbook } = this.excel;
    const sheetId = this.options.grid.activeSheet();
    let shape = this.shapes(sheetId).find((one) => one.id === id) ?? null;
    while (shape?.container) shape = shape.container;
    workbook.activateShape(shape, sheetId);
  }

  conditionalFormats(sheetId: string): readonly ConditionalFormat[] {
    return this.excel.workbook.conditionalFormats(sheetId).items;
  }

  get workbook(): Workbook {
    return this.excel.workbook;
  }

  /** What the add-in keeps in the workbook that is open. */
  contents(): AddinContents & { readonly parts: SavedParts } {
    const { settings, customXmlParts } = this.excel.workbook;
    return {
      settings: { workbook: settings.entries(), document: this.documentSettings.entries() },
      xmlParts: customXmlParts.items.map((part) => part.getXml()),
      parts: savedParts(this.excel.workbook),
    };
  }

  /** The grid shows another workbook. The add-in starts anew, as it does in Excel. */
  workbookOpened({ settings, xmlParts, pages }: AddinContents): void {
    this.documentSettings = new DocumentSettings(settings.document);
    this.excel.open({ name: DOCUMENT_NAME, settings: settings.workbook, xmlParts });
    for (const [sheetId, setUp] of pages ?? []) setUp(this.excel.workbook.worksheet(sheetId).pageLayout);
    this.load();
  }
}
