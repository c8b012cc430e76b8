import type { Ribbon } from "../host/services/dynamicRibbonService";
import { buttonsOf, type RibbonControl } from "./manifest/manifest";

/** A tab that the add-in has made, which is shown in its context only. */
export interface ContextualTab {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}

/** What of the add-in's ribbon is shown and can be used, by `Office.ribbon`. */
export class RibbonState implements Ribbon {
  private readonly enabled = new Map<string, boolean>();
  private readonly visible = new Set<string>();
  private tabs: readonly ContextualTab[] = [];

  constructor(
    readonly controls: readonly RibbonControl[],
    private readonly readTabs: (json: string) => Promise<readonly ContextualTab[]>,
    private readonly onChanged: () => void,
    private readonly onFault: (fault: unknown) => void,
  ) {
    this.note(controls);
  }

  get shownTabs(): readonly ContextualTab[] {
    return this.tabs.filter(({ id }) => this.visible.has(id));
  }

  buttonEnabled(id: string): boolean {
    return this.enabled.get(id) ?? true;
  }

  setButtonEnabled(id: string, enabled: boolean): void {
    this.enabled.set(id, enabled);
    this.onChanged();
  }

  setTabVisible(id: string, visible: boolean): void {
    if (visible) this.visible.add(id);
    else this.visible.delete(id);
    this.onChanged();
  }

  create(json: string): void {
    this.readTabs(json).then((tabs) => {
      this.tabs = tabs;
      for (const { controls } of tabs) this.note(controls);
      this.onChanged();
    }, this.onFault);
  }

  private note(controls: readonly RibbonControl[]): void {
    for (const { id, enabled } of buttonsOf(controls)) {
      if (!this.enabled.has(id)) this.enabled.set(id, enabled);
    }
  }
}
