import type { Requirements } from "./requirements";

export interface AppContextOptions {
  readonly addinId: string;
  readonly addinName: string;
  readonly addinOrigin: string;
  /** "en-US", "zh-CN": `Office.context.displayLanguage` and `contentLanguage`. */
  readonly locale: string;
  readonly documentUrl: string;
  readonly requirements: Requirements;
  /** Whether the pane stands beside the grid: a shared runtime also starts hidden, for its functions alone. */
  readonly isPaneOpen: boolean;
  /** Name and JSON text of every setting of `Office.context.document.settings`. */
  readonly settings: readonly (readonly [string, string])[];
}

/** Excel on the web in the client's list of applications. */
const EXCEL_WEB_APP = 16;
/** `Office.context.document.mode` is read-write. */
const READ_WRITE = 1;
const DISPLAY_MODE = { hidden: 1, taskpane: 2 };

/**
 * The answer to the client's first question. All of it is read; a missing one of the first ten stops the
 * client.
 */
export function appContext(options: AppContextOptions): Record<string, unknown> {
  return {
    _id: options.addinId,
    _appName: EXCEL_WEB_APP,
    _appVersion: "16.0",
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: options.documentUrl,
    _clientMode: READ_WRITE,
    _settings: options.settings,
    _reason: "documentOpened",
    _appInstanceId: options.addinId,
    _appMinorVersion: 1,
    _hostFullVersion: "16.0.17000.10000",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: options.addinId,
    _requirementMatrix: JSON.stringify(options.requirements),
    _addinName: options.addinName,
    _appDomains: [options.addinOrigin],
    _initialDisplayMode: options.isPaneOpen ? DISPLAY_MODE.taskpane : DISPLAY_MODE.hidden,
  };
}
