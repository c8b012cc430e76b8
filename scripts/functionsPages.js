const { readFileSync } = require("node:fs");
const path = require("node:path");
const { createContext, runInContext } = require("node:vm");

const FUNCTIONS = path.join(__dirname, "../src/functions");

/** Rows up to which an example shows a table whole, and those that it shows of a longer one. */
const ROWS = { whole: 12, part: 6 };

/** The day on which the pages calculate: how old a price is would else change them every day. */
const TODAY = "2026-11-28T12:00:00";

const WORDS = {
  en: {
    title: "Worksheet functions",
    lede: [
      "All are pure: what they need comes in as arguments, and Excel recalculates them as it does its own. A parameter in brackets may be left out. Names, choices and the names of overrides are taken in English and in Chinese.",
      "A mistake gives `#VALUE!` with one sentence for each fault. A number that does not exist gives `#N/A` with one, and never 0.",
    ],
    other: "[中文](functions.zh-CN.md)",
    parameter: "parameter",
    takes: "takes",
    gives: "Gives",
    oneOf: "One of",
    choices: "Choices",
    value: "in formulas",
    name: "name",
    means: "means",
    more: (rows) => `… ${rows} rows in all.`,
    colon: ": ",
  },
  "zh-CN": {
    title: "工作表函数",
    lede: [
      "所有函数都只由参数决定结果，Excel 像重算自带函数一样重算它们。方括号中的参数可以省略。函数参数的选项和自定义输入的名称，中英文都可填写。",
      "填写有误时返回 `#VALUE!`，每处问题用一句话说明。数字不存在时返回 `#N/A` 并说明原因，绝不返回 0。",
    ],
    other: "[English](functions.md)",
    parameter: "参数",
    takes: "填写",
    gives: "返回",
    oneOf: "可选",
    choices: "选项",
    value: "公式中填写",
    name: "名称",
    means: "含义",
    more: (rows) => `……共 ${rows} 行。`,
    colon: "：",
  },
};

/**
 * The pages that tell of every worksheet function: parameters, choices, an example with what it gives, and a mistake
 * with what it is told. Both are computed by the functions themselves.
 *
 * @param built - Gives the text of a file of the built add-in
 * @returns By the page's name in docs, its Markdown
 */
function functionsPages(built) {
  const source = readFileSync(path.join(FUNCTIONS, "functions.ts"), "utf8");
  const script = built("functions.js");
  const page = (language, metadata, returns) =>
    functionsPage({ language, metadata: JSON.parse(built(metadata)), source, returns, script });
  const chinese = JSON.parse(readFileSync(path.join(FUNCTIONS, "zh-CN.json"), "utf8")).functions;
  return {
    "functions.md": page("en", "functions.json", returnsIn(source)),
    "functions.zh-CN.md": page(
      "zh-CN",
      "functions.zh-CN.json",
      Object.fromEntries(Object.entries(chinese).map(([name, { returns }]) => [name, returns])),
    ),
  };
}

function functionsPage({ language, metadata, source, returns, script }) {
  const words = WORDS[language];
  const call = calledIn(script, language);
  const usedEnums = metadata.enums.filter(({ id }) =>
    metadata.functions.some(({ parameters }) => parameters.some((one) => one.customEnumId === id)),
  );
  const section = ({ name, description, parameters }) => {
    const examples = examplesOf(name, source);
    if (examples.length === 0) throw new Error(`${name} has no @example in its comment.`);
    if (!returns[name]) throw new Error(`What ${name} gives has no words in ${language}.`);
    return [
      `## ${name}`,
      description,
      `\`${name}(${parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(", ")})\``,
      `${words.gives}${words.colon}${returns[name]}`,
      ...(parameters.length === 0
        ? []
        : [
            table([
              [words.parameter, words.takes],
              ...parameters.map((one) => [`\`${one.name}\``, takes(one)]),
            ]),
          ]),
      ...examples.flatMap((formula) => ["```excel\n" + formula + "\n```", shown(call(formula), words)]),
    ];
  };
  const takes = ({ description, customEnumId }) =>
    customEnumId === undefined
      ? description
      : `${description} [${words.choices}](#${customEnumId.toLowerCase()})`;
  const choices = ({ id, values }) => [
    `### ${id}`,
    table([
      [words.value, words.name, words.means],
      ...values.map(({ stringValue, name, tooltip }) => [`\`${stringValue}\``, name, tooltip]),
    ]),
  ];
  return [
    `# ${words.title}`,
    words.other,
    ...words.lede,
    ...metadata.functions.flatMap(section),
    `## ${words.choices}`,
    ...usedEnums.flatMap(choices),
  ]
    .join("\n\n")
    .concat("\n");
}

