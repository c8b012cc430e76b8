import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder of the release that the set-up has built with its default settings. */
export function builtFolder(): string {
  const value = process.env.CRM_COST_TEST_DIST;
  if (!value)
    throw new Error('CRM_COST_TEST_DIST is not set: tests of the build run in jest\'s project "e2e".');
  return value;
}

export function builtFile(name: string): Buffer {
  return readFileSync(path.join(builtFolder(), name));
}

/** A file that is called after its contents, "code/taskpane.0123456789ab.js", by the name that it was given here. */
export const withoutHash = (name: string): string => name.replace(/\.[0-9a-f]{12}(?=\.)/, "");

/** @param name - "taskpane.js", whatever its contents */
export function builtCode(name: string): Buffer {
  const found = readdirSync(path.join(builtFolder(), "code")).find((file) => withoutHash(file) === name);
  if (found === undefined) throw new Error(`The release has no ${name}.`);
  return builtFile(`code/${found}`);
}

export function isBuilt(name: string): boolean {
  return existsSync(path.join(builtFolder(), name));
}

export interface Parameter {
  name: string;
  description: string;
  type: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
  customEnumId?: string;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  parameters: Parameter[];
  result: { type?: string; dimensionality?: string };
}

export interface EnumMetadata {
  id: string;
  type: string;
  values: { name: string; stringValue: string; tooltip: string }[];
}

/** The part of the metadata that this project uses. */
export interface Metadata {
  functions: FunctionMetadata[];
  enums: EnumMetadata[];
}

export function builtMetadata(name: "functions.json" | "functions.zh-CN.json"): Metadata {
  return JSON.parse(builtFile(name).toString("utf8")) as Metadata;
}
