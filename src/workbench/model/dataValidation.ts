import type { OnStored } from "./storedObject";
import { StoredObject } from "./storedObject";

/** Rules for what may be typed. Kept and given back; the workbench does not enforce them. */
export class DataValidation extends StoredObject {
  constructor(onStored: OnStored) {
    super("DataValidation", { ignoreBlanks: true, type: "None" }, onStored);
  }

  clear(): void {
    for (const member of ["rule", "errorAlert", "prompt"]) Reflect.set(this, member, null);
  }
}
