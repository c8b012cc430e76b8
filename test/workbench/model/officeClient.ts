import { readFileSync } from "node:fs";
import { createContext, runInContext, Script } from "node:vm";
import type { Requirements } from "../../../src/workbench/host/requirements";

/**
 * The part of Microsoft's client library that this page needs: the proxies, and where messages from the host
 * go in.
 */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Calls a custom function as the host's messages do. */
  associate(id: string, implementation: (...values: never[]) => unknown): void;
  /** Hands over entries as the event `richApiMessage` does in a page. */
  receive(entries: readonly unknown[]): void;
}

/**
 * Loads the real, unmodified rich API of Excel into Node. Its file begins with the common API, which needs a
 * browser and is left out; from the runtime `OfficeExtension` onwards it talks to a host through
 * `_richApiNativeBridge`, the hook of Excel for iOS.
 *
 * @param execute - Answers a batch: the request body in, the response body out
 */
export function loadOfficeClient(
  requirements: Requirements,
  execute: (body: unknown) => Promise<unknown>,
): OfficeClient {
  const bridge = {
    onMessageFromHost: (_text: string): void => undefined,
    sendMessageToHost(text: string) {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: unknown } };
      const body: unknown = typeof message.body === "string" ? JSON.parse(message.body) : message.body;
      void execute(body).then((response) => {
        post({ id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.stringify(response) } });
      });
    },
  };
  const post = (message: unknown) => bridge.onMessageFromHost(JSON.stringify(message));
  const page = createContext(browserGlobals(bridge));
  runInContext(commonApi(requirements), page);
  richApi.runInContext(page);
  const library = page as unknown as Omit<OfficeClient, "receive" | "associate"> & {
    CustomFunctions: Pick<OfficeClient, "associate">;
  };
  return {
    Excel: library.Excel,
    OfficeExtension: library.OfficeExtension,
    associate: (id, implementation) => library.CustomFunctions.associate(id, implementation),
    receive: (entries) => post({ type: 3, message: { entries } }),
  };
}

/** Compiled once for all hosts of a file of tests. */
const richApi = new Script(richApiSource(), { filename: "excel-web.js" });

function richApiSource(): string {
  const source = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8");
  const start = source.search(/var OfficeExtension;\r?\n\(function \(OfficeExtension_1\)/);
  if (start < 0)
    throw new Error("The client library has changed: its rich API no longer starts where it did.");
  const compilerSupport = [
    /var __extends = [\s\S]*?\n\}\)\(\);/,
    /var __awaiter[\s\S]*?\n\};\r?\nvar __generator[\s\S]*?\n\};/,
  ].map((pattern) => pattern.exec(source.slice(0, start))?.[0] ?? "");
  return [...compilerSupport, source.slice(start)].join("\n");
}

/** What the rich API asks of the common API that was left out. */
const commonApi = (requirements: Requirements) => `
  var OSF = { _OfficeAppFactory: { getHostInfo: () => ({ hostPlatform: "web", hostType: "excel", flags: 3 }) }, DDA: {} };
  var OSFAriaLogger = { AriaLogger: {} }, OTel;
  var requirements = ${JSON.stringify(requirements)};
  var minor = (version) => Number(String(version || 1.1).split(".")[1]);
  var Office = {
    context: { requirements: { isSetSupported: (name, version) => name in requirements && minor(version) <= minor(requirements[name]) } },
    HostType: { Excel: "Excel" },
    Promise,
    onReady: (callback) => {
      const info = { host: "Excel", platform: "OfficeOnline" };
      if (callback) callback(info);
      return Promise.resolve(info);
    },
  };
  Office.context.platform = "OfficeOnline";
  Office.context.host = "Excel";
  var Microsoft = { Office: { WebExtension: { onReadyInternal: () => Promise.resolve() } } };
  var CustomFunctionMappings = {};
  var CustomFunctions = {
    _association: { mappings: {}, onchange() {} },
    associate(id, implementation) { this._association.mappings[id.toUpperCase()] = implementation; },
  };`;

function browserGlobals(bridge: unknown): Record<string, unknown> {
  const node: Record<string, unknown> = {
    setAttribute() {},
    appendChild() {},
    insertBefore() {},
    getElementsByTagName: () => [node],
    style: {},
  };
  const storage = { getItem: () => null, setItem() {}, removeItem() {} };
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    URL,
    _richApiNativeBridge: bridge,
    name: "",
    location: {
      search: "",
      hash: "",
      href: "https://localhost/",
      origin: "https://localhost",
      protocol: "https:",
    },
    navigator: { userAgent: "node", language: "en-US" },
    document: {
      ...node,
      createElement: () => node,
      querySelectorAll: () => [],
      addEventListener() {},
      head: node,
      body: node,
    },
    addEventListener() {},
    removeEventListener() {},
    postMessage() {},
    history: {},
    external: {},
    sessionStorage: storage,
    localStorage: storage,
    XMLHttpRequest: function () {},
  };
  for (const name of ["window", "self", "top", "parent"]) page[name] = page;
  return page;
}
