import type { ApiObject } from "../host/apiObject";
import { DocumentSettings } from "../host/documentSettings";
import { EventType, type CustomFunctionInvocation } from "../host/events";
import { AddinFrame } from "../host/frame";
import type { PlannedFault } from "../host/plannedFault";
import { WORKBENCH_REQUIREMENTS } from "../host/requirements";
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
import type { Chart } from "../model/chartCollection";
import type { CommonApi } from "../model/common/commonApi";
import { ExcelHost } from "../model/excelHost";
import type { Grid } from "../model/grid";
import { xmlNamespaceOf } from "../model/xmlNamespace";
import type { Manifest, RibbonButton } from "./manifest";
import type { Preferences } from "./preferences";
import type { TaskPane } from "./taskPane";
import type { AddinContents } from "./workbooks";

export interface AddinHostOptions {
  readonly manifest: Manifest;
  readonly preferences: Preferences;
  readonly grid: Grid;
  readonly pane: TaskPane;
  readonly ribbon: Ribbon;
  readonly functions: CustomFunctionsListener & { readonly inFlight: boolean };
  /** A page of the add-in starts; what the one before it owed will not come. */
  readonly onPageStarted: () => void;
  /** The add-in has set something that is not in the cells, such as a chart. */
  readonly onStored: () => void;
  /** The workbook as an .xlsx file. */
  readonly save: () => Promise<Uint8Array>;
  readonly onFault: (fault: unknown) => void;
}

const DOCUMENT_NAME = "Workbench.xlsx";
const DOCUMENT_URL = new URL(DOCUMENT_NAME, location.href).href;

/** The add-in's page and all that Excel would be for it. */
export class AddinHost {
  private readonly excel: ExcelHost;
  private documentSettings = new DocumentSettings();
  private frame: AddinFrame | undefined;
  private common: Promise<CommonApi> | undefined;
  private commands = 0;

  constructor(private readonly options: AddinHostOptions) {
    const { grid, pane, ribbon, functions, preferences, onFault } = options;
    const paneState = {
      state: () => (pane.open ? ("Visible" as const) : ("Background" as const)),
      setState: (state: "Visible" | "Background") => pane.toggle(state === "Visible"),
    };
    const services = new Map<string, ApiObject>([
      [CUSTOM_FUNCTIONS_SERVICE, new CustomFunctionsService(functions)],
      [ADDIN_INTERNAL_SERVICE, new AddinInternalService(() => undefined)],
      [APP_RUNTIME_SERVICE, new AppRuntimeService(paneState)],
      [APP_RUNTIME_PERSISTENCE_SERVICE, new AppRuntimePersistenceService()],
      [DYNAMIC_RIBBON_SERVICE, new DynamicRibbonService(ribbon)],
    ]);
    this.excel = new ExcelHost(
      {
        grid,
        services,
        onFault,
        locale: preferences.locale,
        requirements: WORKBENCH_REQUIREMENTS,
        namespaceOf: xmlNamespaceOf,
        callsInFlight: () => functions.inFlight,
        send: (entries) => this.frame?.send(entries),
        selectionChanged: () => this.frame?.fire("documentSelectionChanged"),
        fire: (event, data) => this.frame?.fire(event, data),
        onStored: () => this.options.onStored(),
      },
      { name: DOCUMENT_NAME },
    );
  }

  /** Opens the add-in's page, or opens it anew. */
  load(): void {
    const { manifest, preferences, pane, onFault } = this.options;
    this.frame?.close();
    this.options.onPageStarted();
    this.frame = new AddinFrame({
      url: manifest.page,
      addinName: manifest.name,
      sharedRuntime: manifest.sharedRuntime,
      locale: preferences.locale,
      theme: preferences.theme,
      documentUrl: DOCUMENT_URL,
      requirements: WORKBENCH_REQUIREMENTS,
      isPaneOpen: () => pane.open,
      settings: this.documentSettings,
      submit: (batch) => this.excel.submit(batch),
      commandCompleted: () => undefined,
      callMethod: async (dispatchId, data) => (await this.commonApi()).call(dispatchId, data),
      onConnected: () => {
        this.options.onPageStarted();
        this.excel.startPage();
      },
      onRefused: (reason) => onFault(new Error(reason)),
      onFault,
    });
    this.frame.open(pane.frame);
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

  call(invocations: readonly CustomFunctionInvocation[]): void {
    this.frame?.send(invocations.map((invocation) => this.excel.entries.invocation(invocation)));
  }

  /** Runs the command of a ribbon button. @returns false if the add-in does not listen yet */
  run({ id, functionName }: RibbonButton): boolean {
    const command = `command${++this.commands}`;
    return functionName !== null && !!this.frame?.invokeCommand(command, functionName, id);
  }

  /** Tells the add-in that its pane was shown or hidden. */
  paneToggled(open: boolean): void {
    const visibility = open ? "Visible" : "Hidden";
    this.frame?.send([this.excel.entries.event(EventType.runtimeVisibilityChanged, "", { visibility })]);
  }

  get fault(): PlannedFault {
    return this.excel.fault;
  }

  charts(sheetId: string): readonly Chart[] {
    return this.excel.workbook.worksheet(sheetId).charts.items;
  }

  /** What the add-in keeps in the workbook that is open. */
  contents(): AddinContents {
    const { settings, customXmlParts } = this.excel.workbook;
    return {
      settings: { workbook: settings.entries(), document: this.documentSettings.entries() },
      xmlParts: customXmlParts.items.map((part) => part.getXml()),
    };
  }

  /** The grid shows another workbook. The add-in starts anew, as it does in Excel. */
  workbookOpened({ settings, xmlParts }: AddinContents): void {
    this.documentSettings = new DocumentSettings(settings.document);
    this.excel.open({ name: DOCUMENT_NAME, settings: settings.workbook, xmlParts });
    this.load();
  }
}
