import { supports, WORKBENCH_REQUIREMENTS } from "../host/requirements";
import type { RequirementSet } from "./manifest/manifest";

/** Which of the sets that a manifest asks for the workbench has not. */
export const missingSets = (wanted: readonly RequirementSet[]): RequirementSet[] =>
  wanted.filter((set) => !supports(WORKBENCH_REQUIREMENTS, set));
