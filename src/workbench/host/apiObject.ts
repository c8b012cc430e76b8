/**
 * What a class lets the add-in reach. Requests name members as text; a name that is not in here does not
 * exist for them, whatever the object behind happens to have.
 */
export interface Surface {
  readonly className: string;
  readonly scalars: ReadonlySet<string>;
  readonly updatable: ReadonlySet<string>;
  readonly navigation: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  /** A collection has `items`, and loads them. */
  readonly isCollection: boolean;
  /** The requirement set of a member, "ExcelApi 1.4"; without one it is always there. */
  readonly since: ReadonlyMap<string, string>;
  /** Members whose answer is right only when the calculation is over. */
  readonly calculated: ReadonlySet<string>;
  /** Scalars by which the client finds the object again in a later request. */
  readonly identity: readonly string[];
  /**
   * The client keeps such an object by a reference that the host hands out, for no key would find it again: a
   * range.
   */
  readonly keptByReference: boolean;
}

/**
 * An object of the API. Its members have the names that an add-in's author writes; a member that it lacks is
 * not implemented.
 */
export abstract class ApiObject {
  abstract readonly surface: Surface;
}

export interface SurfaceDeclaration {
  readonly className: string;
  readonly scalars?: Iterable<string>;
  readonly updatable?: Iterable<string>;
  readonly navigation?: Iterable<string>;
  readonly methods?: Iterable<string>;
  readonly isCollection?: boolean;
  readonly since?: ReadonlyMap<string, string>;
  readonly calculated?: Iterable<string>;
  readonly identity?: readonly string[];
  readonly keptByReference?: boolean;
}

export function declareSurface(declaration: SurfaceDeclaration): Surface {
  return {
    className: declaration.className,
    scalars: new Set(declaration.scalars),
    updatable: new Set(declaration.updatable),
    navigation: new Set(declaration.navigation),
    methods: new Set(declaration.methods),
    isCollection: declaration.isCollection ?? false,
    since: declaration.since ?? new Map(),
    calculated: new Set(declaration.calculated),
    identity: declaration.identity ?? [],
    keptByReference: declaration.keptByReference ?? false,
  };
}
