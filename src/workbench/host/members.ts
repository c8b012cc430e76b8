import { apiNotFound } from "./apiError";
import type { Surface } from "./apiObject";
import { ApiObject } from "./apiObject";
import { publicName } from "./publicName";
import type { Requirements } from "./requirements";
import { supports } from "./requirements";
import type { Rules } from "../rules/strict";

/**
 * "Values" on the wire is `values` in the API. Names of the protocol itself, "_KeepReference", stay as they
 * are.
 */
export const memberName = (wire: string) =>
  wire.startsWith("_") ? wire : wire.charAt(0).toLowerCase() + wire.slice(1);
/** Two scalars keep their small letter. */
const SMALL: ReadonlySet<string> = new Set(["Image.format", "Line.connectorType"]);

export const wireName = (member: string, className = "") =>
  member.startsWith("_") || SMALL.has(`${className}.${member}`)
    ? member
    : member.charAt(0).toUpperCase() + member.slice(1);

/** A collection's items; empty for an object that is none. */
export function itemsOf(object: ApiObject): readonly ApiObject[] {
  const items: unknown = object.surface.isCollection ? Reflect.get(object, "items") : [];
  return Array.isArray(items) ? items.filter((item) => item instanceof ApiObject) : [];
}

/**
 * The one gate from the names in a request to the members of an object. A member is reached only if the class
 * declares it, the reported requirement sets include it, and the object has it.
 */
export class Members {
  constructor(
    private readonly requirements: Requirements,
    private readonly rules: Rules,
    /** Resolves when calculated values are final, or have been waited for long enough. */
    private readonly settle: () => Promise<void>,
  ) {}

  async get(object: ApiObject, member: string): Promise<unknown> {
    const { surface } = object;
    if (!this.has(object, member, surface.scalars, surface.navigation)) throw missing(surface, member);
    await this.settleFor(surface, member);
    return Reflect.get(object, member);
  }

  set(object: ApiObject, member: string, value: unknown): void {
    const { surface } = object;
    if (!this.has(object, member, surface.updatable)) throw missing(surface, member, " (set)");
    const taken = this.rules.property(surface.className, member, value);
    if (!Reflect.set(object, member, taken)) throw missing(surface, member, " (set)"); // it can only be read here
  }

  async call(object: ApiObject, member: string, callArguments: readonly unknown[]): Promise<unknown> {
    const { surface } = object;
    const method: unknown = this.has(object, member, surface.methods)
      ? Reflect.get(object, member)
      : undefined;
    if (typeof method !== "function") throw missing(surface, member, "()");
    const taken = this.rules.call(surface.className, member, callArguments);
    await this.settleFor(surface, member);
    return Reflect.apply(method, object, taken) as unknown;
  }

  /** The scalars that "load everything" means for this object. */
  scalars(object: ApiObject): string[] {
    return [...object.surface.scalars].filter((name) => this.has(object, name, object.surface.scalars));
  }

  isOwn(object: ApiObject, member: string): boolean {
    return object.surface.scalars.has(member) || object.surface.navigation.has(member);
  }

  private has(object: ApiObject, member: string, ...declared: readonly ReadonlySet<string>[]): boolean {
    if (!declared.some((names) => names.has(member))) return false;
    const since = object.surface.since.get(member);
    return (since === undefined || supports(this.requirements, since)) && member in object;
  }

  private async settleFor(surface: Surface, member: string): Promise<void> {
    if (surface.calculated.has(member)) await this.settle();
  }
}

const missing = (surface: Surface, member: string, suffix = "") =>
  apiNotFound(`${surface.className}.${publicName(member + suffix)}`);
