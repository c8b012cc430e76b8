/** A batch of the rich API: what one `context.sync()` sends. Shapes as the client library writes them. */
export interface Batch {
  readonly actions: readonly Action[];
  readonly objectPaths: ReadonlyMap<number, ObjectPath>;
  /** The client wants a reference for each range that it learns of. */
  readonly autoKeepReference: boolean;
  /** The option `delayForCellEdit`: it is to wait while a cell is being typed, and not to fail. */
  readonly delaysForCellEdit: boolean;
}

/**
 * Numbers of the protocol: `ActionType` in the client library. 6 (recursive query) and 8 (ensure unchanged)
 * were never seen.
 */
export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  update: 9,
} as const;

/** Numbers of the protocol: `ObjectPathType` in the client library. */
export const PathType = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ArgumentInfo {
  readonly values: readonly unknown[];
  /**
   * Parallel to `values`, nested as they are: a number other than 0 is the path of the object that stands
   * there.
   */
  readonly objectPaths: readonly unknown[];
}

export interface ObjectPath {
  readonly type: number;
  readonly name: string;
  /** 0 for none. */
  readonly parent: number;
  readonly arguments: ArgumentInfo;
}

export interface Query {
  readonly select: readonly string[];
  readonly top: number | null;
  readonly skip: number;
}

export interface Action {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly objectPath: number;
  readonly arguments: ArgumentInfo;
  readonly query: Query;
  /** What an update (9) sets, by name. */
  readonly state: Readonly<Record<string, unknown>>;
}

export interface BatchError {
  readonly ActionIndex: number;
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
}

export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  /** Legacy event handlers register only if the ids of executed traces come back. */
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}
