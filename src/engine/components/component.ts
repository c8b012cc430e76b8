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
  | "servers"
  | "cnyOfPurchase"
  | "cnyOfBuild";

export interface Item {
  readonly unit: QuantityUnit;
  /** The input that prices it, and whose source stands for the line's. */
  readonly priced: InputName;
  readonly vat: keyof typeof VAT;
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
}

/** One of the article's cost components: what it consists of, and how its lines follow from the assumptions. */
export interface Component<Id extends string, ItemId extends string> {
  readonly id: Id;
  readonly items: Readonly<Record<ItemId, Item>>;
  readonly lines: (a: Assumptions, time: Timeline, rows: Readonly<Record<ItemId, Row>>) => void;
}

/** Lets TypeScript read the ids out of a component's declaration. */
export const component = <Id extends string, ItemId extends string>(
  declaration: Component<Id, ItemId>,
): Component<Id, ItemId> => declaration;
