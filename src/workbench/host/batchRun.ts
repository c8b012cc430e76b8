import { apiNotFound, itemNotFound } from "./apiError";
import { ApiObject } from "./apiObject";
import type { Action, Batch } from "./batch";
import { ActionType } from "./batch";
import { isObject } from "./jsonShape";
import type { Members } from "./members";
import { EventRegistration } from "./eventRegistration";
import { memberName } from "./members";
import type { PathRoots } from "./objectPaths";
import { ObjectPaths } from "./objectPaths";
import { identityOf, load } from "./query";
import type { References } from "./references";

/** Performs the actions of one batch, in turn. */
export class BatchRun {
  private readonly paths: ObjectPaths;

  constructor(
    private readonly batch: Batch,
    private readonly members: Members,
    private readonly references: References,
    private readonly roots: PathRoots & { onRegistration(registration: EventRegistration): void },
  ) {
    this.paths = new ObjectPaths(batch, roots, references, members);
  }

  async perform(action: Action): Promise<unknown> {
    switch (action.type) {
      case ActionType.instantiate:
        return this.introduce(await this.paths.resolve(action.objectPath));
      case ActionType.query:
      case ActionType.queryAsJson: {
        const object = await this.paths.resolve(action.objectPath);
        return object && load(this.members, object, action.query);
      }
      case ActionType.method:
        return this.call(action);
      case ActionType.setProperty: {
        const [value] = await this.paths.arguments(action.arguments);
        return this.set(await this.paths.resolve(action.objectPath), memberName(action.name), value);
      }
      case ActionType.update:
        return this.update(await this.paths.resolve(action.objectPath), action.state);
      case ActionType.trace:
        return null;
      default:
        throw apiNotFound(`ActionType ${action.type}`);
    }
  }

  /** What the client needs to know to find the object again. */
  private introduce(object: ApiObject | null): Record<string, unknown> | null {
    if (object === null) return null;
    const keep = object.surface.keptByReference && this.batch.autoKeepReference;
    return { ...identityOf(object), ...(keep ? { _ReferenceId: this.references.keep(object) } : {}) };
  }

  private async call(action: Action): Promise<unknown> {
    const object = await this.paths.resolve(action.objectPath);
    if (object === null) return { _IsNull: true };
    const callArguments = await this.paths.arguments(action.arguments);
    switch (action.name) {
      case "_KeepReference":
        return null; // done when the object was introduced
      case "_RemoveReference":
        return this.references.release(String(callArguments[0]));
      case "_RemoveAllReferences":
        return this.references.clear();
    }
    const value = await this.members.call(object, memberName(action.name), callArguments);
    if (value instanceof EventRegistration) return this.roots.onRegistration(value);
    return value instanceof ApiObject ? this.introduce(value) : value;
  }

  private set(object: ApiObject | null, member: string, value: unknown): void {
    if (object === null) throw itemNotFound(member);
    this.members.set(object, member, value);
  }

  /** Nested objects of the state go to the object that the navigation property leads to. */
  private async update(object: ApiObject | null, state: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [wire, value] of Object.entries(state)) {
      const member = memberName(wire);
      if (object?.surface.navigation.has(member) && isObject(value)) {
        const child = await this.members.get(object, member);
        await this.update(child instanceof ApiObject ? child : null, value);
      } else this.set(object, member, value);
    }
  }
}
