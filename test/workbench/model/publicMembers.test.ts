import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EXCEL_CLASSES, excelClass, excelSurface } from "../../../src/workbench/host/excelApi";
import { supports, WORKBENCH_REQUIREMENTS } from "../../../src/workbench/host/requirements";
import { has, liveObjects } from "./liveObjects";

const PAGE = join(__dirname, "../../../docs/workbench-members.md");

test("the members that public snippets show are there, or named in docs/workbench-members.md", async () => {
  const page = readFileSync(PAGE, "utf8");
  const objects = await liveObjects();
  const rows = [...page.matchAll(/^\| `(\w+\.\w+)` +\| +(\d+) \| (yes|no) /gm)].map(
    ([, member = "", snippets, there]) => ({ member, snippets: Number(snippets), there: there === "yes" }),
  );
  expect(rows).toHaveLength(246);
  const now = rows.map((row) => ({ ...row, there: has(row.member, objects) }));
  if (process.env["WRITE_DOCS"]) return writeFileSync(PAGE, written(page, now));
  expect(rows).toEqual(now);
  expect(page).toContain(share(now));
});

type Row = { readonly member: string; readonly snippets: number; readonly there: boolean };

function share(rows: readonly Row[]): string {
  const there = rows.filter((row) => row.there);
  const uses = (list: readonly Row[]) => list.reduce((sum, { snippets }) => sum + snippets, 0);
  const percent = Math.round((100 * uses(there)) / uses(rows));
  return `**${there.length} of ${rows.length} members are there: ${uses(there)} of ${uses(rows)} snippets, ${percent} %.**`;
}

function written(page: string, rows: readonly Row[]): string {
  const order = [...rows].sort(
    (a, b) => Number(a.there) - Number(b.there) || b.snippets - a.snippets || (a.member < b.member ? -1 : 1),
  );
  const table = order.map(
    ({ member, snippets, there }) => `| \`${member}\` | ${snippets} | ${there ? "yes" : "no"} |`,
  );
  const head = page.slice(0, page.indexOf("| `")).replace(/^\*\*\d+ of .*$/m, share(rows));
  return `${head}${table.join("\n")}\n\n${page.slice(page.indexOf(SECTION))}`;
}

/** What `isSetSupported` promises: the members of a class that are in the sets it says yes to. */
function promised(className: string): string[] {
  const { events } = excelClass(className);
  return [...excelSurface(className).since, ...Object.entries(events)]
    .filter(([, since]) => supports(WORKBENCH_REQUIREMENTS, since))
    .map(([member]) => member);
}

const SECTION = "## What is missing of the sets";

test("isSetSupported says yes only to what is there, or named in docs/workbench-members.md", async () => {
  const page = readFileSync(PAGE, "utf8");
  const objects = await liveObjects();
  const classes = EXCEL_CLASSES.map((name) => {
    const members = promised(name);
    return { name, members, lacking: members.filter((member) => !has(`${name}.${member}`, objects)) };
  });
  const section = sectionOf(classes);
  const at = page.indexOf(SECTION);
  if (process.env["WRITE_DOCS"]) return writeFileSync(PAGE, page.slice(0, at) + section);
  expect(page.slice(at)).toBe(section);
});

interface ClassMembers {
  readonly name: string;
  readonly members: readonly string[];
  readonly lacking: readonly string[];
}

function sectionOf(classes: readonly ClassMembers[]): string {
  const count = (which: "members" | "lacking") => classes.reduce((sum, one) => sum + one[which].length, 0);
  const [members, lacking] = [count("members"), count("lacking")];
  const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");
  const whole = classes.filter((one) => one.lacking.length > 0 && one.lacking.length === one.members.length);
  const rows = classes
    .filter((one) => one.lacking.length > 0 && !whole.includes(one))
    .map((one) => `- \`${one.name}\`: ${code(one.lacking)}`);
  return `${SECTION}

\`isSetSupported\` says yes up to ExcelApi ${WORKBENCH_REQUIREMENTS["ExcelApi"]}, of which **${members - lacking} of ${members} members are there**. Of these classes nothing is:

${whole.map(({ name }) => `- \`${name}\``).join("\n")}

Of the others:

${rows.join("\n")}
`;
}
