import description from "./api.json";
import type { Surface, SurfaceDeclaration } from "./apiObject";
import { declareSurface } from "./apiObject";

/**
 * One class of the Excel API as api.json has it. That file is written by scripts/excelApi.mjs; edit that,
 * not the file.
 */
export interface ExcelClass {
  /** Requirement set of the class, and of every member that is not in `later`. */
  readonly since: string;
  readonly scalars: readonly string[];
  readonly updatable: readonly string[];
  /** Member and the class that it leads to. */
  readonly navigation: Readonly<Record<string, string>>;
  /** Member and the class that it gives, "value" or "void". */
  readonly methods: Readonly<Record<string, string>>;
  readonly later: Readonly<Record<string, string>>;
  /** Enumerations of members, "orientation", and of parameters of methods, "add(0)". */
  readonly choices: Readonly<Record<string, string>>;
  /** Event and the requirement set that it came with. */
  readonly events: Readonly<Record<string, string>>;
  /** Class of the items of a collection. */
  readonly items?: string;
}

const CLASSES = new Map<string, ExcelClass>(
  Object.entries(description.classes as unknown as Record<string, ExcelClass>),
);

export const EXCEL_CLASSES: readonly string[] = [...CLASSES.keys()];

export function excelClass(className: string): ExcelClass {
  const found = CLASSES.get(className);
  if (!found) throw new Error(`The Excel API has no class '${className}'.`);
  return found;
}

const ENUMERATIONS = new Map<string, readonly string[]>(Object.entries(description.enums));

/**
 * The words of an enumeration.
 *
 * @param place - A member, "orientation", or a parameter, "add(0)"
 * @returns undefined where anything may stand
 */
export const wordsFor = (className: string, place: string): readonly string[] | undefined => {
  const choices = CLASSES.get(className)?.choices ?? {};
  return Object.hasOwn(choices, place) ? ENUMERATIONS.get(choices[place] ?? "") : undefined;
};

type Additions = Pick<SurfaceDeclaration, "calculated" | "identity" | "keptByReference"> & {
  /** Methods of the protocol that the API does not document: their names start with an underscore. */
  readonly protocol?: readonly string[];
};

/** The surface of a class as Microsoft documents it, and what the protocol adds. */
export function excelSurface(className: string, additions: Additions = {}): Surface {
  const { since, scalars, updatable, navigation, methods, later, items } = excelClass(className);
  const documented = [...scalars, ...Object.keys(navigation), ...Object.keys(methods)];
  return declareSurface({
    ...additions,
    className,
    scalars,
    updatable,
    navigation: Object.keys(navigation),
    methods: [...Object.keys(methods), ...(additions.protocol ?? [])],
    isCollection: items !== undefined,
    since: new Map(
      documented.map((name) => [name, Object.hasOwn(later, name) ? (later[name] ?? since) : since]),
    ),
  });
}
