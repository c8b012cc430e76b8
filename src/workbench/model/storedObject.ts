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
  readonly kit?: StoredKit;
}

/** What the objects below one know beyond remembering: methods, nested collections, and what stands there before anything is set. */
export interface StoredKit {
  /** Makes the objects of some classes; all others only remember. */
  readonly make: Readonly<Record<string, (part: StoredPart) => ApiObject>>;
  readonly defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface StoredPart {
  readonly onStored: OnStored;
  readonly path: string;
  readonly kit: StoredKit;
}

const NO_KIT: StoredKit = { make: {}, defaults: {} };

/**
 * An object that remembers what it is told and gives it back: the documented scalars of a class, and nested
 * objects of the same kind. Its methods and nested collections do not exist unless a subclass has them, so
 * calling them is an error and not a silent success. A subclass that answers a scalar itself does so by
 * accessors, which are on the prototype before this constructor looks.
 */
export class StoredObject extends ApiObject {
  readonly surface: Surface;

  private readonly path: string;
  private readonly kit: StoredKit;

  constructor(
    className: string,
    initial: Readonly<Record<string, unknown>>,
    private readonly onStored: OnStored,
    options: StoredOptions = {},
  ) {
    super();
    this.path = options.path ?? className;
    this.kit = options.kit ?? NO_KIT;
    this.surface = options.surface ?? excelSurface(className);
    const { scalars, navigation } = excelClass(className);
    const defaults = this.kit.defaults[className] ?? {};
    for (const name of scalars) this.defineScalar(name, initial[name] ?? defaults[name] ?? null);
    for (const [name, childClass] of Object.entries(navigation)) {
      const isMade = Object.hasOwn(this.kit.make, childClass);
      if (isMade || excelClass(childClass).items === undefined) this.defineChild(name, childClass);
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
    let child: ApiObject | undefined;
    const get = () => (child ??= this.child(name, className));
    Object.defineProperty(this, name, { configurable: true, get });
  }

  private child(name: string, className: string): ApiObject {
    const { onStored, kit } = this;
    const path = `${this.path}.${name}`;
    const make = Object.hasOwn(kit.make, className) ? kit.make[className] : undefined;
    return make?.({ onStored, path, kit }) ?? new StoredObject(className, {}, onStored, { path, kit });
  }
}
