import { ApiObject } from "../host/apiObject";
import type { Surface } from "../host/apiObject";
import { excelClass, excelSurface } from "../host/excelApi";

/** Called with "Chart.title.text" when a value is stored that the page does not show. */
export type OnStored = (member: string) => void;

interface StoredOptions {
  /**
   * Where the object is in the API, "Chart.title" for one that a chart leads to; otherwise the name of the
   * class.
   */
  readonly path?: string;
  /** For a class that adds to what is documented. */
  readonly surface?: Surface;
}

/**
 * An object that remembers what it is told and gives it back: the documented scalars of a class, and nested
 * objects of the same kind. Its methods and nested collections do not exist unless a subclass has them, so
 * calling them is an error and not a silent success. A subclass that answers a scalar itself does so by
 * accessors, which are on the prototype before this constructor looks.
 */
export class StoredObject extends ApiObject {
  readonly surface: Surface;

  private readonly path: string;

  constructor(
    className: string,
    initial: Readonly<Record<string, unknown>>,
    private readonly onStored: OnStored,
    options: StoredOptions = {},
  ) {
    super();
    this.path = options.path ?? className;
    this.surface = options.surface ?? excelSurface(className);
    const { scalars, navigation } = excelClass(className);
    for (const name of scalars) this.defineScalar(name, initial[name] ?? null);
    for (const [name, childClass] of Object.entries(navigation)) {
      if (excelClass(childClass).items === undefined) this.defineChild(name, childClass);
    }
  }

  private defineScalar(name: string, initial: unknown): void {
    if (name in this) return; // a subclass has its own
    let current = initial;
    Object.defineProperty(this, name, {
      configurable: true,
      get: () => current,
      set: (value: unknown) => {
        current = value;
        this.onStored(`${this.path}.${name}`);
      },
    });
  }

  private defineChild(name: string, className: string): void {
    if (name in this) return;
    let child: StoredObject | undefined;
    const get = () =>
      (child ??= new StoredObject(className, {}, this.onStored, { path: `${this.path}.${name}` }));
    Object.defineProperty(this, name, { configurable: true, get });
  }
}
