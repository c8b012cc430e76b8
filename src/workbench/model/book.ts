import { ApiObject } from "../host/apiObject";
import type { CellArea, Grid } from "./grid";
import type { ModelEvent } from "./modelEvent";
import type { NamedStyles } from "./namedStyles";
import type { PictureOf } from "./pictures";
import type { OnStored } from "./storedObject";

/**
 * What every object of the model may ask of its workbook. Objects know each other only through this, so that
 * a range does not import a worksheet, nor a worksheet a range.
 */
export interface Book {
  readonly grid: Grid;
  /** How texts that are entered are read: "en-US". */
  readonly locale: string;
  readonly namedStyles: NamedStyles;
  /** The one live object of a sheet. */
  worksheet(sheetId: string): ApiObject;
  range(area: CellArea): AreaObject;
  /** Several ranges of one sheet as one. */
  areas(list: readonly CellArea[]): Promise<ApiObject>;
  /**
   * The area that an argument means: a range, "A1:B2", "'My sheet'!A1" or a name.
   *
   * @param sheetId - Sheet of an address without one
   */
  areaOf(reference: unknown, sheetId: string, location: string): CellArea;
  /** The one live object of a key; made when first asked for. It keeps what the grid has no place for. */
  remember<Kept extends ApiObject>(key: string, make: () => Kept): Kept;
  forget(key: string): void;
  readonly onStored: OnStored;
  /** The conditional formats that touch some cells of a sheet. */
  conditionalFormatsOf(areas: readonly CellArea[]): ApiObject;
  /** PNG in base64. */
  picture(of: PictureOf, location: string): Promise<string>;
  activateChart(chart: ApiObject | null): void;
  /** Told to the handlers that the add-in has registered. */
  happened(event: ModelEvent): void;
}

/** A range, for those who only need to know where it is. */
export abstract class AreaObject extends ApiObject {
  abstract readonly area: CellArea;
}
