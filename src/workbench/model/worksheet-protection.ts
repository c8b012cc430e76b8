import type { OnStored } from "./stored-object";
import { StoredObject } from "./stored-object";

/**
 * Remembers that a sheet is protected; the workbench lets everybody write nevertheless. A password is neither
 * kept nor asked for.
 */
export class WorksheetProtection extends StoredObject {
  constructor(private readonly onChange: OnStored) {
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

  protect(options?: unknown): void {
    this.isProtected = true;
    this.chosen = options ?? null;
    this.onChange("WorksheetProtection.protect");
  }

  unprotect(): void {
    this.isProtected = false;
    this.chosen = null;
  }
}
