import { accessDenied } from "../host/apiError";
import { isObject } from "../host/jsonShape";
import type { Protection } from "./guardedGrid";
import type { OnStored } from "./storedObject";
import { StoredObject } from "./storedObject";

/**
 * That a sheet is protected: the add-in cannot change it, people at the grid can. A password is neither kept nor asked
 * for.
 */
export class WorksheetProtection extends StoredObject implements Protection {
  constructor(
    private readonly onChange: OnStored,
    private readonly onProtected: (isProtected: boolean) => void,
  ) {
    super("WorksheetProtection", {}, onChange);
  }

  private isProtected = false;
  private chosen: unknown = null;

  get protected(): boolean {
    return this.isProtected;
  }

  get options(): unknown {
    return this.chosen;
  }

  allows(option: string): boolean {
    return isObject(this.chosen) && this.chosen[option] === true;
  }

  /** Of a sheet that is protected already Excel refuses it. */
  protect(options?: unknown): void {
    if (this.isProtected) throw accessDenied("WorksheetProtection.protect");
    this.isProtected = true;
    this.chosen = options ?? null;
    this.onChange("WorksheetProtection.protect");
    this.onProtected(true);
  }

  unprotect(): void {
    if (this.isProtected) this.onProtected(false);
    this.isProtected = false;
    this.chosen = null;
  }
}
