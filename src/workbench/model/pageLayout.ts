import type { OnStored } from "./storedObject";
import { StoredObject } from "./storedObject";

/** How a sheet prints. Kept and given back; the workbench does not print. */
export class PageLayout extends StoredObject {
  constructor(private readonly onChange: OnStored) {
    super("PageLayout", { orientation: "Portrait", paperSize: "A4", zoom: { scale: 100 } }, onChange);
  }

  setPrintArea(): void {
    this.onChange("PageLayout.setPrintArea");
  }

  setPrintTitleRows(): void {
    this.onChange("PageLayout.setPrintTitleRows");
  }

  setPrintMargins(): void {
    this.onChange("PageLayout.setPrintMargins");
  }

  setPrintTitleColumns(): void {
    this.onChange("PageLayout.setPrintTitleColumns");
  }
}
