import { ApiObject } from "./apiObject";
import type { Query } from "./batch";
import type { Members } from "./members";
import { itemsOf, memberName, wireName } from "./members";

type Loaded = Record<string, unknown>;

/**
 * Answers a load(): the scalars asked for, nested objects by paths such as "format/fill/color", and the items
 * of a collection.
 */
export async function load(members: Members, object: ApiObject, query: Query): Promise<Loaded> {
  return object.surface.isCollection
    ? loadCollection(members, object, query)
    : { ...identityOf(object), ...(await pick(members, object, query.select)) };
}

/** By these the client finds the object again. */
export function identityOf(object: ApiObject): Loaded {
  return Object.fromEntries(
    object.surface.identity.map((name) => [wireName(name), Reflect.get(object, name)]),
  );
}

/**
 * A name that the collection itself has, such as `count`, is its own; every other name is meant for its
 * items.
 */
async function loadCollection(members: Members, collection: ApiObject, query: Query): Promise<Loaded> {
  const isItems = (path: string) => path === "items" || path.startsWith("items/");
  const own = query.select.filter(
    (path) => !isItems(path) && members.isOwn(collection, memberName(head(path))),
  );
  const ofItems = query.select
    .filter((path) => !own.includes(path))
    .map((path) => path.replace(/^items\/?/, "") || "*");
  // `load()` of a collection is of what it has itself too, such as the count of a chart's points.
  const everything = query.select.length === 0 || query.select.some(isEverything);
  const wanted = everything ? members.scalars(collection) : own;
  const loaded = wanted.length > 0 ? await pick(members, collection, wanted) : {};
  if (own.length > 0 && ofItems.length === 0) return loaded;

  const end = query.top === null ? undefined : query.skip + query.top;
  const items: Loaded[] = [];
  for (const item of itemsOf(collection).slice(query.skip, end)) {
    items.push({ ...identityOf(item), ...(await pick(members, item, ofItems)) });
  }
  return { ...loaded, _Items: items };
}

async function pick(members: Members, object: ApiObject, paths: readonly string[]): Promise<Loaded> {
  const picked: Loaded = {};
  const nested = new Map<string, string[]>();
  for (const path of expand(members, object, paths)) {
    const name = memberName(head(path));
    const rest = path.slice(head(path).length + 1);
    const below = nested.get(name) ?? [];
    if (object.surface.navigation.has(name)) nested.set(name, rest === "" ? below : [...below, rest]);
    else picked[wireName(name, object.surface.className)] = await members.get(object, name);
  }
  for (const [name, select] of nested) {
    const child = await members.get(object, name);
    picked[wireName(name)] =
      child instanceof ApiObject ? await load(members, child, { select, top: null, skip: 0 }) : null;
  }
  return picked;
}

const head = (path: string) => path.split("/", 1)[0] ?? "";

function expand(members: Members, object: ApiObject, paths: readonly string[]): string[] {
  const everything = () => members.scalars(object);
  if (paths.length === 0) return everything();
  return paths.flatMap((path) => (isEverything(path) ? everything() : [path]));
}

const isEverything = (path: string): boolean => path === "*" || path === "$all";
