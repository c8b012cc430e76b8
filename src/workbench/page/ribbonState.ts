import type { Ribbon } from "../host/services/dynamicRibbonService";

/** Which ribbon buttons the add-in has switched off, by `Office.ribbon.requestUpdate`. */
export class RibbonState implements Ribbon {
  private readonly disabled = new Set<string>();

  constructor(private readonly onChanged: () => void) {}

  buttonEnabled(id: string): boolean {
    return !this.disabled.has(id);
  }

  setButtonEnabled(id: string, enabled: boolean): void {
    if (enabled) this.disabled.delete(id);
    else this.disabled.add(id);
    this.onChanged();
  }

  /** Contextual tabs are not drawn: the buttons of the add-in stand in one row. */
  setTabVisible(): void {}
}
