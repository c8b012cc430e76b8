/** Stands in for what Excel's runtime defines: the error class, and Office's language. */
class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

export function installOffice(displayLanguage: string): void {
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: CustomFunctionsError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
    Office: { context: { displayLanguage } },
  });
}
