import { invalidArgument } from "../host/apiError";
import { field } from "../host/jsonShape";
import { choice, isLeftOut, text } from "./arguments";
import { Worksheet } from "./worksheet";
import type { WorksheetCollection } from "./worksheetCollection";

const PLACES = ["None", "Before", "After", "Beginning", "End"] as const;
/** The largest request has 5 MB. */
const MAX_BASE64 = 5 * 2 ** 20;

interface Insertion {
  readonly bytes: Uint8Array;
  /** The sheets of the file; null is all of them. */
  readonly names: readonly string[] | null;
  /** Where the first one goes; null is behind all others. */
  readonly place: number | null;
}

/** Reads what `Workbook.insertWorksheetsFromBase64` is given. */
export function insertion(
  sheets: WorksheetCollection,
  base64: unknown,
  options: unknown,
  location: string,
): Insertion {
  const [wanted, positionType] = [field(options, "sheetNamesToInsert"), field(options, "positionType")];
  const where = isLeftOut(positionType) ? "End" : choice(positionType, PLACES, location);
  const beside = sheetOf(sheets, field(options, "relativeTo"), location);
  return {
    bytes: bytesOf(base64, location),
    names: namesOf(wanted, location),
    // Without a sheet to go by, before is at the beginning and after at the end.
    place:
      where === "Beginning" || (where === "Before" && !beside)
        ? 0
        : where === "Before" && beside
          ? beside.position
          : where === "After" && beside
            ? beside.position + 1
            : null,
  };
}

function bytesOf(base64: unknown, location: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text(base64, location, MAX_BASE64)), (letter) => letter.charCodeAt(0));
  } catch {
    throw invalidArgument(location);
  }
}

/** An empty list is all sheets, as none is. */
function namesOf(wanted: unknown, location: string): readonly string[] | null {
  if (isLeftOut(wanted)) return null;
  if (!Array.isArray(wanted)) throw invalidArgument(location);
  return wanted.length === 0 ? null : wanted.map((name) => text(name, location));
}

/** By an object, or by its name or id. */
function sheetOf(sheets: WorksheetCollection, given: unknown, location: string): Worksheet | null {
  if (isLeftOut(given) || given === "") return null;
  if (given instanceof Worksheet) return given;
  const key = text(given, location).toLowerCase();
  const found = sheets.items.find(({ id, name }) => id.toLowerCase() === key || name.toLowerCase() === key);
  return found ?? fail(location);
}

function fail(location: string): never {
  throw invalidArgument(location);
}
