import { LATE, type Late } from "../rules/lateFunctions";
import type { Locale } from "./words";

export type Theme = "light" | "dark";

export interface Preferences {
  readonly locale: Locale;
  readonly theme: Theme;
  /** Where the manifest is, relative to the page. */
  readonly manifest: string;
  /** Where the file is that says at which addresses the manifest's servers are here; null for none. */
  readonly sites: string | null;
  readonly timeoutMilliseconds: number;
  /** Refuses what Excel refuses, though the workbench would take it. */
  readonly isStrict: boolean;
  /** The Excel to be: "1.12" has ExcelApi 1.12 and nothing later; null for the newest that the workbench has. */
  readonly apiSet: string | null;
  /** What cells show of functions that Excel does not know yet; null: it knows them at once. */
  readonly late: Late | null;
  /** The language of the errors that the add-in reads. */
  readonly errors: "en" | "de";
}

const STORAGE_KEY = "workbench.";
const DEFAULT_TIMEOUT_MILLISECONDS = 30_000;

/** What the page's address asks for; else what was chosen last; else what the browser is set to. */
export function readPreferences(
  query: URLSearchParams,
  storage: Storage,
  browserLanguage: string,
  dark: boolean,
): Preferences {
  const chosen = (name: string) => query.get(name) ?? storage.getItem(STORAGE_KEY + name) ?? "";
  const timeout = Number(query.get("timeout"));
  return {
    locale: /^zh/i.test(chosen("lang") || browserLanguage) ? "zh-CN" : "en-US",
    theme: (chosen("theme") || (dark ? "dark" : "light")) === "dark" ? "dark" : "light",
    manifest: query.get("addin") ?? "manifest.xml",
    sites: query.get("sites"),
    timeoutMilliseconds: timeout > 0 ? timeout : DEFAULT_TIMEOUT_MILLISECONDS,
    isStrict: query.get("strict") !== "off",
    apiSet: query.get("apiset"),
    late: LATE.find((late) => late === query.get("late")) ?? null,
    errors: query.get("errors") === "de" ? "de" : "en",
  };
}

/** Remembers a choice, and gives the address of the page with it: language and theme take a reload, as they do in Excel. */
export function choose(name: "lang" | "theme", value: string, storage: Storage, address: string): string {
  storage.setItem(STORAGE_KEY + name, value);
  const url = new URL(address);
  url.searchParams.set(name, value);
  return url.href;
}
