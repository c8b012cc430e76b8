import { svg, type TemplateResult } from "lit";
import type { GridView } from "../../grid/view";
import { conditionalLooks, type ConditionalLook } from "../../model/conditional/conditionalLooks";
import type { ConditionalFormat } from "../../model/conditional/conditionalFormat";
import type { Grid } from "../../model/grid";

/** Beyond what fits on a screen. */
const MOST_DRAWN = 2000;

/** The looks that conditional formats give to cells, reckoned once after each change. */
export class ConditionalLayer {
  private readonly bySheet = new Map<string, ReadonlyMap<string, ConditionalLook>>();

  constructor(
    private readonly grid: Grid,
    private readonly view: GridView,
    private readonly formatsOf: (sheetId: string) => readonly ConditionalFormat[],
  ) {}

  private frame: number | null = null;
  private shown = false;

  /** Something has changed that formats may depend on. Cells are drawn anew once, and only where there are such formats. */
  readonly changed = (): void => {
    this.bySheet.clear();
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      const areSome = this.formatsOf(this.grid.activeSheet()).length > 0;
      if (areSome || this.shown) this.view.redraw();
      this.shown = areSome;
    });
  };

  readonly lookOf = (sheetId: string, row: number, column: number): ConditionalLook | undefined =>
    this.looks(sheetId).get(`${row},${column}`);

  private looks(sheetId: string): ReadonlyMap<string, ConditionalLook> {
    const known = this.bySheet.get(sheetId);
    if (known) return known;
    const formats = this.formatsOf(sheetId);
    // While looks are reckoned the grid reads cells, and may ask for their looks.
    this.bySheet.set(sheetId, new Map());
    const looks = formats.length > 0 ? conditionalLooks(formats, this.grid, sheetId) : new Map();
    this.bySheet.set(sheetId, looks);
    return looks;
  }

  /** Bars and signs, which a cell of the grid has no place for. */
  marks(sheetId: string): readonly TemplateResult[] {
    const marked = [...this.looks(sheetId)].filter(([, { bar, icon }]) => bar || icon).slice(0, MOST_DRAWN);
    return marked.flatMap(([key, { bar, icon }]) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const cell = { row, column, rowCount: 1, columnCount: 1 };
      const [box, pane] = [this.view.boxOf(cell), this.view.paneOf(cell)];
      const hidden =
        box.left + box.width <= pane.left ||
        box.top + box.height <= pane.top ||
        box.left >= pane.left + pane.width ||
        box.top >= pane.top + pane.height;
      if (hidden) return [];
      const width = bar ? (bar.to - bar.from) * (box.width - 4) : 0;
      return [
        svg`<svg class="mark" aria-hidden="true" width=${box.width} height=${box.height}
          style="left:${box.left}px;top:${box.top}px">
          ${bar ? svg`<rect x=${2 + bar.from * (box.width - 4)} y="2" width=${width} height=${box.height - 4} fill=${bar.color}></rect>` : ""}
          ${icon ? svg`<text x="3" y=${box.height / 2 + 4} fill=${icon.color}>${icon.sign}</text>` : ""}
        </svg>`,
      ];
    });
  }
}
