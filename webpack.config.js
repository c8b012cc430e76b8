const { readdirSync } = require("node:fs");
const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { BannerPlugin, Compilation } = require("webpack");
const { contentSecurityPolicy } = require("./scripts/contentSecurityPolicy");
const { hostingAddress } = require("./scripts/hostingAddress");
const { HelpPages } = require("./scripts/helpPages");
const { HostingHeaders } = require("./scripts/hostingHeaders");
const { ThirdPartyNotices } = require("./scripts/thirdPartyNotices");
const { LocalizedFunctions } = require("./scripts/localizedFunctions");
const { StableName } = require("./scripts/stableName");
const { config } = require("./package.json");

const DEVELOPMENT_ADDRESS = `https://localhost:${config.dev_server_port}`;
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * By swc: smaller by 1 % than terser's, in a quarter of the time. A function that is used once stays a function. Written
 * out where it is used, as minifiers would, it is a new one at every call, which an engine never gets to compile:
 * quantiles took ten times as long.
 */
const MINIFYING = new MinimizerPlugin({
  test: /\.js$/,
  minify: MinimizerPlugin.swcMinify,
  minimizerOptions: { compress: { passes: 3, reduce_funcs: false } },
});

/**
 * Asks browsers that understand it to compile all functions of a script while it is fetched, beside the page, instead
 * of one by one when they are first called. Added to minified code, before its map is made.
 */
const COMPILE_ALL = {
  banner: "//# allFunctionsCalledOnLoad",
  raw: true,
  test: /\.js$/, // a style sheet would lose its first rule
  entryOnly: true,
  stage: Compilation.PROCESS_ASSETS_STAGE_DEV_TOOLING - 1,
};

const fromRoot = (...parts) => path.resolve(__dirname, ...parts);

/** What both programs share. Types are checked by `npm run typecheck`, not here. */
function browserProgram({ output, mode, cache }) {
  return {
    mode,
    target: ["web", "es2020"],
    context: __dirname,
    output: { path: fromRoot(output), filename: "[name].js", clean: true },
    resolve: { extensions: [".ts", ".js", ".mjs"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "ts-loader",
          options: { transpileOnly: true, configFile: fromRoot("tsconfig.json") },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    performance: { hints: false },
    stats: "errors-warnings",
    cache: cache !== undefined && {
      type: "filesystem",
      name: cache,
      buildDependencies: { config: [__filename, fromRoot("scripts/localizedFunctions.js")] },
    },
  };
}

/** The languages that the functions' comments have words for, beside the English of the comments themselves. */
const localesOfFunctions = () =>
  readdirSync(fromRoot("src/functions")).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);

/** Checked prices in the place of the price book, or of the file where an organisation has its own. */
const prices = (file) => ({
  test: fromRoot("src/engine/rates/prices.csv"),
  loader: fromRoot("scripts/priceBookLoader.js"),
  options: file ? { file: fromRoot(file) } : {},
});

/** The help page of any language in the manifest: with "#help" it is the address for support. */
const SUPPORT = /https:\/\/localhost:3000\/help(\.[\w-]+)?\.html#help/g;
const LEARN_MORE = /https:\/\/localhost:3000\/help(\.[\w-]+)?\.html(?!#)/g;

const hostedManifest = (manifest, { host, support, learnMore }) =>
  manifest
    .replace(SUPPORT, (own) => support || own)
    .replace(LEARN_MORE, (own) => learnMore || own)
    .replaceAll(DEVELOPMENT_ADDRESS, host);

/**
 * The add-in as it is hosted.
 *
 * @param settings - All optional. mode; output: the folder; address: where it will be hosted, by https; officeJs:
 *   address of office.js; priceBook: path of a CSV or JSON file of prices instead of the built-in ones; cache: name of a
 *   cache that later builds start from; example: path of a JSON file that the workbench opens at its start, not for
 *   release; support, learnMore: https addresses instead of the help page that is built
 */
function addin({
  mode = "production",
  output = "dist",
  address,
  officeJs = OFFICE_JS,
  priceBook,
  cache,
  example,
  support,
  learnMore,
}) {
  const host = hostingAddress(address ?? (mode === "production" ? config.address : DEVELOPMENT_ADDRESS));
  const policy = contentSecurityPolicy(officeJs, host);
  const program = browserProgram({ output, mode, cache });
  // Whoever enters a room by its index gets it as one piece: its modules call each other directly, not through webpack.
  program.module.rules.push({
    include: ["engine", "report", "text"].map((room) => fromRoot("src", room, "index.ts")),
    sideEffects: true,
  });
  program.module.rules.push(prices(priceBook));
  return {
    ...program,
    name: "addin",
    // The pane is drawn from lit's templates; its custom elements, which "lit" loads as well, are not used.
    resolve: { ...program.resolve, alias: { lit$: "lit/html.js" } },
    // Called after its contents, so that a browser may keep it for good and never has another build's.
    output: {
      ...program.output,
      publicPath: "",
      filename: "code/[name].[contenthash:12].js",
      chunkFilename: "code/[name].[contenthash:12].js",
    },
    devtool: "source-map",
    // A file for each part that comes later, with all that it needs: what two parts share is small.
    optimization: { splitChunks: false, minimizer: [MINIFYING] },
    entry: {
      commands: fromRoot("src/taskpane/commands.ts"),
      functions: fromRoot("src/functions/functions.ts"),
      // Both run in one page: the engine is in functions.js, and the pane takes it from there.
      taskpane: { import: fromRoot("src/taskpane/taskpane.ts"), dependOn: "functions" },
    },
    plugins: [
      // Absolute, in the form of the system: the plugin compares it with the path that webpack gives a module.
      new CustomFunctionsMetadataPlugin({
        output: "functions.json",
        input: fromRoot("src/functions/functions.ts"),
      }),
      ...localesOfFunctions().map(
        (locale) =>
          new LocalizedFunctions({
            input: "functions.json",
            words: fromRoot("src/functions", `${locale}.json`),
            output: `functions.${locale}.json`,
          }),
      ),
      new MiniCssExtractPlugin({
        filename: "code/[name].[contenthash:12].css",
        chunkFilename: "code/[name].[contenthash:12].css",
      }),
      new StableName("functions"),
      new HelpPages(),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: fromRoot("src/taskpane/taskpane.html"),
        templateParameters: { officeJs, contentSecurityPolicy: policy },
        chunks: ["commands", "functions", "taskpane"],
        chunksSortMode: "manual",
        // Read with the page, not deferred: Microsoft's runtime calls functions once the page has been read, and those
        // that are not there by then are #VALUE!. The template says where each stands.
        scriptLoading: "blocking",
        inject: false,
      }),
      new CopyWebpackPlugin({
        patterns: [
          // A pattern has forward slashes on every system, so it is not made absolute.
          { from: "src/assets/*.png", to: "assets/[name][ext]" },
          {
            from: fromRoot("manifest.xml"),
            transform: (manifest) => hostedManifest(manifest.toString(), { host, support, learnMore }),
          },
          { from: fromRoot("shortcuts.json") },
          { from: fromRoot("src/help/help.css") },
          ...(example ? [{ from: example, to: "example.json" }] : []),
        ],
      }),
      ...(mode === "production"
        ? [
            new BannerPlugin(COMPILE_ALL),
            new HostingHeaders({ address: host, policy }),
            new ThirdPartyNotices(),
          ]
        : []),
    ],
  };
}