/** The examples in the comment above a function. */
function examplesOf(name, source) {
  const end = source.indexOf(`@customfunction ${name}\n`);
  const comment = source.slice(source.lastIndexOf("/**", end), source.indexOf("*/", end));
  return Array.from(comment.matchAll(/^ \* @example (=.+)$/gm), ([, formula]) => formula);
}

/** The functions of a script as a cell of that language calls them: an answer, or the error with its sentence. */
function calledIn(script, displayLanguage) {
  const functions = new Map();
  class CustomFunctionsError extends Error {
    constructor(code, message) {
      super(message);
      this.code = code;
    }
  }
  const sandbox = createContext({
    CustomFunctions: {
      associate: (name, run) => functions.set(name, run),
      Error: CustomFunctionsError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
    Office: { context: { displayLanguage } },
  });
  sandbox.self = sandbox;
  runInContext(
    `Date = class extends Date { constructor(...time) { super(...(time.length > 0 ? time : ["${TODAY}"])); } };`,
    sandbox,
  );
  runInContext(script, sandbox);
  return (formula) => {
    const [, name, args] = /^=(\w+)\((.*)\)$/.exec(formula) ?? [];
    try {
      return { answer: functions.get(name)(...argumentsOf(args)) };
    } catch (error) {
      if (!(error instanceof CustomFunctionsError)) throw error;
      return { error };
    }
  };
}

/** The parts of a list: separators in quotes or braces are none. */
function split(list, separator) {
  const parts = [""];
  for (const token of list.match(/"[^"]*"|\{[^}]*\}|./g) ?? []) {
    if (token === separator) parts.push("");
    else parts[parts.length - 1] += token;
  }
  return parts;
}

/** The arguments of a formula that has only constants, as Excel hands them over: null for one that is left out. */
function argumentsOf(text) {
  if (text.trim() === "") return [];
  const value = (raw) => {
    const one = raw.trim();
    if (one === "") return null;
    if (one.startsWith("{")) return split(one.slice(1, -1), ";").map((row) => split(row, ",").map(value));
    if (one.startsWith('"')) return one.slice(1, -1);
    return /^(TRUE|FALSE)$/.test(one) ? one === "TRUE" : Number(one);
  };
  return split(text, ",").map(value);
}

function shown({ answer, error }, words) {
  if (error !== undefined) return `\`${error.code}\` ${error.message}`;
  if (!Array.isArray(answer)) return `**${cell(answer)}**`;
  const rows = answer.length > ROWS.whole ? ROWS.part : answer.length;
  const more = rows < answer.length ? `\n\n${words.more(answer.length)}` : "";
  return table(answer.slice(0, rows).map((row) => row.map(cell))) + more;
}

const cell = (value) =>
  typeof value !== "number"
    ? String(value)
    : value.toLocaleString("en-US", {
        maximumFractionDigits: Math.abs(value) < 1 ? 4 : 2,
        minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
      });

const table = ([head, ...rows]) =>
  [head, head.map(() => "---"), ...rows]
    .map((row) => `| ${row.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");

/** What each function gives, by its name, from its comment. */
const returnsIn = (source) =>
  Object.fromEntries(
    Array.from(
      source.matchAll(/@customfunction (\w+)\n(?:(?!\*\/)[^])*?@returns \{[^}]+\} (.+)/g),
      ([, name, text]) => [name, text],
    ),
  );

module.exports = { functionsPages };
