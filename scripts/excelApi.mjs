/**
 * Writes src/workbench/host/api.json: which members every class of the Excel API has, and which words they take,
 * read from the declarations of @types/office-js.
 *
 *   node scripts/excelApi.mjs          writes the file
 *   node scripts/excelApi.mjs --print  prints what it would write
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const require = createRequire(import.meta.url);
const target = fileURLToPath(new URL("../src/workbench/host/api.json", import.meta.url));

/** Members of the client library itself: they never reach the host. */
const CLIENT_ONLY = new Set(["context", "load", "set", "toJSON", "track", "untrack"]);

/** The enumeration in the type of a property or a parameter: "Excel.ChartType", with or without its words beside it. */
const enumIn = (type, enumNames) =>
  type
    ?.getText()
    .match(/\bExcel\.(\w+)/g)
    ?.map((name) => name.slice("Excel.".length))
    .find((name) => enumNames.has(name));

const plainType = (type) => type.replace(/^Excel\./, "").replace(/ \| (null|undefined)/g, "");

/** "ExcelApi 1.4" from the remark `[Api set: ExcelApi 1.4]`. */
function apiSet(node) {
  const comment = ts
    .getJSDocCommentsAndTags(node)
    .map((tag) => tag.getText())
    .join(" ");
  return /\[Api set: (\w+ \d+\.\d+)/.exec(comment)?.[1];
}

function describeClass(declaration, classNames, enumNames) {
  const described = {
    since: apiSet(declaration),
    scalars: [],
    updatable: [],
    navigation: {},
    methods: {},
    later: {},
    choices: {},
    events: {},
  };
  const note = (place, type) => {
    const found = enumIn(type, enumNames);
    if (found && !/\[\]/.test(type.getText())) described.choices[place] = found;
  };
  for (const member of declaration.members) {
    const name = member.name?.getText();
    if (!name || CLIENT_ONLY.has(name)) continue;
    const type = member.type ? plainType(member.type.getText()) : "";
    if (ts.isPropertyDeclaration(member)) {
      if (/EventHandlers?</.test(type)) described.events[name] = apiSet(member) ?? described.since;
      else if (name === "items") described.items = type.replace(/\[\]$/, "");
      else if (classNames.has(type)) described.navigation[name] = type;
      else {
        described.scalars.push(name);
        if (!member.modifiers?.some((m) => m.kind === ts.SyntaxKind.ReadonlyKeyword)) {
          described.updatable.push(name);
          note(name, member.type);
        }
      }
    } else if (ts.isMethodDeclaration(member)) {
      member.parameters.forEach((parameter, i) => note(`${name}(${i})`, parameter.type));
      described.methods[name] = classNames.has(type)
        ? type
        : type.startsWith("OfficeExtension.ClientResult")
          ? "value"
          : "void";
    } else continue;
    const since = apiSet(member);
    if (since && !Object.hasOwn(described.events, name) && since !== described.since)
      described.later[name] = since;
  }
  return described;
}

function excelNamespace(source) {
  const found = source.statements.find((s) => ts.isModuleDeclaration(s) && s.name.text === "Excel");
  if (!found) throw new Error("@types/office-js no longer declares the namespace Excel");
  return found.body.statements;
}

const declarations = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
const statements = excelNamespace(
  ts.createSourceFile("office.d.ts", declarations, ts.ScriptTarget.Latest, true),
);
const classes = statements.filter((s) => ts.isClassDeclaration(s) && s.name.text !== "RequestContext");
const wordsOf = ({ members }) => members.map(({ initializer }) => initializer?.text).filter(Boolean);
const enums = new Map(statements.filter(ts.isEnumDeclaration).map((s) => [s.name.text, wordsOf(s)]));
const names = new Set(classes.map((declaration) => declaration.name.text));
const api = {
  source: `@types/office-js ${require("@types/office-js/package.json").version}`,
  classes: Object.fromEntries(
    classes.map((declaration) => [declaration.name.text, describeClass(declaration, names, enums)]),
  ),
};
const used = new Set(Object.values(api.classes).flatMap(({ choices }) => Object.values(choices)));
api.enums = Object.fromEntries([...enums].filter(([name]) => used.has(name)));
const oxfmt = [
  fileURLToPath(new URL("../node_modules/oxfmt/bin/oxfmt", import.meta.url)),
  `--stdin-filepath=${target}`,
];
const text = execFileSync(process.execPath, oxfmt, { input: JSON.stringify(api), encoding: "utf8" });

if (process.argv.includes("--print")) process.stdout.write(text);
else writeFileSync(target, text);
