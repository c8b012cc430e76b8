import { rectangleOf, column } from "../../../src/workbook/budget/address";

interface FakeCell {
  formula: unknown;
  style: string;
  format: string;
}

interface FakeSheet {
  id: string;
  name: string;
  isProtected: boolean;
  readonly cells: Map<string, FakeCell>;
  readonly names: Map<string, string>;
  readonly charts: { name: string; readonly series: string[][] }[];
}

/** Takes every property and call that the fake keeps no account of, such as column widths. */
const anything: unknown = new Proxy(() => undefined, {
  get: (_target, key) => (key === "then" || key === Symbol.toPrimitive ? undefined : anything),
  set: () => true,
  apply: () => anything,
});
const lenient = <T extends object>(own: T): T =>
  new Proxy(own, {
    get: (target, key) =>
      key in target ? (Reflect.get(target, key) as unknown) : key === "then" ? undefined : anything,
    set: (target, key, value) => (key in target ? Reflect.set(target, key, value) : true),
  });

/**
 * A workbook that knows what a budget leaves in it: sheets, names, cells with their look, charts. Everything is done at
 * once, so that a sync which fails has done all of its batch: the worst that a caller must take back.
 */
export class FakeExcel {
  readonly sheets: FakeSheet[] = [];
  readonly names = new Map<string, string>();
  active = "";
  isStructureProtected = false;
  syncs = 0;
  /** The number of the sync that fails, counted from 1. */
  failsAt = Infinity;
  private ids = 0;

  constructor(...titles: readonly string[]) {
    for (const title of titles) this.addSheet(title);
    this.active = this.sheets[0]?.id ?? "";
    const { context } = this;
    Object.assign(globalThis, {
      Excel: { run: (work: (context: unknown) => unknown) => work(context) },
      Office: { context: { requirements: { isSetSupported: () => true } } },
    });
  }

  /** Everything that must be as it was. Empty cells with the look of nothing do not count. */
  snapshot(): unknown {
    const sheets = this.sheets.map(({ cells, names, ...sheet }) => ({
      ...sheet,
      names: [...names],
      cells: [...cells]
        .filter(
          ([, { formula, style, format }]) => formula !== "" || style !== "Normal" || format !== "General",
        )
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    }));
    return JSON.parse(JSON.stringify({ sheets, names: [...this.names].sort(), active: this.active }));
  }

  sheet(title: string): FakeSheet {
    const sheet = this.sheets.find(({ name }) => name === title);
    if (sheet === undefined) throw new Error(`no sheet ${title}`);
    return sheet;
  }

  addSheet(name: string): FakeSheet {
    if (this.sheets.some((other) => other.name.toLowerCase() === name.toLowerCase()))
      throw new Error("ItemAlreadyExists");
    const sheet: FakeSheet = {
      id: `{${++this.ids}}`,
      name,
      isProtected: false,
      cells: new Map(),
      names: new Map(),
      charts: [],
    };
    this.sheets.push(sheet);
    return sheet;
  }

  private get context(): unknown {
    const isProtected = (): boolean => this.isStructureProtected;
    return {
      workbook: {
        worksheets: this.worksheets,
        names: this.nameCollection(this.names),
        protection: lenient({
          load: () => undefined,
          get protected() {
            return isProtected();
          },
        }),
      },
      sync: () => {
        this.syncs++;
        return this.syncs === this.failsAt
          ? Promise.reject(Object.assign(new Error("Out of order."), { code: "GeneralException" }))
          : Promise.resolve();
      },
    };
  }

  private get worksheets(): unknown {
    const items = (): unknown[] => this.sheets.map((sheet) => this.worksheet(sheet));
    const found = (id: string): unknown => {
      const sheet = this.sheets.find((one) => one.id === id);
      if (sheet === undefined) throw Object.assign(new Error("gone"), { code: "ItemNotFound" });
      return this.worksheet(sheet);
    };
    return lenient({
      get items() {
        return items();
      },
      load: () => undefined,
      add: (name: string) => this.worksheet(this.addSheet(name)),
      getItem: found,
      getActiveWorksheet: () => found(this.active),
    });
  }

  private worksheet(sheet: FakeSheet): unknown {
    const range = (cells: string): unknown => this.range(sheet, cells);
    return lenient({
      id: sheet.id,
      name: sheet.name,
      load: () => undefined,
      protection: { load: () => undefined, protected: sheet.isProtected },
      names: this.nameCollection(sheet.names),
      charts: this.charts(sheet),
      activate: () => void (this.active = sheet.id),
      delete: () => {
        this.sheets.splice(this.sheets.indexOf(sheet), 1);
        if (this.active === sheet.id) this.active = this.sheets[0]?.id ?? "";
      },
      getRange: (cells: string) => (/\d/.test(cells) ? range(cells) : anything),
      getUsedRange: () => range("A1:Z250"),
    });
  }

