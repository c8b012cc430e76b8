import { ApiObject, declareSurface } from "../host/apiObject";

const SURFACE = declareSurface({ className: "Kept" });

/** A value that is remembered by a key and reached through no path of its own. */
export class Kept extends ApiObject {
  readonly surface = SURFACE;
  value: unknown = null;
}
