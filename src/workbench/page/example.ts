import { JsonReader } from "../files/jsonReader";
import type { CellValue } from "../model/grid";

/** One sheet of the workbook that the page starts with. */
export interface ExampleSheet {
  readonly name: string;
  /** Widths of the first columns, in points. */
  readonly columnWidths: readonly number[];
  readonly cells: readonly ExampleCell[];
  readonly charts: readonly ExampleChart[];
}

/** A chart of the cells, over some of them. */
export interface ExampleChart {
  /** As the API names it: "ColumnStacked". */
  readonly kind: string;
  readonly title: string;
  /** "D9:G16". */
  readonly at: string;
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly color: string }[];
}

export interface ExampleCell {
  /** "B2". */
  readonly address: string;
  readonly content: CellValue;
  /** "" for none. */
  readonly numberFormat: string;
  readonly bold: boolean;
  /** As heads of numbers are. */
  readonly right: boolean;
}

const LIMITS = { sheets: 20, columns: 100, cells: 20_000, text: 8192, charts: 20, series: 20 };
const AREA = /^[A-Z]{1,2}[1-9]\d{0,4}:[A-Z]{1,2}[1-9]\d{0,4}$/;

const reader = new JsonReader("example.json");

/**
 * Reads example.json, which an add-in may serve beside its manifest:
 * `{ "en-US": [{ "name": "Budget", "columnWidths": [120], "cells": [["A1", "=1+1", "0.00", true, false]], "charts": [...] }],
 * "zh-CN": [...] }`. Number format, bold and right may be left out of a cell, and charts of a sheet.
 *
 * @throws Error with a sentence that names the member at fault
 */
export function parseExample(json: unknown, locale: string): ExampleSheet[] {
  const file = reader.record(json, "the file");
  const sheets = reader.list(file[locale] ?? file["en-US"], locale, LIMITS.sheets);
  return sheets.map((sheet, index) => parseSheet(sheet, `${locale}[${index}]`));
}

function parseSheet(json: unknown, at: string): ExampleSheet {
  const { name, columnWidths = [], cells, charts = [] } = reader.record(json, at);
  return {
    name: reader.matching(name, `${at}.name`, /^[^\\/?*[\]:]{1,31}$/),
    columnWidths: reader.list(columnWidths, `${at}.columnWidths`, LIMITS.columns).map((width) => {
      if (typeof width === "number" && width > 0 && width < 1000) return width;
      throw reader.fault(`${at}.columnWidths`, "has a width that is no number of points");
    }),
    cells: reader
      .list(cells, `${at}.cells`, LIMITS.cells)
      .map((cell, index) => parseCell(cell, `${at}.cells[${index}]`)),
    charts: reader
      .list(charts, `${at}.charts`, LIMITS.charts)
      .map((chart, index) => parseChart(chart, `${at}.charts[${index}]`)),
  };
}

function parseCell(json: unknown, at: string): ExampleCell {
  const [address, content, numberFormat, bold, right] = reader.list(json, at, 5);
  if (typeof content !== "string" && typeof content !== "number" && typeof content !== "boolean") {
    throw reader.fault(at, "has no content");
  }
  return {
    address: reader.matching(address, `${at}[0]`, /^[A-Z]{1,2}[1-9]\d{0,4}$/),
    content: typeof content === "string" ? reader.text(content, `${at}[1]`, LIMITS.text) : content,
    numberFormat: reader.text(numberFormat, `${at}[2]`, LIMITS.text),
    bold: reader.flag(bold, `${at}[3]`),
    right: reader.flag(right, `${at}[4]`),
  };
}

function parseChart(json: unknown, at: string): ExampleChart {
  const { kind, title, at: place, categories, series } = reader.record(json, at);
  return {
    kind: reader.matching(kind, `${at}.kind`, /^[A-Z][A-Za-z]{1,30}$/),
    title: reader.text(title, `${at}.title`, LIMITS.text),
    at: reader.matching(place, `${at}.at`, AREA),
    categories: reader.matching(categories, `${at}.categories`, AREA),
    series: reader.list(series, `${at}.series`, LIMITS.series).map((one, index) => {
      const { name, values, color } = reader.record(one, `${at}.series[${index}]`);
      return {
        name: reader.text(name, `${at}.series[${index}].name`, LIMITS.text),
        values: reader.matching(values, `${at}.series[${index}].values`, AREA),
        color: reader.matching(color, `${at}.series[${index}].color`, /^#[\dA-F]{6}$/i),
      };
    }),
  };
}