  private nameCollection(names: Map<string, string>): unknown {
    const item = (name: string): unknown =>
      lenient({
        name,
        isNullObject: !names.has(name),
        load: () => undefined,
        visible: true,
        get formula() {
          return names.get(name);
        },
        set formula(formula) {
          if (!names.has(name)) throw Object.assign(new Error(name), { code: "ItemNotFound" });
          names.set(name, formula ?? "");
        },
        delete: () => void names.delete(name),
      });
    return lenient({
      get items() {
        return [...names.keys()].map(item);
      },
      load: () => undefined,
      getItem: item,
      getItemOrNullObject: item,
      add: (name: string, formula: string) => {
        if (names.has(name)) throw Object.assign(new Error(name), { code: "ItemAlreadyExists" });
        names.set(name, formula);
        return item(name);
      },
    });
  }

  private charts(sheet: FakeSheet): unknown {
    const series = (chart: FakeSheet["charts"][number], i: number): unknown =>
      lenient({
        setValues: ({ address }: { address: string }) => ((chart.series[i] ??= [])[0] = address),
        setXAxisValues: ({ address }: { address: string }) => ((chart.series[i] ??= [])[1] = address),
      });
    const item = (chart: FakeSheet["charts"][number]): unknown =>
      lenient({
        get name() {
          return chart.name;
        },
        set name(name) {
          chart.name = name;
        },
        series: lenient({
          getItemAt: (i: number) => series(chart, i),
          add: () => series(chart, chart.series.push([]) - 1),
        }),
        delete: () => void sheet.charts.splice(sheet.charts.indexOf(chart), 1),
      });
    return lenient({
      get items() {
        return sheet.charts.map(item);
      },
      load: () => undefined,
      add: () => {
        const chart = { name: "Chart 1", series: [[]] };
        sheet.charts.push(chart);
        return item(chart);
      },
      getItem: (name: string) => {
        const chart = sheet.charts.find((one) => one.name === name);
        if (chart === undefined) throw Object.assign(new Error(name), { code: "ItemNotFound" });
        return item(chart);
      },
    });
  }

  private range(sheet: FakeSheet, cells: string): unknown {
    const { row, column: from, rows, columns } = rectangleOf(cells);
    const places = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => `${column(from + c)}${row + r}`),
    );
    const cellAt = (place: string): FakeCell => {
      const cell = sheet.cells.get(place) ?? { formula: "", style: "Normal", format: "General" };
      sheet.cells.set(place, cell);
      return cell;
    };
    const read = (of: (cell: FakeCell) => unknown): unknown[][] =>
      places.map((line) =>
        line.map((place) =>
          of(sheet.cells.get(place) ?? { formula: "", style: "Normal", format: "General" }),
        ),
      );
    const write = (
      matrix: readonly (readonly unknown[])[],
      to: (cell: FakeCell, value: unknown) => void,
    ): void => {
      if (matrix.length !== rows || matrix.some((line) => line.length !== columns)) {
        throw new Error(`${cells} does not fit`);
      }
      places.forEach((line, r) => line.forEach((place, c) => to(cellAt(place), matrix[r]?.[c])));
    };
    const unquoted = (value: unknown): unknown =>
      typeof value === "string" ? value.replace(/^'/, "") : value;
    return lenient({
      address: cells,
      rowIndex: row - 1,
      columnIndex: from - 1,
      load: () => undefined,
      get formulas() {
        return read(({ formula }) => formula);
      },
      set formulas(matrix) {
        write(matrix, (cell, value) => (cell.formula = unquoted(value)));
      },
      get values() {
        return read(({ formula }) => formula);
      },
      get valueTypes() {
        return read(({ formula }) =>
          typeof formula === "string" && !formula.startsWith("=") ? "String" : "Double",
        );
      },
      get numberFormat() {
        return read(({ format }) => format);
      },
      set numberFormat(matrix) {
        write(matrix, (cell, value) => (cell.format = String(value)));
      },
      get style() {
        return "";
      },
      set style(style) {
        for (const place of places.flat()) Object.assign(cellAt(place), { style, format: "General" });
      },
      clear: () => {
        for (const place of places.flat()) cellAt(place).formula = "";
      },
    });
  }
}
