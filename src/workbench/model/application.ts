import { choice } from "./arguments";
import type { Book } from "./book";
import { StoredObject } from "./storedObject";

const AUTOMATIC = ["Automatic", "AutomaticExceptTables"] as const;

const NUMBERS = { numberDecimalSeparator: ".", numberGroupSeparator: "," };
const TIMES = { timeSeparator: ":", dateSeparator: "/" };
/** As Windows has them for these languages. */
const datesOf = (locale: string) =>
  locale.startsWith("zh")
    ? {
        ...TIMES,
        shortDatePattern: "yyyy/M/d",
        longDatePattern: "yyyy'年'M'月'd'日'",
        longTimePattern: "H:mm:ss",
      }
    : {
        ...TIMES,
        shortDatePattern: "M/d/yyyy",
        longDatePattern: "dddd, MMMM d, yyyy",
        longTimePattern: "h:mm:ss tt",
      };

/** Excel as a whole. */
export class Application extends StoredObject {
  private readonly culture: StoredObject;
  private automatic: (typeof AUTOMATIC)[number] = "Automatic";

  constructor(
    private readonly book: Book,
    locale: string,
  ) {
    const separators = { decimalSeparator: ".", thousandsSeparator: ",", useSystemSeparators: true };
    super("Application", { calculationEngineVersion: 191029, ...separators }, book.onStored);
    this.culture = new StoredObject("CultureInfo", { name: locale }, book.onStored, {
      kit: { make: {}, defaults: { DatetimeFormatInfo: datesOf(locale), NumberFormatInfo: NUMBERS } },
    });
  }

  get cultureInfo(): StoredObject {
    return this.culture;
  }

  get calculationMode(): string {
    return this.book.grid.isManual() ? "Manual" : this.automatic;
  }

  set calculationMode(value: unknown) {
    const mode = choice(value, [...AUTOMATIC, "Manual"], "Application.calculationMode");
    if (mode !== "Manual") this.automatic = mode;
    this.book.grid.setManual(mode === "Manual");
  }

  get calculationState(): "Done" | "Calculating" {
    return this.book.grid.isSettled() ? "Done" : "Calculating";
  }

  calculate(calculationType: unknown): void {
    const kind = choice(calculationType, ["Recalculate", "Full", "FullRebuild"], "Application.calculate");
    this.book.grid.recalculate(kind !== "Recalculate");
  }

  /** Both are hints that save time in Excel; the grid draws and calculates after a batch in any case. */
  suspendApiCalculationUntilNextSync(): void {
    // nothing to hold back
  }

  suspendScreenUpdatingUntilNextSync(): void {
    // nothing to hold back
  }
}
