import { JsonReader } from "../files/jsonReader";
import type { CellValue } from "../model/grid";

/** One sheet of the workbook that the page starts with. */
export interface ExampleSheet {
  readonly name: string;
  /** Widths of the first columns, in points. */
  readonly columnWidths: readonly number[];
  readonly cells: readonly ExampleCell[];
}

export interface ExampleCell {
  /** "B2". */
  readonly address: string;
  readonly content: CellValue;
  /** "" for none. */
  readonly numberFormat: string;
  readonly bold: boolean;
}

const LIMITS = { sheets: 20, columns: 100, cells: 20_000, text: 8192 };

const reader = new JsonReader("example.json");

/**
 * Reads example.json, which an add-in may serve beside its manifest:
 * `{ "en-US": [{ "name": "Budget", "columnWidths": [120], "cells": [["A1", "=1+1", "0.00", true]] }], "zh-CN": [...] }`.
 * Number format and bold may be left out.
 *
 * @throws Error with a sentence that names the member at fault
 */
export function parseExample(json: unknown, locale: string): ExampleSheet[] {
  const file = reader.record(json, "the file");
  const sheets = reader.list(file[locale] ?? file["en-US"], locale, LIMITS.sheets);
  return sheets.map((sheet, index) => parseSheet(sheet, `${locale}[${index}]`));
}

function parseSheet(json: unknown, at: string): ExampleSheet {
  const { name, columnWidths = [], cells } = reader.record(json, at);
  return {
    name: reader.matching(name, `${at}.name`, /^[^\\/?*[\]:]{1,31}$/),
    columnWidths: reader.list(columnWidths, `${at}.columnWidths`, LIMITS.columns).map((width) => {
      if (typeof width === "number" && width > 0 && width < 1000) return width;
      throw reader.fault(`${at}.columnWidths`, "has a width that is no number of points");
    }),
    cells: reader
      .list(cells, `${at}.cells`, LIMITS.cells)
      .map((cell, index) => parseCell(cell, `${at}.cells[${index}]`)),
  };
}

function parseCell(json: unknown, at: string): ExampleCell {
  const [address, content, numberFormat, bold] = reader.list(json, at, 4);
  if (typeof content !== "string" && typeof content !== "number" && typeof content !== "boolean") {
    throw reader.fault(at, "has no content");
  }
  return {
    address: reader.matching(address, `${at}[0]`, /^[A-Z]{1,2}[1-9]\d{0,4}$/),
    content: typeof content === "string" ? reader.text(content, `${at}[1]`, LIMITS.text) : content,
    numberFormat: reader.text(numberFormat, `${at}[2]`, LIMITS.text),
    bold: reader.flag(bold, `${at}[3]`),
  };
}
