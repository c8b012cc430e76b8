/** Numbers of `OSF.DDA.ErrorCodeManager.errorCodes` in the client library, which makes names and sentences of them. */
export const OfficeError = {
  none: 0,
  coercionTypeNotSupported: 1000,
  selectionNotOfType: 1001,
  coercionTypeNotOfBinding: 1002,
  invalidStartRowColumn: 1005,
  fileTypeNotSupported: 1009,
  dataNotOfSelection: 2002,
  overwritesCells: 2003,
  dataNotOfBindingSize: 2004,
  invalidDataFormat: 2006,
  dataNotOfCoercionType: 2007,
  bindingNotThere: 3002,
  selectionNotOfBindingType: 3004,
  notSupportedOnBindingType: 3005,
  namedItemNotFound: 3006,
  namedItemNotOfBindingType: 3008,
  operationNotSupported: 5000,
  internal: 5001,
  indexOutOfRange: 5008,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  cannotNavigate: 7001,
  noSuchId: 7002,
  protectedSheet: 8001,
  tooManyFiles: 11000,
} as const;

/** A method of the common API fails: the add-in receives it as the error of an `Office.AsyncResult`. */
export class OfficeFault extends Error {
  constructor(readonly code: (typeof OfficeError)[keyof typeof OfficeError]) {
    super(`Office error ${code}`);
    this.name = "OfficeFault";
  }
}
