import type { Requirements } from "../host/requirements";

/**
 * An Excel of a chosen age: `?apiset=1.12` has ExcelApi 1.12 and nothing later. A member above it answers ApiNotFound,
 * and isSetSupported says no.
 * https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
 *
 * @param version - "1.12"; anything else chooses nothing
 */
export const ofApiSet = (requirements: Requirements, version: string | null): Requirements =>
  version !== null && /^1\.\d{1,2}$/.test(version) ? { ...requirements, ExcelApi: version } : requirements;
