import { DOMParser } from "@xmldom/xmldom";
import JSZip from "jszip";
import { COMPONENT_IDS, componentCash, ledgers, total } from "../../../src/engine/index";
import { LANGUAGES, translator } from "../../../src/text/index";
import { describe as describeBudget } from "../../../src/workbook/budget/describe";
import { xlsxFile } from "../../../src/workbook/budget/file/xlsxFile";
import { titlesIn } from "../../../src/workbook/budget/titles";
import { scenarioOf } from "../../engine/scenarios";
import { testByLibreOffice, writtenByLibreOffice } from "./recalculated";

/** The downloaded file holds the charts of the budget as charts: other programs draw them. */
type Language = (typeof LANGUAGES)[number];
const scenario = scenarioOf("medium", 30, 4, { deployment: "onPremises" });
const { likely } = ledgers(scenario);

const fileIn = (language: Language): Buffer =>
  Buffer.from(
    xlsxFile(
      describeBudget(
        { rendering: "plain", writtenOn: "2026-11-24", scenarios: [{ name: "<a>", scenario }] },
        translator(language),
      ),
    ),
  );

interface Drawn {
  readonly title: string;
  readonly direction: string | undefined;
  /** What a line does where it has no point. */
  readonly blanks?: string | undefined;
  readonly series: readonly {
    readonly name: string;
    readonly categories: string;
    readonly values: string;
    readonly known: readonly (number | string)[];
  }[];
}

/** What the chart parts of a file say, whoever wrote it: prefixes and caches differ. */
async function chartsIn(file: Buffer): Promise<readonly Drawn[]> {
  const zip = await JSZip.loadAsync(file);
  const paths = Object.keys(zip.files)
    .filter((path) => /charts\/chart\d+\.xml$/.test(path))
    .sort();
  const charts: Drawn[] = [];
  for (const path of paths) {
    const xml = (await zip.file(path)?.async("string")) ?? "";
    const root = parsed(xml);
    const under = (from: Element, ...names: readonly string[]): Element[] =>
      names.reduce<Element[]>(
        (found, name) => found.flatMap((one) => Array.from(one.getElementsByTagNameNS("*", name))),
        [from],
      );
    const textOf = (from: Element, ...names: readonly string[]): string =>
      under(from, ...names)
        .map((one) => one.textContent ?? "")
        .join("");
    charts.push({
      title: textOf(root, "title", "t"),
      direction: under(root, "barDir")[0]?.getAttribute("val") ?? undefined,
      blanks:
        under(root, "lineChart").length === 0
          ? undefined
          : (under(root, "dispBlanksAs")[0]?.getAttribute("val") ?? undefined),
      series: under(root, "ser").map((one) => ({
        name: textOf(one, "tx", "v"),
        categories: textOf(one, "cat", "f"),
        values: textOf(one, "val", "f"),
        known: under(one, "val", "v").map((value) => Number(value.textContent)),
      })),
    });
  }
  return charts;
}

function parsed(xml: string): Element {
  const fail = (message: unknown): never => {
    throw new Error(String(message));
  };
  const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
  return parser.parseFromString(xml, "application/xml").documentElement;
}

test.each(LANGUAGES)("charts of the budget's own cells, with what they draw (%s)", async (language) => {
  const t = translator(language);
  const sheet = `'${titlesIn(t).budget}'!`;
  const whole = total(likely);
  const categories = `${sheet}$D$24:$H$24`;
  let sum = 0;
  const charts = await chartsIn(fileIn(language));
  const page = `'${titlesIn(t).approval}'!`;
  const onPage: Drawn = {
    title: t("sheet.chart.share"),
    direction: "bar",
    series: [
      {
        name: t("heading.share"),
        categories: `${page}$B$14:$B$18`,
        values: `${page}$D$14:$D$18`,
        known: COMPONENT_IDS.map((component) => total(likely, { component }) / whole),
      },
    ],
  };
  const expected: readonly Drawn[] = [
    {
      title: t("sheet.chart.share"),
      direction: "bar",
      series: [
        {
          name: t("heading.share"),
          categories: `${sheet}$A$25:$A$29`,
          values: `${sheet}$C$25:$C$29`,
          known: COMPONENT_IDS.map((component) => total(likely, { component }) / whole),
        },
      ],
    },
    {
      title: t("sheet.chart.years"),
      direction: "col",
      series: COMPONENT_IDS.map((component, i) => ({
        name: t(`choice.component.${component}`),
        categories,
        values: `${sheet}$D$${25 + i}:$H$${25 + i}`,
        known: componentCash(likely, component),
      })),
    },
    {
      title: t("sheet.chart.cumulative"),
      direction: undefined,
      blanks: "span",
      series: [
        {
          name: t("sheet.cumulative"),
          categories,
          values: `${sheet}$D$31:$H$31`,
          known: [0, 1, 2, 3, 4].map((year) => (sum += total(likely, { t: year }))),
        },
      ],
    },
  ];
  expect(charts).toEqual([onPage, expected[1], ...expected]);
});

test("every part is well-formed and known, and every relation leads to one; the charts say in words what they show", async () => {
  const zip = await JSZip.loadAsync(fileIn("en"));
  const paths = Object.keys(zip.files);
  const read = async (path: string): Promise<Element> =>
    parsed((await zip.file(path)?.async("string")) ?? "");
  const types = Array.from((await read("[Content_Types].xml")).getElementsByTagName("Override"));
  const listed = types.map((one) => one.getAttribute("PartName")?.slice(1));
  expect(listed.sort()).toEqual(paths.filter((path) => !/\.rels$|^\[/.test(path)).sort());
  for (const path of paths.filter((one) => one.endsWith(".rels"))) {
    const folder = path.replace(/_rels\/[^/]+$/, "");
    for (const one of Array.from((await read(path)).getElementsByTagName("Relationship"))) {
      const target = new URL(one.getAttribute("Target") ?? "", `file:///${folder}`).pathname.slice(1);
      expect(paths).toContain(target);
    }
  }
  const drawing = await read("xl/drawings/drawing2.xml");
  const described = Array.from(drawing.getElementsByTagName("xdr:cNvPr")).map((one) =>
    one.getAttribute("descr"),
  );
  const t = translator("en");
  expect(described).toEqual([
    t("sheet.chart.shareText"),
    t("sheet.chart.yearsText"),
    t("sheet.chart.cumulativeText"),
  ]);
});

testByLibreOffice("LibreOffice reads them as charts, and writes them back with the same cells", async () => {
  const written = await writtenByLibreOffice(LANGUAGES.map(fileIn));
  for (const [i, language] of LANGUAGES.entries()) {
    const bare = (charts: readonly Drawn[]): unknown =>
      charts
        .map(({ title, direction, blanks, series }) => ({
          title,
          direction,
          blanks,
          values: series.map(({ values }) => values.replace(/['$]/g, "")),
        }))
        .sort((a, b) => (a.title < b.title ? -1 : 1));
    const [file] = [written[i]];
    if (file === undefined) throw new Error("no file");
    expect(bare(await chartsIn(file))).toEqual(bare(await chartsIn(fileIn(language))));
  }
});
