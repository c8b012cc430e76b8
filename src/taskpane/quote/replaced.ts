import type { Assumptions, InputName, ItemId, Scenario } from "../../engine/index";
import type { FieldName } from "../steps";
import { quotedItems } from "./amounts";

type Uses = (a: Assumptions) => readonly ItemId[];

const isPerpetual = ({ deployment, licence }: Assumptions): boolean =>
  deployment === "onPremises" && licence === "perpetual";
const licence: Uses = (a) => (isPerpetual(a) ? ["perpetual"] : ["subscription"]);
const only =
  (...items: readonly ItemId[]): Uses =>
  () =>
    items;

/** The items that an input is for, among those that the plan has. What is not named here has other uses too. */
const USES: { readonly [N in InputName]?: Uses } = {
  seatPrice: licence,
  discount: licence,
  billing: licence,
  features: licence,
  advancedFactor: licence,
  monthlyPremium: licence,
  perpetualMonths: licence,
  setupDays: only("setup"),
  setupDaysPerUser: only("setup"),
  integrations: only("integration"),
  integrationCost: only("integration"),
  sources: only("migration"),
  records: only("migration"),
  daysPerSource: only("migration"),
  recordRate: only("migration"),
  trainingMode: only("training"),
  trainingHours: only("training"),
  classSize: only("training"),
  trainerRate: only("training"),
  supportRate: only("support"),
  maintenanceRate: only("maintenance"),
  serverPrice: only("hardwarePurchase"),
  infrastructureAddon: only("hardwarePurchase"),
  hardwareLife: only("hardwarePurchase"),
  installDaysPerServer: only("install"),
  customDays: only("build"),
  upkeepRate: only("upkeep"),
  dayRate: ({ deployment }) => [
    "setup",
    "migration",
    "build",
    ...(deployment === "onPremises" ? (["install"] as const) : []),
  ],
};

/** What is replaced by the same items is told once, at the field that comes first above. */
export function isToldElsewhere(name: FieldName, scenario: Scenario, values: Assumptions): boolean {
  const items = replacing(name, scenario, values).join();
  if (items === "") return false;
  const [first] = (Object.keys(USES) as InputName[]).filter(
    (other) => replacing(other, scenario, values).join() === items,
  );
  return first !== name;
}

/** The items that stand in for a field: all that use its input are quoted. Empty where the field still counts. */
export function replacing(name: FieldName, scenario: Scenario, values: Assumptions): readonly ItemId[] {
  if (scenario.lines.length === 0 || name === "tier") return [];
  const uses = USES[name]?.(values) ?? [];
  const quoted = quotedItems(scenario);
  return uses.every((item) => quoted.includes(item)) ? uses : [];
}
