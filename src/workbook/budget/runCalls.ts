import type { Case } from "../../engine/index";
import { GIVEN, linesName, overridesName, TIER, usedName } from "./inputNames";

type TableFunction = "CRMBUDGET" | "CRMLEDGER" | "CRMCOST" | "CRMNPV" | "CRMPERUSER" | "CRMPLAN";

/**
 * A call of one of the add-in's functions with every input and line of a run, so that no default of a later version gets in.
 *
 * @param between - What the function takes before the lines
 */
export const tableCall = (name: TableFunction, which: Case, ...between: readonly string[]): string =>
  `${name}(${inputsOf(which, between)})`;

/** A single figure of the likely run. */
export const figureCall = (figure: string): string => `CRMFIGURE("${figure}",${inputsOf("likely")})`;

/** The same from what people have typed, all else at the defaults of the add-in that is installed. */
export const typedCall = (figure: string): string =>
  `CRMFIGURE("${figure}",${TIER},,,${GIVEN},${linesName("likely")})`;

const inputsOf = (which: Case, between: readonly string[] = []): string =>
  [
    TIER,
    usedName("users", which),
    usedName("years", which),
    overridesName(which),
    ...between,
    linesName(which),
  ].join(",");