/**
 * The local page that plays Excel. It goes no farther than this machine, so it is not minified (Univer alone would
 * take a minute), and the analyses that only serve smaller code are left out.
 *
 * @param settings - output: the folder; cache: name of a cache that later builds start from
 */
function workbench({ output, cache }) {
  const program = browserProgram({ output, mode: "production", cache });
  return {
    ...program,
    name: "workbench",
    devtool: false,
    optimization: {
      minimize: false,
      concatenateModules: false,
      innerGraph: false,
      mangleExports: false,
      usedExports: false,
    },
    entry: { workbench: fromRoot("src/workbench/main.ts") },
    module: {
      rules: [
        ...program.module.rules,
        // Univer's modules import each other without file extensions.
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
        {
          test: /@univerjs[\\/][\w-]+[\\/]lib[\\/]es[\\/]index\.js$/,
          loader: fromRoot("scripts/fasterUniver.js"),
        },
      ],
    },
    plugins: [
      new MiniCssExtractPlugin(),
      new HtmlWebpackPlugin({
        filename: "workbench.html",
        template: fromRoot("src/workbench/workbench.html"),
      }),
    ],
  };
}

/** The development server for real Excel. It installs the development certificate, which may ask for permission. */
async function developmentServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    port: config.dev_server_port,
    host: "localhost",
    server: { type: "https", options: await getHttpsServerOptions() },
    headers: { "Access-Control-Allow-Origin": "*" },
    hot: false,
    // Its overlay needs inline styles, which the page's policy forbids.
    client: { overlay: false },
    static: false,
  };
}

module.exports = async function configuration(env = {}, argv = {}) {
  return {
    ...addin({
      mode: argv.mode,
      address: process.env.ADDIN_URL,
      priceBook: process.env.PRICE_BOOK,
      support: process.env.SUPPORT_URL && hostingAddress(process.env.SUPPORT_URL, "address for support"),
      learnMore:
        process.env.LEARN_MORE_URL && hostingAddress(process.env.LEARN_MORE_URL, "address to learn more"),
      officeJs:
        process.env.OFFICE_JS_URL && hostingAddress(process.env.OFFICE_JS_URL, "address of office.js"),
    }),
    ...(env.WEBPACK_SERVE && {
      devServer: await developmentServer(),
      // The server adds its client to both scripts. Without a runtime of its own webpack loses the second one's.
      optimization: { runtimeChunk: "single" },
    }),
  };
};
module.exports.addin = addin;
module.exports.workbench = workbench;
