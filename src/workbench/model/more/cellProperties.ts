import { invalidArgument } from "../../host/apiError";
import { ApiObject } from "../../host/apiObject";
import { isObject, type JsonObject } from "../../host/jsonShape";
import type { AreaObject } from "../book";

/** Names of the edges in cell properties, and of the API's borders. */
const EDGES: Readonly<Record<string, string>> = {
  bottom: "EdgeBottom",
  top: "EdgeTop",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/** What the load options name, of one range: `{ address: true, format: { fill: { color: true } } }`. */
export function pickProperties(object: ApiObject, options: unknown): JsonObject {
  const wanted = Object.entries(isObject(options) ? options : {}).filter(
    ([name, value]) => !name.startsWith("$") && value,
  );
  return Object.fromEntries(
    wanted.map(([name, value]) => {
      const child: unknown = Reflect.get(object, name);
      if (!(child instanceof ApiObject) || !isObject(value)) return [name, child ?? null];
      return [name, name === "borders" ? pickBorders(child, value) : pickProperties(child, value)];
    }),
  );
}

function pickBorders(borders: ApiObject, options: JsonObject): JsonObject {
  const wanted = Object.entries(options).filter(([edge, value]) => Object.hasOwn(EDGES, edge) && value);
  return Object.fromEntries(
    wanted.map(([edge, value]) => [edge, pickProperties(borderOf(borders, edge), value)]),
  );
}

/** Sets on one range what the properties name, and nothing else. */
export function setProperties(object: ApiObject, properties: unknown, location: string): void {
  if (properties === null || properties === undefined) return;
  if (!isObject(properties)) throw invalidArgument(location);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    const child: unknown = Reflect.get(object, name);
    if (!(name in object)) throw invalidArgument(`${object.surface.className}.${name}`);
    if (!(child instanceof ApiObject)) Reflect.set(object, name, value);
    else if (name !== "borders") setProperties(child, value, location);
    else
      for (const [edge, border] of Object.entries(isObject(value) ? value : {}))
        setProperties(borderOf(child, edge), border, location);
  }
}

function borderOf(borders: ApiObject, edge: string): ApiObject {
  const getItem: unknown = Reflect.get(borders, "getItem");
  return Reflect.apply(getItem as (key: string) => ApiObject, borders, [EDGES[edge] ?? edge]);
}

/** One object for each cell, row or column of a range. */
export function partsOf(range: AreaObject, by: "cells" | "rows" | "columns"): AreaObject[][] {
  const { rowCount, columnCount } = range.area;
  const part = (method: string, ...values: number[]) =>
    Reflect.apply(Reflect.get(range, method) as (...values: number[]) => AreaObject, range, values);
  if (by === "rows") return Array.from({ length: rowCount }, (_, row) => [part("getRow", row)]);
  if (by === "columns")
    return [Array.from({ length: columnCount }, (_, column) => part("getColumn", column))];
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_, column) => part("getCell", row, column)),
  );
}
