import { ApiObject } from "../host/apiObject";
import { excelSurface } from "../host/excelApi";

const SURFACE = excelSurface("Runtime");

/** `context.runtime`: an add-in turns its own events off while it writes. */
export class Runtime extends ApiObject {
  readonly surface = SURFACE;
  private enabled = true;

  get enableEvents(): boolean {
    return this.enabled;
  }

  set enableEvents(enabled: unknown) {
    this.enabled = enabled === true;
  }
}
