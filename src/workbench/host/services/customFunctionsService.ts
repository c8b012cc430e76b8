import { ApiObject, declareSurface } from "../apiObject";
import { asArray, asText, asWhole } from "../jsonShape";

export const CUSTOM_FUNCTIONS_SERVICE = "Microsoft.ExcelServices.CustomFunctions";

/**
 * What a called function answered. `code` is one of the protocol's numbers: 1 #N/A, 5 #DIV/0!, 6 #NUM!, 7
 * #VALUE!, 8 #REF!, 2 threw, 3 rejected, 10 not found.
 */
export type InvocationResult =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: number; readonly message: string };

export interface CustomFunctionsListener {
  /** The add-in's functions are associated; calls may be sent from now on. */
  ready(): void;
  results(results: readonly InvocationResult[]): void;
}

/** Read in the client library: with feature 2 it sends results every 200 ms instead of every 500 ms. */
const ENABLED_FEATURES = [1, 2, 4];

/** Through this service the runtime of the custom functions talks to the host. */
export class CustomFunctionsService extends ApiObject {
  readonly surface = declareSurface({
    className: "CustomFunctions",
    methods: [
      "_SetOsfControlContainerReadyForCustomFunctions",
      "_GetEnabledFeatures",
      "setInvocationArrayResults",
    ],
  });

  constructor(private readonly listener: CustomFunctionsListener) {
    super();
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.listener.ready();
  }

  _GetEnabledFeatures(): number[] {
    return ENABLED_FEATURES;
  }

  /**
   * @param results - Rows of [id, ok, value] or [id, false, message, code]; a row of another shape is ignored
   */
  setInvocationArrayResults(results: unknown): void {
    this.listener.results(asArray(results).filter(Array.isArray).map(readResult));
  }
}

function readResult([id, ok, value, code]: readonly unknown[]): InvocationResult {
  return ok === true
    ? { id: asWhole(id), ok, value }
    : { id: asWhole(id), ok: false, code: asWhole(code), message: asText(value) };
}
