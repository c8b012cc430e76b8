import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { smokeWorkbook } from "./smokeWorkbook.js";

/* npm run smoke: writes the workbook from which docs/smoke.md starts. */

const FILE = fileURLToPath(new URL("../local/smoke.xlsx", import.meta.url));

mkdirSync(dirname(FILE), { recursive: true });
await smokeWorkbook().xlsx.writeFile(FILE);
console.log(`Written: ${FILE}`);
