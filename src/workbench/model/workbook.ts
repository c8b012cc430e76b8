import { apiNotFound, invalidArgument } from "../host/apiError";
import { ApiObject } from "../host/apiObject";
import { EventType, WORKBOOK_TARGET } from "../host/events";
import { excelSurface } from "../host/excelApi";
import { parseLocalAddress, splitSheet } from "./address";
import { firstCell } from "./area";
import { Application } from "./application";
import { choice, isLeftOut, text } from "./arguments";
import { BindingCollection } from "./bindingCollection";
import type { Book } from "./book";
import { Chart } from "./charts/chart";
import { AreaObject } from "./book";
import { CommentCollection, Comments } from "./comments";
import { CustomProperties } from "./customProperties";
import { Nothing } from "./nothing";
import {
  ConditionalFormatCollection,
  SheetConditionalFormats,
} from "./conditional/conditionalFormatCollection";
import { CustomXmlPartCollection } from "./customXmlPartCollection";
import { defineEventMethods, eventMethods, type EventNames } from "./eventRegistrations";
import type { CellArea, Grid } from "./grid";
import { insertion } from "./insertion";
import { guardedGrid } from "./guardedGrid";
import { told, type ModelEvent } from "./modelEvent";
import { NamedItemCollection } from "./namedItemCollection";
import { NamedStyles } from "./namedStyles";
import { Range } from "./range";
import { rangeOfFormula } from "./rangeOfFormula";
import { notFound } from "./rangeGeometry";
import { Remembered } from "./remembered";
import { Runtime } from "./runtime";
import type { DrawPicture, PictureOf } from "./pictures";
import type { Shape } from "./shapes";
import { SettingCollection } from "./settingCollection";
import type { OnStored } from "./storedObject";
import { StoredObject } from "./storedObject";
import { TableCollection } from "./tableCollection";
import { WorkbookProtection } from "./workbookProtection";
import { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheetCollection";
import type { XmlNamespaceOf } from "./xmlNamespace";

/** What a workbook holds beside its cells: read from a file, or nothing of it. */
export interface WorkbookContents {
  readonly name: string;
  readonly settings?: Iterable<readonly [string, unknown]>;
  readonly xmlParts?: Iterable<string>;
}

export interface WorkbookOptions {
  readonly grid: Grid;
  readonly locale: string;
  readonly namespaceOf: XmlNamespaceOf;
  /** Told of every value that is kept but not shown. */
  readonly onStored: OnStored;
  /** Appends sheets of an .xlsx file and gives their ids; null is all of them. Fails where it is no such file. */
  insertSheets?(bytes: Uint8Array, names: readonly string[] | null): Promise<readonly string[]>;
  onHappened?(event: ModelEvent): void;
  /** Where nothing is drawn there are no pictures. */
  readonly drawPicture?: DrawPicture;
}

interface ActiveShape {
  readonly shape: Shape;
  readonly sheetId: string;
}

/** That somebody comes back from another workbook: there is no other here, so it never happens. */
const EVENTS: EventNames = { Activated: EventType.workbookActivated };
const DOCUMENTED = excelSurface("Workbook", {
  protocol: [
    ...["_GetRangeForEventByReferenceId", "_GetRangeOrNullObjectForEventByReferenceId"],
    ...eventMethods(EVENTS),
  ],
});
const SURFACE = { ...DOCUMENTED, navigation: new Set([...DOCUMENTED.navigation, "_Runtime"]) };

/**
 * The root of the object model, and what its objects know of each other. One for each workbook that is
 * opened.
 */
export class Workbook extends ApiObject implements Book {
  readonly surface = SURFACE;
  readonly grid: Grid;
  readonly locale: string;
  readonly onStored: OnStored;
  readonly namedStyles = new NamedStyles();
  readonly name: string;
  readonly readOnly = false;
  readonly autoSave = false;
  readonly previouslySaved = false;
  readonly _Runtime = new Runtime();
  readonly worksheets: WorksheetCollection;
  readonly names: NamedItemCollection;
  readonly tables: TableCollection;
  readonly bindings: BindingCollection;
  readonly settings: SettingCollection;
  readonly customXmlParts: CustomXmlPartCollection;
  readonly application: Application;
  readonly properties: StoredObject;
  readonly customProperties: CustomProperties;
  readonly protection: WorkbookProtection;
  readonly remarks: Comments = new Comments(this);
  readonly comments = new CommentCollection(this.remarks, null);
  readonly pivotTables = new Nothing("PivotTableCollection");
  readonly slicers = new Nothing("SlicerCollection");
  readonly queries = new Nothing("QueryCollection");
  private readonly remembered = new Remembered();
  private activeChart: Chart | null = null;
  private activeShape: ActiveShape | null = null;
  private readonly formatsBySheet = new Map<string, SheetConditionalFormats>();

  constructor(
    private readonly options: WorkbookOptions,
    contents: WorkbookContents,
  ) {
    super();
    this.grid = guardedGrid(options.grid, (sheetId) => this.worksheet(sheetId).protection);
    this.locale = options.locale;
    this.onStored = options.onStored;
    this.name = contents.name;
    this.worksheets = new WorksheetCollection(this, (sheetId) => this.worksheet(sheetId));
    this.names = new NamedItemCollection(this, null);
    this.tables = new TableCollection(this, null);
    this.bindings = new BindingCollection(this, this.tables);
    this.settings = new SettingCollection(contents.settings, () =>
      options.onHappened?.({ kind: "settingsChanged" }),
    );
    this.customXmlParts = new CustomXmlPartCollection(options.namespaceOf, contents.xmlParts);
    this.application = new Application(this, options.locale);
    this.customProperties = new CustomProperties("CustomPropertyCollection", options.onStored);
    this.properties = new StoredObject("DocumentProperties", {}, options.onStored, {
      kit: {
        defaults: {},
        make: {
          CustomPropertyCollection: () => this.customProperties,
        },
      },
    });
    this.protection = new WorkbookProtection(options.onStored);
  }

  get styles(): Promise<ApiObject> {
    return import("./more/styles").then(({ StyleCollection }) => new StyleCollection(this));
  }

  get functions(): Promise<ApiObject> {
    return import("./more/functions").then(({ Functions }) => new Functions(this));
  }

  /** Of a workbook that lies in the cloud every change is saved already; the one here has no place to be saved to. */
  save(saveBehavior?: unknown): void {
    if (!isLeftOut(saveBehavior)) choice(saveBehavior, ["Save", "Prompt"], "Workbook.save");
  }

  /** Excel on the web leaves the workbook open. */
  close(closeBehavior?: unknown): void {
    if (!isLeftOut(closeBehavior)) choice(closeBehavior, ["Save", "SkipSave"], "Workbook.close");
  }

  /** Where the options say, or at the end; the sheets stay in the order of the file. */
  async insertWorksheetsFromBase64(base64: unknown, options?: unknown): Promise<readonly string[]> {
    const location = "Workbook.insertWorksheetsFromBase64";
    const { bytes, names, place } = insertion(this.worksheets, base64, options, location);
    const insert = this.options.insertSheets;
    if (!insert) throw apiNotFound(location);
    const ids = await insert(bytes, names).catch((fault: unknown) => {
      throw invalidArgument(location, fault instanceof Error ? fault.message : undefined);
    });
    if (place !== null) ids.forEach((id, index) => this.grid.moveSheet(id, place + index));
    return ids;
  }

  conditionalFormats(sheetId: string): SheetConditionalFormats {
    const known = this.formatsBySheet.get(sheetId) ?? new SheetConditionalFormats();
    this.formatsBySheet.set(sheetId, known);
    return known;
  }

  conditionalFormatsOf(areas: readonly CellArea[]): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this, this.conditionalFormats(areas[0]?.sheetId ?? ""), areas);
  }

  async picture(of: PictureOf, location: string): Promise<string> {
    const draw = this.options.drawPicture;
    if (!draw) throw apiNotFound(location);
    return draw(of);
  }

  getSelectedRange(): AreaObject {
    return this.range(this.grid.selection());
  }

  getActiveCell(): AreaObject {
    return this.range(firstCell(this.grid.selection()));
  }

  getActiveChart(): ApiObject {
    return this.activeChart ?? notFound("Workbook.getActiveChart");
  }

  getActiveChartOrNullObject(): ApiObject | null {
    return this.activeChart;
  }

  /** The chart that is selected; cells are where it is null. */
  activateChart(chart: ApiObject | null): void {
    const before = this.activeChart;
    if (before === chart) return;
    this.activeChart = chart instanceof Chart ? chart : null;
    if (before) this.tellOfChart(EventType.chartDeactivated, before);
    if (this.activeChart) this.tellOfChart(EventType.chartActivated, this.activeChart);
  }

  /** The shape that a person has clicked, or the group that it is in; null is a click elsewhere. */
  activateShape(shape: Shape | null, sheetId: string): void {
    const before = this.activeShape;
    if (before?.shape === shape) return;
    this.activeShape = shape && { shape, sheetId };
    const tell = (eventType: number, of: ActiveShape) =>
      this.happened(told(eventType, [of.shape.id], { shapeId: of.shape.id, worksheetId: of.sheetId }));
    if (before) tell(EventType.shapeDeactivated, before);
    if (this.activeShape) tell(EventType.shapeActivated, this.activeShape);
  }

  private tellOfChart(eventType: number, { id, sheetId }: Chart): void {
    this.happened(told(eventType, [id, sheetId], { chartId: id, worksheetId: sheetId }));
  }

  happened(event: ModelEvent): void {
    this.options.onHappened?.(event);
  }

  _GetRangeForEventByReferenceId(reference: unknown): AreaObject {
    return (
      this._GetRangeOrNullObjectForEventByReferenceId(reference) ??
      fail("Workbook._GetRangeForEventByReferenceId")
    );
  }

  /** @param reference - As `eventReference` wrote it: sheet id and address */
  _GetRangeOrNullObjectForEventByReferenceId(reference: unknown): AreaObject | null {
    const given = text(reference, "Workbook._GetRangeForEventByReferenceId", 1000);
    const split = given.lastIndexOf("!");
    const sheetId = given.slice(0, split);
    const rectangle = parseLocalAddress(given.slice(split + 1));
    const isThere = this.grid.sheets().some(({ id }) => id === sheetId);
    return rectangle && isThere ? this.range({ sheetId, ...rectangle }) : null;
  }

  worksheet(sheetId: string): Worksheet {
    return this.remember(`Worksheet ${sheetId}`, () => new Worksheet(this, sheetId, this.remarks));
  }

  range(area: CellArea): AreaObject {
    return new Range(this, area);
  }

  async areas(list: readonly CellArea[]): Promise<ApiObject> {
    const { RangeAreas } = await import("./more/rangeAreas");
    return new RangeAreas(this, list);
  }

  async getSelectedRanges(): Promise<ApiObject> {
    return this.areas([this.grid.selection()]);
  }

  areaOf(reference: unknown, sheetId: string, location: string): CellArea {
    if (reference instanceof AreaObject) return reference.area;
    const { sheet, local } = splitSheet(text(reference, location, 1000));
    const sheets = this.grid.sheets();
    const named = sheets.find(({ name }) => name.toLowerCase() === sheet?.toLowerCase());
    const id = sheet === null ? sheetId : named?.id;
    if (id === undefined) fail(location);
    const rectangle = parseLocalAddress(local);
    return rectangle ? { sheetId: id, ...rectangle } : (this.areaOfName(local, id) ?? fail(location));
  }

  remember<Kept extends ApiObject>(key: string, make: () => Kept): Kept {
    return this.remembered.remember(key, make);
  }

  forget(key: string): void {
    this.remembered.forget(key);
  }

  /** A name of the sheet hides one of the workbook. */
  private areaOfName(name: string, sheetId: string): CellArea | null {
    const known = this.grid.names().filter((entry) => entry.name.toLowerCase() === name.toLowerCase());
    const entry = known.find((one) => one.sheetId === sheetId) ?? known.find((one) => one.sheetId === null);
    return entry ? rangeOfFormula(this.grid, entry) : null;
  }
}

defineEventMethods(Workbook.prototype, EVENTS, () => WORKBOOK_TARGET);

function fail(location: string): never {
  throw invalidArgument(location);
}
