import type { OnStored } from "./storedObject";
import { StoredObject } from "./storedObject";

/** Remembers that the workbook's structure is protected; a password is neither kept nor asked for. */
export class WorkbookProtection extends StoredObject {
  private isProtected = false;

  constructor(private readonly onChange: OnStored) {
    super("WorkbookProtection", {}, onChange);
  }

  get protected(): boolean {
    return this.isProtected;
  }

  protect(): void {
    this.isProtected = true;
    this.onChange("WorkbookProtection.protect");
  }

  unprotect(): void {
    this.isProtected = false;
  }
}
