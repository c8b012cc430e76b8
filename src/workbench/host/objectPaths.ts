import { ApiError, apiNotFound, invalidArgument } from "./apiError";
import { ApiObject } from "./apiObject";
import type { ArgumentInfo, Batch, ObjectPath } from "./batch";
import { PathType } from "./batch";
import { asWhole, field, isObject, type JsonObject } from "./jsonShape";
import type { Members } from "./members";
import { memberName } from "./members";
import type { References } from "./references";

/**
 * The client resolves a path as soon as it is written, so a long chain of unresolved ones is no work of the
 * client.
 */
const MAX_DEPTH = 500;

export interface PathRoots {
  root(): ApiObject;
  /** Top-level services by the name that the client creates them with. */
  service(name: string): ApiObject | undefined;
}

/**
 * Turns the object paths of one batch into objects, each of them once: a path that calls a method calls it
 * once.
 */
export class ObjectPaths {
  private readonly resolved = new Map<number, ApiObject | null>();

  constructor(
    private readonly batch: Batch,
    private readonly roots: PathRoots,
    private readonly references: References,
    private readonly members: Members,
  ) {}

  /** @returns null for a null object, and for everything that is reached through one */
  async resolve(id: number, depth = 0): Promise<ApiObject | null> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.objectPaths.get(id);
    if (!path || depth > MAX_DEPTH)
      throw invalidArgument("ObjectPath", "The request names an object that it does not define.");
    const object = await this.find(path, depth);
    this.resolved.set(id, object);
    return object;
  }

  /** The arguments with objects in place of the paths that stand for them. */
  async arguments(info: ArgumentInfo, depth = 0): Promise<unknown[]> {
    return this.replace(info.values, info.objectPaths, depth);
  }

  private async replace(
    values: readonly unknown[],
    paths: readonly unknown[],
    depth: number,
  ): Promise<unknown[]> {
    const replaced: unknown[] = [];
    for (const [index, value] of values.entries()) {
      const path = paths[index];
      if (Array.isArray(value) && Array.isArray(path))
        replaced.push(await this.replace(value, path, depth + 1));
      else if (typeof path === "number" && path !== 0) replaced.push(await this.resolve(path, depth + 1));
      else replaced.push(isObject(value) ? await this.replaceWithin(value, depth + 1) : value);
    }
    return replaced;
  }

  /** Within an object the client writes `{ _ObjectPathId: 7 }`: the range of a rule, the sheet of an option. */
  private async replaceWithin(value: JsonObject, depth: number): Promise<unknown> {
    const path = field(value, "_ObjectPathId");
    if (path !== undefined) return this.resolve(asWhole(path), depth);
    if (depth > MAX_DEPTH) throw invalidArgument("ObjectPath");
    const members: [string, unknown][] = [];
    for (const [name, member] of Object.entries(value)) {
      members.push([name, isObject(member) ? await this.replaceWithin(member, depth + 1) : member]);
    }
    return Object.fromEntries(members);
  }

  private async find(path: ObjectPath, depth: number): Promise<ApiObject | null> {
    switch (path.type) {
      case PathType.root:
        return this.roots.root();
      case PathType.service:
        return this.roots.service(path.name) ?? fail(apiNotFound(path.name));
      case PathType.reference:
        return this.references.find(path.name) ?? fail(lostReference(path.name));
      case PathType.nullObject:
        return null;
    }
    const parent = await this.resolve(path.parent, depth + 1);
    if (parent === null) return null;
    const value = await this.fromParent(parent, path, depth);
    if (value === null || value === undefined || value instanceof ApiObject) return value ?? null;
    throw apiNotFound(`${parent.surface.className}.${memberName(path.name)}`);
  }

  private async fromParent(parent: ApiObject, path: ObjectPath, depth: number): Promise<unknown> {
    switch (path.type) {
      case PathType.property:
        return this.members.get(parent, memberName(path.name));
      case PathType.method:
        return this.members.call(parent, memberName(path.name), await this.arguments(path.arguments, depth));
      case PathType.indexer:
        return this.members.call(parent, "getItem", await this.arguments(path.arguments, depth));
      default:
        throw apiNotFound(`ObjectPathType ${path.type}`);
    }
  }
}

const lostReference = (name: string) =>
  new ApiError("InvalidReference", "This reference is not valid for the current operation.", name);

function fail(error: ApiError): never {
  throw error;
}
