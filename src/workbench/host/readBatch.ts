import { invalidArgument } from "./apiError";
import type { Action, ArgumentInfo, Batch, ObjectPath, Query } from "./batch";
import { asArray, asObject, asText, asWhole, field } from "./jsonShape";

/**
 * A batch of five megabytes, the host's limit, cannot hold more than this many of the smallest actions that
 * mean anything.
 */
const MAX_ACTIONS = 100_000;

/** Of the request around a batch. https://learn.microsoft.com/javascript/api/excel/excel.runoptions */
const DELAY_FOR_CELL_EDIT = 64;

/**
 * Checks the shape of what an add-in sent as the body of a request.
 *
 * @param flags - Of that request
 */
export function readBatch(body: unknown, flags = 0): Batch {
  const actions = asArray(field(body, "Actions"));
  const paths = Object.entries(asObject(field(body, "ObjectPaths")));
  if (actions.length > MAX_ACTIONS || paths.length > MAX_ACTIONS) {
    throw invalidArgument("ProcessQuery", `A batch may have ${MAX_ACTIONS} actions at most.`);
  }
  return {
    actions: actions.map(readAction),
    objectPaths: new Map(paths.map(([id, path]) => [Number(id), readPath(path)])),
    autoKeepReference: field(body, "AutoKeepReference") === true,
    delaysForCellEdit: (flags & DELAY_FOR_CELL_EDIT) !== 0,
  };
}

const readAction = (action: unknown): Action => ({
  id: asWhole(field(action, "Id")),
  type: asWhole(field(action, "ActionType")),
  name: asText(field(action, "Name")),
  objectPath: asWhole(field(action, "ObjectPathId")),
  arguments: readArguments(field(action, "ArgumentInfo")),
  query: readQuery(field(action, "QueryInfo")),
  state: asObject(field(action, "ObjectState")),
});

const readPath = (path: unknown): ObjectPath => ({
  type: asWhole(field(path, "ObjectPathType")),
  name: asText(field(path, "Name")),
  parent: asWhole(field(path, "ParentObjectPathId")),
  arguments: readArguments(field(path, "ArgumentInfo")),
});

const readArguments = (info: unknown): ArgumentInfo => ({
  values: asArray(field(info, "Arguments")),
  objectPaths: asArray(field(info, "ReferencedObjectPathIds")),
});

/**
 * The client sends `expand` only from its oldest form of load(); it asks for nothing that `select` does not.
 */
function readQuery(query: unknown): Query {
  const names = [...asArray(field(query, "Select")), ...asArray(field(query, "Expand"))];
  const top = field(query, "Top");
  return {
    select: names.map((name) => asText(name).trim()).filter((name) => name !== ""),
    top: Number.isSafeInteger(top) && Number(top) >= 0 ? Number(top) : null,
    skip: Math.max(0, asWhole(field(query, "Skip"))),
  };
}
