import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "layouts");
/** The layouts of which budgets are kept. */
export const LAYOUTS: readonly number[] = readdirSync(FOLDER).map(Number).sort();
export const layoutFile = (layout: number, file: string): Buffer =>
  readFileSync(join(FOLDER, `${layout}`, file));
export function keepInLayout(layout: number, file: string, contents: string | Uint8Array): void {
  mkdirSync(join(FOLDER, `${layout}`), { recursive: true });
  writeFileSync(join(FOLDER, `${layout}`, file), contents);
}
/** The budgets of a layout, as the version that shipped it wrote them in the workbench: live-en, edited-zh. */
export const budgetsOf = (layout: number): readonly string[] =>
  readdirSync(join(FOLDER, `${layout}`)).flatMap((file) => /^(.+)\.xlsx$/.exec(file)?.[1] ?? []);
