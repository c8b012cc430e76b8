import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Workbook } from "exceljs";
import { DEPTH, everyNth } from "../../depth";

/** Values by sheet and address. An error is its code as text. */
export type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Where LibreOffice is installed, undefined where it is not. */
export const libreOffice: string | undefined = ["soffice", "libreoffice"].find(
  (program) => spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0,
);

/** A test that LibreOffice judges: skipped, which the closing line counts, where it is not installed. */
export const testByLibreOffice = (name: string, work: jest.ProvidesCallback): void => {
  if (libreOffice === undefined) test.skip(`${name} (NOT RUN: LibreOffice is not installed)`, work);
  else test(name, work, 900_000);
};

/** What excelts judges as well as LibreOffice: a part in `npm test`, all of it where LibreOffice is not installed. */
export const judgedTwice = <T>(all: readonly T[], n = 4): readonly T[] =>
  libreOffice === undefined ? all : everyNth(all, n);

/** Excelts' own test of what LibreOffice judges: where that is not installed, and in `npm run test:long`. */
export const testByExceltsToo = (name: string, work: jest.ProvidesCallback): void => {
  if (libreOffice === undefined || DEPTH > 1) test(name, work, 300_000);
};

const run = promisify(execFile);

/** The files, calculated anew by excelts in a process of its own, since that package is ESM only. */
export const byExcelts = (files: readonly Buffer[]): Promise<readonly Values[]> =>
  inFolder(files, async (paths) => {
    const program = join(__dirname, "recalculate.mjs");
    // What it makes of each file is thrown away at once: with more room for the young it is collected less often.
    const options = ["--max-semi-space-size=64", program, ...paths];
    const { stdout } = await run(process.execPath, options, { maxBuffer: 1e9 });
    return JSON.parse(stdout) as Values[];
  });

export const byLibreOffice = async (files: readonly Buffer[]): Promise<readonly Values[]> => {
  const written = await writtenByLibreOffice(files);
  const all: Values[] = [];
  for (const file of written) all.push(await valuesOf(file));
  return all;
};

/** The files, calculated anew and written back by LibreOffice, with a profile of its own that never trusts cached values. */
export const writtenByLibreOffice = (files: readonly Buffer[]): Promise<readonly Buffer[]> =>
  inFolder(files, async (paths, folder) => {
    const [profile, out] = [join(folder, "profile"), join(folder, "out")];
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const options = ["--headless", "--convert-to", "xlsx", "--outdir", out];
    await run(libreOffice ?? "soffice", [`-env:UserInstallation=file://${profile}`, ...options, ...paths]);
    // It ends without a fault even where it wrote nothing.
    if (readdirSync(out).length !== files.length) throw new Error("LibreOffice did not write every file");
    return paths.map((path) => readFileSync(path.replace(folder, out)));
  });

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

async function inFolder<T>(
  files: readonly Buffer[],
  work: (paths: readonly string[], folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "crm-cost-"));
  try {
    const paths = files.map((file, i) => {
      const path = join(folder, `${i}.xlsx`);
      writeFileSync(path, file);
      return path;
    });
    return await work(paths, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The values that stand in a file, without calculating anything. */
export async function valuesOf(file: Buffer): Promise<Values> {
  const book = new Workbook();
  await book.xlsx.load(file as unknown as ArrayBuffer);
  const values: Record<string, Record<string, unknown>> = {};
  book.eachSheet((sheet) => {
    const cells: Record<string, unknown> = (values[sheet.name] = {});
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const value: unknown = cell.formula ? cell.result : cell.value;
        cells[cell.address] =
          typeof value === "object" && value !== null && "error" in value ? value.error : value;
      }),
    );
  });
  return values;
}
