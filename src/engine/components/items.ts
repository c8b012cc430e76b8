import type { InputName } from "../inputs";
import type { TaxClass } from "../rates/regions/region";

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
  /** Of a quoted line: what its price is for, by how often that is paid. */
  | "units"
  | "unitMonths"
  | "unitYears"
  | "cnyOfPurchase"
  | "cnyOfBuild";

/** What a component consists of. How its amounts follow is in the component's own file. */
export interface Item {
  readonly unit: QuantityUnit;
  /** The input that prices it, and whose source stands for the line's. */
  readonly priced: InputName;
  readonly vat: TaxClass;
  /** Capital expenditure: it buys something that is owned. The rest is operating expenditure. */
  readonly capital?: true;
}

/** The article's cost components in its order, and what each consists of in the order of the ledger. */
const ITEMS_OF = {
  licence: {
    subscription: { unit: "seatMonths", priced: "seatPrice", vat: "service" },
    perpetual: { unit: "seats", priced: "seatPrice", vat: "softwareProduct", capital: true },
  },
  implementation: {
    setup: { unit: "personDays", priced: "dayRate", vat: "service" },
    migration: { unit: "lots", priced: "dayRate", vat: "service" },
    integration: { unit: "systems", priced: "integrationCost", vat: "service" },
    install: { unit: "personDays", priced: "dayRate", vat: "service" },
  },
  trainingSupport: {
    training: { unit: "hours", priced: "trainerRate", vat: "service" },
    refresher: { unit: "cnyOfTraining", priced: "trainingRefresh", vat: "service" },
    support: { unit: "cnyOfSubscription", priced: "supportRate", vat: "service" },
    maintenance: { unit: "cnyOfLicence", priced: "maintenanceRate", vat: "service" },
  },
  hardware: {
    hardwarePurchase: { unit: "servers", priced: "serverPrice", vat: "goods", capital: true },
    hardwareRunning: { unit: "cnyOfPurchase", priced: "hardwareRunRate", vat: "goods" },
  },
  customization: {
    build: { unit: "personDays", priced: "dayRate", vat: "service", capital: true },
    upkeep: { unit: "cnyOfBuild", priced: "upkeepRate", vat: "service" },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Item>>>>;

type KeyOf<T> = T extends unknown ? keyof T : never;
export type ComponentId = keyof typeof ITEMS_OF;
export type ItemId = KeyOf<(typeof ITEMS_OF)[ComponentId]>;

export const COMPONENT_IDS = Object.keys(ITEMS_OF) as readonly ComponentId[];

/** Every item in ledger order. */
export const ITEMS = Object.assign({}, ...Object.values(ITEMS_OF)) as Readonly<Record<ItemId, Item>>;
export const ITEM_IDS = Object.keys(ITEMS) as readonly ItemId[];

export const itemsOf = (component: ComponentId): readonly ItemId[] =>
  Object.keys(ITEMS_OF[component]) as ItemId[];

/** The component that each item belongs to. */
export const COMPONENT_OF = Object.fromEntries(
  COMPONENT_IDS.flatMap((component) => itemsOf(component).map((item) => [item, component])),
) as Readonly<Record<ItemId, ComponentId>>;
