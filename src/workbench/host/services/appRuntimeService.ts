import { invalidArgument } from "../apiError";
import { ApiObject, declareSurface } from "../apiObject";

export const APP_RUNTIME_SERVICE = "Microsoft.AppRuntime.AppRuntimeService";
export const APP_RUNTIME_PERSISTENCE_SERVICE = "Microsoft.AppRuntime.AppRuntimePersistenceService";

export type PaneState = "Visible" | "Background";

/** `Office.addin.showAsTaskpane()` and `hide()` in a shared runtime. */
export class AppRuntimeService extends ApiObject {
  readonly surface = declareSurface({
    className: "AppRuntimeService",
    methods: ["getAppRuntimeState", "setAppRuntimeState"],
  });

  constructor(private readonly pane: { state(): PaneState; setState(state: PaneState): void }) {
    super();
  }

  getAppRuntimeState(): PaneState {
    return this.pane.state();
  }

  setAppRuntimeState(state: unknown): void {
    if (state !== "Visible" && state !== "Background")
      throw invalidArgument("AppRuntimeService.setAppRuntimeState");
    this.pane.setState(state);
  }
}

/**
 * `Office.addin.setStartupBehavior()`. Remembered while the page lives: the workbench starts every add-in
 * anyway.
 */
export class AppRuntimePersistenceService extends ApiObject {
  readonly surface = declareSurface({
    className: "AppRuntimePersistenceService",
    methods: ["getAppRuntimeStartState", "setAppRuntimeStartState"],
  });
  private startState = "Inactive";

  getAppRuntimeStartState(): string {
    return this.startState;
  }

  setAppRuntimeStartState(state: unknown): void {
    this.startState = state === "Background" ? "Background" : "Inactive";
  }
}
