import type { Worksheet } from "exceljs";
import { formatLocalAddress } from "../model/address";
import type { ConditionalFormat } from "../model/conditional/conditionalFormat";
import { loose, part, type Loose } from "../model/conditional/conditionalLooks";
import type { CellArea } from "../model/grid";
import { firstCell } from "../model/area";

/** A rule as the file library takes it; its declarations leave some kinds out. */
type Rule = Readonly<Record<string, unknown>>;

/** The formats of a sheet as rules of the file, in their order. What the file has no kind of its own for becomes a formula. */
export function writeConditionalFormats(target: Worksheet, formats: readonly ConditionalFormat[]): void {
  for (const [index, format] of formats.entries()) {
    const ref = format.areas.map((area) => formatLocalAddress(area)).join(" ");
    const [area] = format.areas;
    const rule = area && ruleOf(format, area);
    if (!rule) continue;
    const rules = [{ ...rule, priority: index + 1 }];
    target.addConditionalFormatting({ ref, rules } as unknown as Parameters<
      Worksheet["addConditionalFormatting"]
    >[0]);
  }
}

function ruleOf(format: ConditionalFormat, area: CellArea): Rule | null {
  const cell = formatLocalAddress(firstCell(area));
  const ofPart = (member: string) => {
    const of = part(format, member);
    return { rule: loose(of["rule"]), style: styleOf(loose(of["format"])), of };
  };
  switch (format.type) {
    case "CellValue": {
      const { rule, style } = ofPart("cellValue");
      const formulae = [rule["formula1"], rule["formula2"]].filter(isGiven).map(bare);
      const operator = OPERATORS[String(rule["operator"])];
      return operator && formulae.length > 0 ? { type: "cellIs", operator, formulae, style } : null;
    }
    case "ContainsText": {
      const { rule, style } = ofPart("textComparison");
      const formula = textFormula(String(rule["operator"]), bare(rule["text"]), cell);
      return { type: "expression", formulae: [formula], style };
    }
    case "TopBottom": {
      const { rule, style } = ofPart("topBottom");
      const type = String(rule["type"]);
      const [bottom, percent] = [type.startsWith("Bottom"), type.endsWith("Percent")];
      return { type: "top10", rank: Number(rule["rank"]), bottom, percent, style };
    }
    case "PresetCriteria": {
      const { rule, style } = ofPart("preset");
      const formula = presetFormula(String(rule["criterion"]), cell, formatLocalAddress(area, "$"));
      return formula === null ? null : { type: "expression", formulae: [formula], style };
    }
    case "Custom": {
      const { rule, style } = ofPart("custom");
      return isGiven(rule["formula"])
        ? { type: "expression", formulae: [bare(rule["formula"])], style }
        : null;
    }
    case "ColorScale": {
      const { minimum, midpoint, maximum } = loose(part(format, "colorScale")["criteria"]);
      const stops = [minimum, ...(midpoint ? [midpoint] : []), maximum].map(loose);
      return {
        type: "colorScale",
        cfvo: stops.map((stop, i) => bound(stop, i === 0 ? "min" : "max")),
        color: stops.map((stop) => color(stop["color"]) ?? { argb: "FFFFFFFF" }),
      };
    }
    case "DataBar": {
      const of = part(format, "dataBar");
      return {
        type: "dataBar",
        cfvo: [bound(loose(of["lowerBoundRule"]), "min"), bound(loose(of["upperBoundRule"]), "max")],
        color: color(loose(of["positiveFormat"])["fillColor"]),
        gradient: true,
      };
    }
    case "IconSet": {
      const of = part(format, "iconSet");
      const iconSet = iconSetName(String(of["style"]));
      const count = Number(iconSet.charAt(0));
      const criteria = Array.isArray(of["criteria"]) ? (of["criteria"] as readonly unknown[]).map(loose) : [];
      const cfvo = Array.from({ length: count }, (_, i) =>
        i > 0 && isGiven(criteria[i]?.["formula"])
          ? bound(criteria[i] ?? {}, "min")
          : { type: "percent", value: Math.round((100 / count) * i) },
      );
      const [reverse, showValue] = [of["reverseIconOrder"] === true, of["showIconOnly"] !== true];
      return { type: "iconSet", iconSet, cfvo, reverse, showValue };
    }
  }
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== "";
const bare = (formula: unknown): string => String(formula).replace(/^=/, "");

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

function textFormula(operator: string, text: string, cell: string): string {
  const wanted = text.startsWith('"') ? text : `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case "NotContains":
      return `ISERROR(SEARCH(${wanted},${cell}))`;
    case "BeginsWith":
      return `LEFT(${cell},LEN(${wanted}))=${wanted}`;
    case "EndsWith":
      return `RIGHT(${cell},LEN(${wanted}))=${wanted}`;
    default:
      return `NOT(ISERROR(SEARCH(${wanted},${cell})))`;
  }
}

const TIMES: Readonly<Record<string, number>> = { One: 1, Two: 2, Three: 3 };

function presetFormula(criterion: string, cell: string, cells: string): string | null {
  switch (criterion) {
    case "Blanks":
      return `LEN(TRIM(${cell}))=0`;
    case "NonBlanks":
      return `LEN(TRIM(${cell}))>0`;
    case "Errors":
      return `ISERROR(${cell})`;
    case "NonErrors":
      return `NOT(ISERROR(${cell}))`;
    case "DuplicateValues":
      return `COUNTIF(${cells},${cell})>1`;
    case "UniqueValues":
      return `COUNTIF(${cells},${cell})=1`;
    case "Yesterday":
      return `FLOOR(${cell},1)=TODAY()-1`;
    case "Today":
      return `FLOOR(${cell},1)=TODAY()`;
    case "Tomorrow":
      return `FLOOR(${cell},1)=TODAY()+1`;
    case "LastSevenDays":
      return `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`;
  }
  const [, deviations, side] =
    /^(?:(One|Two|Three)StdDev|Equal(?:Or))?(Above|Below)Average$/.exec(criterion) ?? [];
  if (side === undefined) return null;
  const sign = side === "Above" ? [">", "+"] : ["<", "-"];
  const limit = `AVERAGE(${cells})${deviations ? `${sign[1]}${TIMES[deviations]}*STDEVP(${cells})` : ""}`;
  return `AND(ISNUMBER(${cell}),${cell}${sign[0]}${criterion.startsWith("EqualOr") ? "=" : ""}${limit})`;
}

const KINDS: Readonly<Record<string, string>> = {
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
  LowestValue: "min",
  HighestValue: "max",
};

function bound(of: Loose, automatic: "min" | "max"): Rule {
  const kind = KINDS[String(of["type"])] ?? automatic;
  if (kind === "min" || kind === "max") return { type: kind };
  const text = bare(of["formula"]);
  const number = Number(text);
  return { type: kind, value: text === "" || Number.isNaN(number) ? text : number };
}

const COUNTS: Readonly<Record<string, string>> = { Three: "3", Four: "4", Five: "5" };
const iconSetName = (style: string): string =>
  style.replace(/^(Three|Four|Five)/, (count) => COUNTS[count] ?? count);

function color(value: unknown): { argb: string } | undefined {
  return typeof value === "string" && /^#[\da-f]{6}$/i.test(value)
    ? { argb: `FF${value.slice(1).toUpperCase()}` }
    : undefined;
}

function styleOf(format: Loose): Rule {
  const [font, fill] = [loose(format["font"]), loose(format["fill"])];
  const [letters, ground] = [color(font["color"]), color(fill["color"])];
  const underline = font["underline"] === "Single" || font["underline"] === "Double";
  return {
    font: {
      ...(letters && { color: letters }),
      ...(font["bold"] === true && { bold: true }),
      ...(font["italic"] === true && { italic: true }),
      ...(font["strikethrough"] === true && { strike: true }),
      ...(underline && { underline: font["underline"] === "Double" ? "double" : true }),
    },
    ...(ground && { fill: { type: "pattern", pattern: "solid", bgColor: ground } }),
  };
}
