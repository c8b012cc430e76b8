import { LocaleType, LogLevel, mergeLocales, Univer, type Plugin, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import {
  UniverSheetsTablePlugin,
  UniverSheetsTablePreset,
  UniverSheetsTableUIPlugin,
} from "@univerjs/preset-sheets-table";
import tableEnglish from "@univerjs/preset-sheets-table/locales/en-US";
import tableChinese from "@univerjs/preset-sheets-table/locales/zh-CN";
import { defaultTheme } from "@univerjs/themes";
import { TABLE_THEMES } from "./tableThemes";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

export interface UniverOptions {
  readonly container: HTMLElement;
  readonly locale: "en-US" | "zh-CN";
  readonly dark: boolean;
}

/** What the presets do not ask for. In Excel no tab with a table's name stands over the row above it. */
const OPTIONS: Readonly<Record<string, object>> = {
  [UniverSheetsTablePlugin.pluginName]: { userThemes: TABLE_THEMES },
  [UniverSheetsTableUIPlugin.pluginName]: { hideAnchor: true },
};

/**
 * Starts the grid without a workbook.
 *
 * This is what `createUniver` of @univerjs/presets does; that package cannot be used because it installs 42 MB of packages without an
 * open licence. A plugin may come with several presets: the last options given for it hold.
 */
export function createUniver({ container, locale, dark }: UniverOptions): { univer: Univer; api: FUniver } {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    theme: defaultTheme,
    darkMode: dark,
    locale: locale === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(coreEnglish, tableEnglish),
      [LocaleType.ZH_CN]: mergeLocales(coreChinese, tableChinese),
    },
  });
  const plugins = new Map<string, [PluginCtor<Plugin>, unknown]>();
  for (const preset of [
    UniverSheetsCorePreset({ container, ribbonType: "simple" }),
    UniverSheetsTablePreset(),
  ]) {
    for (const entry of preset.plugins) {
      const [plugin, options]: [PluginCtor<Plugin>, unknown?] = Array.isArray(entry) ? entry : [entry];
      plugins.delete(plugin.pluginName);
      plugins.set(plugin.pluginName, [plugin, { ...(options as object), ...OPTIONS[plugin.pluginName] }]);
    }
  }
  for (const [plugin, options] of plugins.values()) {
    univer.registerPlugin(plugin, options as ConstructorParameters<PluginCtor<Plugin>>[0]);
  }
  return { univer, api: FUniver.newAPI(univer) };
}
