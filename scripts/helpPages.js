const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { Compilation, sources } = require("webpack");

const NAME = "HelpPages";
const WORDS = path.join(__dirname, "../src/help");
const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Of a language, "en" or as Excel calls it: where its help page and the metadata of its functions are. */
const fileOf = (language) => (language === "en" ? "help.html" : `help.${language}.html`);
const metadataOf = (language) => (language === "en" ? "functions.json" : `functions.${language}.json`);

/**
 * A page that says what the add-in is, for people who have no use for the project's own pages: the addresses for
 * support and for learning more lead to it unless an organisation has its own.
 *
 * @param words - As in src/help
 * @param functions - Of the metadata, with name and description
 */
function helpPage({ language, other, words, functions }) {
  const { what, start, privacy, help } = words;
  const section = (id, heading, ...lines) =>
    `    <h2 id="${id}">${escaped(heading)}</h2>\n${lines.map((line) => `    ${line}\n`).join("")}`;
  const example = `<code>=CRMCOST("${language === "en" ? "medium" : "中型"}", 30, 3)</code>`;
  const terms = functions.map(
    ({ name, description }) => `<dt><code>${escaped(name)}</code></dt><dd>${escaped(description)}</dd>`,
  );
  const items = words.helpItems.map((item) => `<li>${escaped(item)}</li>`);
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(words.title)}</title>
    <link href="help.css" rel="stylesheet" />
  </head>
  <body>
    <p><a href="${fileOf(other)}" lang="${other}">${escaped(words.other)}</a></p>
    <h1>${escaped(words.title)}</h1>
${section("what", what, `<p>${escaped(words.whatText)}</p>`)}${section(
    "start",
    start,
    `<p>${escaped(words.startText).replace("{example}", example)}</p>`,
  )}${section("help", help, "<ul>", ...items, "</ul>")}${section(
    "functions",
    words.functions,
    `<p>${escaped(words.functionsText)}</p>`,
    "<dl>",
    ...terms,
    "</dl>",
  )}${section("privacy", privacy, `<p>${escaped(words.privacyText)}</p>`)}  </body>
</html>
`;
}

/** Webpack plugin: a help page for each language of src/help, with the functions of the generated metadata. */
class HelpPages {
  apply(compiler) {
    const languages = readdirSync(WORDS).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        for (const language of languages) {
          const metadata = compilation.getAsset(metadataOf(language));
          if (!metadata) continue; // the generator has reported why
          const file = path.join(WORDS, `${language}.json`);
          compilation.fileDependencies.add(file);
          const page = helpPage({
            language,
            other: languages.find((one) => one !== language),
            words: JSON.parse(readFileSync(file, "utf8")),
            functions: JSON.parse(metadata.source.source().toString()).functions,
          });
          compilation.emitAsset(fileOf(language), new sources.RawSource(page));
        }
      });
    });
  }
}

module.exports = { HelpPages, helpPage };
