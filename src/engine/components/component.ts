import type { Assumptions } from "../assumptions";
import type { InputName } from "../inputs";
import type { VAT } from "../rates/vat";
import type { Timeline } from "../timeline";

/** What a line's quantity counts. */
export type QuantityUnit =
  | "seatMonths"
  | "seats"
  | "personDays"
  | "lots"
  | "systems"
  | "hours"
  | "cnyOfSubscription"
  | "cnyOfLicence"
  | "cnyOfTraining"
  | "servers"
  | "cnyOfPurchase"
  | "cnyOfBuild";

export type VatClass = keyof typeof VAT;

export interface Item {
  readonly unit: QuantityUnit;
  /** The input that prices it, and whose source stands for the line's. */
  readonly priced: InputName;
  readonly vat: VatClass;
  /** Capital expenditure: it buys something that is owned. The rest is operating expenditure. */
  readonly capital?: true;
}

/**
 * Takes the lines of one item. Of classes that implement it, not of closures, a just-in-time compiler knows so few that
 * it compiles them into the components: a trial of a simulation then takes a third of the time.
 */
export interface Row {
  /** One line: its time (0 is go-live, 1..N the contract years), a quantity and its price in CNY without VAT. */
  put(t: number, quantity: number, unitPrice: number): void;
  /** What the item costs at a time, in CNY without VAT, once its lines are put. */
  at(t: number): number;
}

/** What an item costs until the end of year 1: what its later years are a share of, also where some is paid in that year. */
export const atStart = (row: Row): number => row.at(0) + row.at(1);

/** One of the article's cost components: what it consists of, and how its lines follow from the assumptions. */
export interface Component<Id extends string, ItemId extends string, Base extends string> {
  readonly id: Id;
  readonly items: Readonly<Record<ItemId, Item>>;
  /** Items of an earlier component that some of its lines are a share of. */
  readonly shareOf?: readonly Base[];
  readonly lines: (a: Assumptions, time: Timeline, rows: Readonly<Record<ItemId | Base, Row>>) => void;
}

/** Lets TypeScript read the ids out of a component's declaration. */
export const component = <Id extends string, ItemId extends string, Base extends string = never>(
  declaration: Component<Id, ItemId, Base>,
): Component<Id, ItemId, Base> => declaration;
