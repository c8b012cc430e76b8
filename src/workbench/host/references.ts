import type { ApiObject } from "./apiObject";

/**
 * Far more than an add-in tracks; an add-in that never lets go loses its oldest references instead of filling
 * the memory.
 */
const MAX_REFERENCES = 50_000;

/** Objects that the add-in keeps across batches by a name of ours: ranges, which no key would find again. */
export class References {
  private readonly kept = new Map<string, ApiObject>();
  private next = 1;

  keep(object: ApiObject): string {
    const name = `ref${this.next++}`;
    this.kept.set(name, object);
    const oldest = this.kept.keys().next();
    if (this.kept.size > MAX_REFERENCES && !oldest.done) this.kept.delete(oldest.value);
    return name;
  }

  find(name: string): ApiObject | undefined {
    return this.kept.get(name);
  }

  release(name: string): void {
    this.kept.delete(name);
  }

  clear(): void {
    this.kept.clear();
  }
}
