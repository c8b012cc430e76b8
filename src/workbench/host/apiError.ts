import type { BatchError } from "./batch";

/**
 * An error that the add-in receives as `OfficeExtension.Error`: its code, its message and the member that
 * failed.
 */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** The member, as "Range.values"; shown in `debugInfo.errorLocation`. */
    readonly location: string,
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = "ApiError";
  }

  /** As the answer to a batch says it. */
  at(actionIndex: number): BatchError {
    const { code, message, location, httpStatus } = this;
    return {
      ActionIndex: actionIndex,
      Code: code,
      Message: message,
      Location: location,
      HttpStatusCode: httpStatus,
    };
  }
}

export const itemNotFound = (location: string) =>
  new ApiError("ItemNotFound", "The requested resource doesn't exist.", location, 404);

export const itemAlreadyExists = (location: string) =>
  new ApiError(
    "ItemAlreadyExists",
    "A resource with the same name or identifier already exists.",
    location,
    409,
  );

export const invalidArgument = (
  location: string,
  message = "The argument is invalid or missing or has an incorrect format.",
) => new ApiError("InvalidArgument", message, location);

export const invalidOperation = (location: string, message: string) =>
  new ApiError("InvalidOperation", message, location);

export const accessDenied = (location: string) =>
  new ApiError("AccessDenied", "You cannot perform the requested operation.", location, 403);

export const API_NOT_FOUND = "ApiNotFound";

/** What this host does not have is always said, with its exact name: never a silent success. */
export const apiNotFound = (location: string) =>
  new ApiError(API_NOT_FOUND, `The workbench does not implement '${location}'.`, location, 501);
