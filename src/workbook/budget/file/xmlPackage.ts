import { HEAD, RELATIONS } from "./xml";
import { zip } from "./zip";

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
  return zip([
    {
      path: "[Content_Types].xml",
      text: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    },
    { path: "_rels/.rels", text: relationsXml([{ id: "r1", type: "officeDocument", path: main.path }]) },
    ...parts.flatMap(({ path, text, relations = [] }) => [
      { path, text },
      ...(relations.length === 0
        ? []
        : [
            {
              path: relationsPath(path),
              text: relationsXml(relations.map((relation) => needed(path, relation))),
            },
          ]),
    ]),
  ]);
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
