import { DocumentSettings } from "../../../src/workbench/host/documentSettings";
import { AddinFrame } from "../../../src/workbench/host/frame";

/** As much of a page as the frame touches. */
function fakePage() {
  const listeners = new Map<string, (event: unknown) => void>();
  const posted: { message: Record<string, unknown>; target: string }[] = [];
  const contentWindow = {
    postMessage: (message: string, target: string) =>
      void posted.push({ message: JSON.parse(message) as Record<string, unknown>, target }),
  };
  const element = {
    contentWindow,
    style: {},
    name: "",
    src: "",
    title: "",
    setAttribute: jest.fn(),
    remove: jest.fn(),
  };
  const kept = new Map(
    Object.entries({
      hostInfoValue: "1",
      workbench_axdmInfo: "2",
      conv_bCachedSessionSettings: "3",
      mine: "4",
    }),
  );
  const sessionStorage = {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    removeItem: (key: string) => void kept.delete(key),
  };
  const window = {
    addEventListener: (type: string, listener: (event: unknown) => void) =>
      void listeners.set(type, listener),
    removeEventListener: (type: string) => void listeners.delete(type),
  };
  const document = { createElement: () => element };
  Object.assign(globalThis, {
    window,
    document,
    sessionStorage,
    location: { origin: "https://localhost:3000" },
  });
  return { listeners, posted, element, kept };
}

function openFrame() {
  const page = fakePage();
  const refused: string[] = [];
  const troubles: unknown[] = [];
  const connected = jest.fn();
  const frame = new AddinFrame({
    url: new URL("https://localhost:3000/taskpane.html?x=1"),
    addinName: "Test add-in",
    locale: "zh-CN",
    theme: "dark",
    documentUrl: "https://localhost:3000/Book.xlsx",
    requirements: { ExcelApi: "1.15" },
    isPaneOpen: () => true,
    role: "shared" as const,
    settings: new DocumentSettings([["k", '"v"']]),
    submit: async () => ({ Results: [], TraceIds: [] }),
    commandCompleted: () => undefined,
    callMethod: () => Promise.resolve(undefined),
    onRegistered: () => undefined,
    onConnected: connected,
    onTrouble: (trouble) => void troubles.push(trouble),
    onRefused: (reason) => void refused.push(reason),
    onFault: (fault) => {
      throw fault;
    },
  });
  const parent = { append: jest.fn() };
  frame.open(parent as unknown as Element);
  const named = JSON.parse(page.element.name) as { hostInfo: string; xdmInfo: string; baseFrameName: string };
  const [conversationId = "", addinId = ""] = named.xdmInfo.split("|");
  const receive = async (change: object = {}, message: object = {}) => {
    const request = {
      _messageType: 0,
      _actionName: "ContextActivationManager_getAppContextAsync",
      _conversationId: conversationId,
      _correlationId: 1,
      _actionType: 0,
    };
    const data = JSON.stringify({ ...request, ...message });
    page.listeners.get("message")?.({
      source: page.element.contentWindow,
      origin: "https://localhost:3000",
      data,
      ...change,
    });
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ...page, frame, parent, named, conversationId, addinId, receive, refused, troubles, connected };
}

test("the frame is named before it enters the page, with all that the client library looks for", () => {
  const { element, named, parent, addinId } = openFrame();
  expect(parent.append).toHaveBeenCalledWith(element);
  expect(named.hostInfo).toBe(`Excel$Web$16.01$zh-CN$${addinId}$$disableLogging$3`);
  expect(named.xdmInfo.endsWith("|https://localhost:3000")).toBe(true);
  expect(named.baseFrameName).toBe(`workbench_${addinId}`);
  expect(element.src).toBe("https://localhost:3000/taskpane.html?x=1");
  expect(element.style).toEqual({ colorScheme: "dark" });
});

test("what goes wrong in the page is told apart from what Office says", async () => {
  const { receive, troubles, refused } = openFrame();
  await receive({ data: { workbenchTrouble: { kind: "missing", address: "https://a.b/c.css" } } });
  await receive({ data: { workbenchTrouble: { kind: "exception", sentence: "x".repeat(999) } } });
  await receive({ data: { workbenchTrouble: { kind: "exception" } } });
  expect(troubles).toEqual([
    { kind: "missing", address: "https://a.b/c.css" },
    { kind: "exception", sentence: "x".repeat(500) },
  ]);
  expect(refused).toHaveLength(1);
});

test("the application context: language, requirement sets, settings", async () => {
  const { receive, posted, connected, addinId } = openFrame();
  await receive();
  expect(connected).toHaveBeenCalledTimes(1);
  expect(posted.map(({ target }) => target)).toEqual(["https://localhost:3000"]);
  expect(posted[0]?.message._data).toMatchObject({
    _id: addinId,
    _appName: 16,
    _appUILocale: "zh-CN",
    _dataLocale: "zh-CN",
    _requirementMatrix: '{"ExcelApi":"1.15"}',
    _settings: [["k", '"v"']],
  });
});

test("every part that the client insists on is defined", async () => {
  const { receive, posted } = openFrame();
  await receive();
  const context = posted[0]?.message._data as Record<string, unknown>;
  for (const part of [
    "id",
    "appName",
    "appVersion",
    "appUILocale",
    "dataLocale",
    "docUrl",
    "clientMode",
    "settings",
    "reason",
  ]) {
    expect(context[`_${part}`]).toBeDefined();
  }
});

test.each([
  ["another window", { source: {} }],
  ["another origin", { origin: "https://localhost:3001" }],
  ["a sandboxed page", { origin: "null" }],
])("a message of %s is not looked at", async (_, change) => {
  const { receive, posted, refused } = openFrame();
  await receive(change);
  expect([posted, refused]).toEqual([[], []]);
});

test("a message of another conversation is refused", async () => {
  const { receive, posted, refused } = openFrame();
  await receive({}, { _conversationId: "conv_other" });
  expect([posted, refused]).toEqual([[], ["not of this conversation"]]);
});

test("events, messages and commands go out once the add-in has registered for them", async () => {
  const { frame, receive, posted } = openFrame();
  expect(frame.send([[1, 2, "", "", 1, false]])).toBe(false);
  await receive({}, { _actionName: "richApiMessage", _actionType: 1 });
  await receive({}, { _actionName: "appCommandInvoked", _actionType: 1 });
  expect(frame.send([[1, 2, "", "", 1, false]])).toBe(true);
  expect(frame.invokeCommand("c1", "save", "Button1")).toBe(true);
  const events = posted.map(({ message }) => message).filter(({ _responseType }) => _responseType === 1);
  expect(events.map(({ _data }) => _data)).toEqual([
    { ArrayData: [[1, 2, "", "", 1, false]] },
    { 0: "c1", 1: "save", 2: '{"source":{"id":"Button1"}}' },
  ]);
});

test("closing the frame, or leaving the page, forgets the hosted session and keeps the rest", () => {
  const closed = openFrame();
  closed.frame.close();
  expect([...closed.kept.keys()]).toEqual(["mine"]);
  expect(closed.listeners.size).toBe(0);

  const left = openFrame();
  left.listeners.get("pagehide")?.({});
  expect([...left.kept.keys()]).toEqual(["mine"]);
});
