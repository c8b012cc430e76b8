import type { ApiObject } from "../host/apiObject";

/** More than any add-in formats one by one; beyond it those that were not asked for the longest are forgotten. */
const MAX_OBJECTS = 20_000;

/** Live objects by key, so that what is stored in one is found again through the next request. */
export class Remembered {
  private readonly objects = new Map<string, ApiObject>();

  /** A key stands for one class, so what was made for it is what is asked for. */
  remember<Kept extends ApiObject>(key: string, make: () => Kept): Kept {
    const known = this.objects.get(key);
    if (known) {
      this.objects.delete(key);
      this.objects.set(key, known);
      return known as Kept;
    }
    const made = make();
    const oldest = this.objects.keys().next();
    if (this.objects.size >= MAX_OBJECTS && !oldest.done) this.objects.delete(oldest.value);
    this.objects.set(key, made);
    return made;
  }

  forget(key: string): void {
    this.objects.delete(key);
  }
}
