import type { IStyleData } from "@univerjs/core";

/** The styles of a workbook, each once: cells refer to them by key. */
export class StyleTable {
  private readonly keys = new Map<string, string>();
  readonly all: Record<string, IStyleData> = {};

  keyOf(style: IStyleData): string {
    const text = JSON.stringify(style);
    const known = this.keys.get(text);
    if (known !== undefined) return known;
    const key = `style${this.keys.size + 1}`;
    this.keys.set(text, key);
    this.all[key] = style;
    return key;
  }
}
