import { supports, WORKBENCH_REQUIREMENTS } from "../host/requirements";
import { ofApiSet } from "../rules/apiSet";
import type { RequirementSet } from "./manifest/manifest";
import type { Preferences } from "./preferences";

/** Which of the sets that a manifest asks for the workbench has not. */
export function missingSets(
  wanted: readonly RequirementSet[],
  { apiSet }: Pick<Preferences, "apiSet">,
): RequirementSet[] {
  const requirements = ofApiSet(WORKBENCH_REQUIREMENTS, apiSet);
  return wanted.filter((set) => !supports(requirements, set));
}
