import { strToU8, zipSync } from "fflate";
import { HEAD, RELATIONS } from "./xml";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const SPREADSHEET = `${OFFICE}.spreadsheetml`;
const TYPES = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  table: `${SPREADSHEET}.table+xml`,
  drawing: `${OFFICE}.drawing+xml`,
  chart: `${OFFICE}.drawingml.chart+xml`,
} as const;

/** A part of the file, with the parts that it needs. */
export interface XmlPart {
  readonly path: string;
  readonly type: keyof typeof TYPES;
  readonly text: string;
  readonly relations?: readonly Relation[];
}

export interface Relation {
  /** By which the part's own text names the other. */
  readonly id: string;
  readonly to: XmlPart;
}

/** The first time that the format knows: the same budget is the same file. */
const NO_TIME = new Date(1980, 0, 1);

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/**
 * Parts as a file of the Open Packaging Conventions.
 *
 * @param main - The part with which a reader begins
 */
export function xmlPackage(main: XmlPart): Uint8Array<ArrayBuffer> {
  const parts = withNeeded(main);
  const overrides = parts.map(
    ({ path, type }) => `<Override PartName="/${path}" ContentType="${TYPES[type]}"/>`,
  );
  const files = [
    [
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    ],
    ["_rels/.rels", relationsXml([{ id: "r1", type: "officeDocument", path: main.path }])],
    ...parts.flatMap(({ path, text, relations = [] }) => [
      [path, text],
      ...(relations.length === 0
        ? []
        : [[relationsPath(path), relationsXml(relations.map((relation) => needed(path, relation)))]]),
    ]),
  ] as const;
  const bytes = Object.fromEntries(files.map(([path = "", text = ""]) => [path, strToU8(text)]));
  return zipSync(bytes, { mtime: NO_TIME });
}

/** A part, and in turn all that it needs. */
const withNeeded = (part: XmlPart): readonly XmlPart[] => [
  part,
  ...(part.relations ?? []).flatMap(({ to }) => withNeeded(to)),
];

/** As the file keeps it: the other part's path as seen from this one's folder, which every reader understands. */
const needed = (from: string, { id, to: { type, path } }: Relation) => {
  const [folders, target] = [from.split("/").slice(0, -1), path.split("/")];
  const common = folders.findIndex((folder, i) => folder !== target[i]);
  const shared = common < 0 ? folders.length : common;
  return { id, type, path: `${"../".repeat(folders.length - shared)}${target.slice(shared).join("/")}` };
};

const relationsPath = (path: string): string => path.replace(/([^/]+)$/, "_rels/$1.rels");

const relationsXml = (list: readonly { id: string; type: string; path: string }[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(({ id, type, path }) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${path}"/>`)
    .join("")}</Relationships>`;
