/** Checks the members of a JSON file that comes from elsewhere. Its faults are sentences that name the file and the member. */
export class JsonReader {
  constructor(private readonly file: string) {}

  fault(at: string, problem: string): Error {
    return new Error(`${this.file} cannot be used: ${at} ${problem}.`);
  }

  record(value: unknown, at: string): Readonly<Record<string, unknown>> {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw this.fault(at, "is not an object");
    return value as Record<string, unknown>;
  }

  list(value: unknown, at: string, limit: number): readonly unknown[] {
    if (!Array.isArray(value)) throw this.fault(at, "is not a list");
    if (value.length > limit) throw this.fault(at, `has more than ${limit} members`);
    return value;
  }

  matching(value: unknown, at: string, pattern: RegExp): string {
    if (typeof value !== "string" || !pattern.test(value)) throw this.fault(at, "is missing or malformed");
    return value;
  }

  /** "" for a text that is not there. */
  text(value: unknown, at: string, limit: number): string {
    if (value === undefined || value === null) return "";
    if (typeof value !== "string") throw this.fault(at, "is not text");
    if (value.length > limit) throw this.fault(at, `is longer than ${limit} characters`);
    return value;
  }

  /** False for a flag that is not there. */
  flag(value: unknown, at: string): boolean {
    if (value === undefined || value === null) return false;
    if (typeof value !== "boolean") throw this.fault(at, "is neither true nor false");
    return value;
  }
}
