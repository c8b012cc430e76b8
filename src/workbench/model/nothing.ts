import type { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";
import { Collection } from "./collection";

/** A collection of what the workbench does not have: there is none, and none can be added. */
export class Nothing extends Collection<ApiObject> {
  readonly surface;
  readonly items: readonly ApiObject[] = [];

  constructor(className: string) {
    super();
    this.surface = excelSurface(className);
  }

  refreshAll(): void {
    // There is nothing to refresh.
  }

  protected keysOf(): readonly string[] {
    return [];
  }
}
