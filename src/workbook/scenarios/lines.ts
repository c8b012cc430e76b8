import {
  assumptions,
  LINE_COLUMN_IDS,
  type LineColumn,
  type QuotedLine,
  type Scenario,
} from "../../engine/index";

/** Names with their values as text, such as ["users", "30"]. */
export type Pairs = readonly (readonly [string, string])[];

/** A quoted line as cells by column, in the order of the columns; what stands as it would if left out is left out. */
export function lineCells(
  {
    item,
    component,
    name,
    quantity,
    pack,
    price,
    per,
    from,
    to,
    discount,
    uplift,
    currency,
    rate,
    note,
  }: QuotedLine,
  scenario: Scenario,
): Pairs {
  const { years, currency: own, exchangeRate } = assumptions(scenario, "likely");
  const [low, likely, high] = quantity === "users" ? [quantity, quantity, quantity] : quantity;
  const isOwn = per === "share" || (currency === own && rate === exchangeRate);
  const cells: Readonly<Partial<Record<LineColumn, string | number | null>>> = {
    item: item ?? component,
    name: name === "" ? null : name,
    quantity: likely === 1 && low === high ? null : likely,
    price,
    per,
    from: from === (per === "once" ? 0 : 1) ? null : from,
    to: per === "once" || to === 12 * years ? null : to,
    discount: discount === 0 ? null : discount,
    uplift,
    pack: pack === 0 ? null : pack,
    lowQuantity: low === high ? null : low,
    highQuantity: low === high ? null : high,
    currency: isOwn ? null : currency,
    rate: isOwn || currency === "CNY" ? null : rate,
    note: note === "" ? null : note,
  };
  return LINE_COLUMN_IDS.flatMap((column) => {
    const cell = cells[column] ?? null;
    return cell === null ? [] : [[column, String(cell)] as const];
  });
}

/** Lines as a range whose first row names its columns, for the gate. */
export const rangeOfLines = (lines: readonly Pairs[]): readonly (readonly string[])[] | null =>
  lines.length === 0
    ? null
    : [
        LINE_COLUMN_IDS,
        ...lines.map((line) =>
          LINE_COLUMN_IDS.map((column) => line.find(([name]) => name === column)?.[1] ?? ""),
        ),
      ];
