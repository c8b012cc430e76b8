import { invalidArgument } from "../apiError";
import { ApiObject, declareSurface } from "../apiObject";

export const DYNAMIC_RIBBON_SERVICE = "Microsoft.DynamicRibbon.DynamicRibbon";

export interface Ribbon {
  buttonEnabled(id: string): boolean;
  setButtonEnabled(id: string, enabled: boolean): void;
  setTabVisible(id: string, visible: boolean): void;
  /** Contextual tabs, as JSON text. */
  create(tabs: string): void;
}

/** `Office.ribbon.requestUpdate()`: buttons and tabs of the add-in by the ids of its manifest. */
export class DynamicRibbonService extends ApiObject {
  readonly surface = declareSurface({
    className: "DynamicRibbon",
    methods: ["getButton", "getTab", "executeRequestCreate"],
  });

  constructor(private readonly ribbon: Ribbon) {
    super();
  }

  getButton(id: unknown): RibbonButton {
    return new RibbonButton(this.ribbon, checkId(id, "DynamicRibbon.getButton"));
  }

  /** `Office.ribbon.requestCreateControls()`. */
  executeRequestCreate(tabs: unknown): void {
    if (typeof tabs !== "string") throw invalidArgument("Office.ribbon.requestCreateControls");
    this.ribbon.create(tabs);
  }

  getTab(id: unknown): RibbonTab {
    return new RibbonTab(this.ribbon, checkId(id, "DynamicRibbon.getTab"));
  }
}

class RibbonButton extends ApiObject {
  readonly surface = declareSurface({
    className: "RibbonButton",
    scalars: ["id", "enabled"],
    updatable: ["enabled"],
    methods: ["setEnabled"],
    identity: ["id"],
  });

  constructor(
    private readonly ribbon: Ribbon,
    readonly id: string,
  ) {
    super();
  }

  get enabled(): boolean {
    return this.ribbon.buttonEnabled(this.id);
  }

  set enabled(enabled: unknown) {
    this.ribbon.setButtonEnabled(this.id, enabled === true);
  }

  setEnabled(enabled: unknown): void {
    this.enabled = enabled;
  }
}

class RibbonTab extends ApiObject {
  readonly surface = declareSurface({
    className: "RibbonTab",
    scalars: ["id"],
    methods: ["setVisibility"],
    identity: ["id"],
  });

  constructor(
    private readonly ribbon: Ribbon,
    readonly id: string,
  ) {
    super();
  }

  setVisibility(visible: unknown): void {
    this.ribbon.setTabVisible(this.id, visible === true);
  }
}

function checkId(id: unknown, location: string): string {
  if (typeof id !== "string" || id.length > 255) throw invalidArgument(location);
  return id;
}
