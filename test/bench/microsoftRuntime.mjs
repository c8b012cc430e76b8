import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";

const RUNTIME = createRequire(import.meta.url).resolve(
  "@microsoft/office-js/dist/custom-functions-runtime.js",
);
/** Message types of the bridge between Microsoft's runtime and its host. */
const [RESPONSE, ENTRIES] = [2, 3];
/** Category and type of an entry that asks for a custom function. */
const [CUSTOM_FUNCTION, INVOKE] = [1, 1000];

/** What the runtime reads of a page while it loads. */
function pretendToBeAPage() {
  const element = { setAttribute() {}, appendChild() {} };
  const script = { src: "https://localhost/custom-functions-runtime.js", getAttribute: () => null };
  const addEventListener = () => undefined;
  Object.assign(globalThis, {
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    name: "",
    navigator: { userAgent: "" },
    history: {},
    external: {},
    location: {
      hash: "",
      search: "?_host_Info=Excel$Win32$16.01$en-US$telemetry$$$3",
      href: "https://localhost/",
    },
    addEventListener,
    document: {
      getElementsByTagName: (tag) => [tag === "script" ? script : element],
      createElement: () => element,
      addEventListener,
    },
  });
}

/**
 * Microsoft's own runtime of custom functions, unmodified, with a stand-in host that answers at once: what remains is
 * the price of the bridge on this side of Excel.
 *
 * @returns associate, as add-ins call it; invoke: asks for [id, arguments] pairs in one message and resolves with the
 *   results, the milliseconds that the runtime took synchronously, and the processor's until all results were in
 */
export function loadMicrosoftRuntime() {
  let waiting = null;
  const bridge = {
    onMessageFromHost: () => undefined,
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text);
      const body = typeof message.body === "string" ? JSON.parse(message.body) : message.body;
      for (const { Name, ArgumentInfo } of body.Actions) {
        if (Name === "SetInvocationArrayResults") waiting?.take(ArgumentInfo.Arguments[0]);
      }
      const results = body.Actions.map(({ Id }) => ({ ActionId: Id, Value: null }));
      const response = JSON.stringify({ Results: results, TraceIds: [] });
      queueMicrotask(() => post(RESPONSE, { statusCode: 200, headers: {}, body: response }, id));
    },
  };
  const post = (type, message, id) => bridge.onMessageFromHost(JSON.stringify({ id, type, message }));
  pretendToBeAPage();
  globalThis._richApiNativeBridge = bridge;
  // Timers that it sets while it loads wait for scripts and words of a page, which are not here.
  const { setTimeout } = globalThis;
  globalThis.setTimeout = () => 0;
  vm.runInThisContext(readFileSync(RUNTIME, "utf8"), { filename: "custom-functions-runtime.js" });
  globalThis.setTimeout = setTimeout;

  let invocation = 0;
  const entryOf = ([id, cells]) => {
    const call = [++invocation, id, cells, `Sheet1!A${invocation}`, 0, null];
    return {
      messageCategory: CUSTOM_FUNCTION,
      messageType: INVOKE,
      targetId: "",
      message: JSON.stringify(call),
      id: String(invocation),
      isRemoteOverride: false,
    };
  };
  return {
    associate: (id, implementation) => globalThis.CustomFunctions.associate(id, implementation),
    invoke(calls) {
      const message = { entries: calls.map(entryOf) };
      return new Promise((resolve) => {
        const results = [];
        const before = process.cpuUsage();
        const started = performance.now();
        let synchronous = 0;
        waiting = {
          take(batch) {
            results.push(...batch);
            if (results.length < calls.length) return;
            waiting = null;
            const { user, system } = process.cpuUsage(before);
            resolve({ results, synchronous, processor: (user + system) / 1000 });
          },
        };
        post(ENTRIES, message);
        synchronous = performance.now() - started;
      });
    },
  };
}
