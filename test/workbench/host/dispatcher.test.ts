import { ActionType, PathType } from "../../../src/workbench/host/batch";
import { BatchWriter, testDispatcher } from "./fixture";

const { instantiate, query, method, setProperty, trace, queryAsJson, update } = ActionType;
const values = (response: { Results: readonly { Value: unknown }[] }) =>
  response.Results.map(({ Value }) => Value);

/** One batch on the root object. */
async function onRoot(write: (batch: BatchWriter, root: number) => void, host = testDispatcher()) {
  const batch = new BatchWriter();
  write(batch, batch.path(PathType.root));
  return { ...host, response: await host.run(batch) };
}

describe("actions", () => {
  test("instantiate gives identity, and a reference where the class asks for one", async () => {
    const { response } = await onRoot((batch, root) => {
      batch.autoKeepReference = true;
      batch.action(instantiate, root);
      batch.action(instantiate, batch.path(PathType.method, "GetBook", root, ["B"]));
    });
    expect(values(response)).toEqual([{}, { Name: "B", _ReferenceId: "ref1" }]);
  });

  test("without AutoKeepReference no reference is handed out", async () => {
    const { response } = await onRoot((batch, root) =>
      batch.action(instantiate, batch.path(PathType.method, "GetBook", root, ["B"])),
    );
    expect(values(response)).toEqual([{ Name: "B" }]);
  });

  test("a reference finds its object in a later batch, until it is released", async () => {
    const host = testDispatcher();
    const keep = new BatchWriter();
    keep.autoKeepReference = true;
    keep.action(instantiate, keep.path(PathType.method, "GetBook", keep.path(PathType.root), ["C"]));
    await host.run(keep);

    const byReference = () => {
      const batch = new BatchWriter();
      batch.action(query, batch.path(PathType.reference, "ref1"), "", { QueryInfo: { Select: ["name"] } });
      return host.run(batch);
    };
    expect(values(await byReference())).toEqual([{ Name: "C" }]);

    await onRoot(
      (batch, root) =>
        batch.action(method, root, "_RemoveReference", { ArgumentInfo: { Arguments: ["ref1"] } }),
      host,
    );
    expect((await byReference()).Error).toMatchObject({ Code: "InvalidReference", Location: "ref1" });
  });

  test("set, method and query in one batch see each other", async () => {
    const { response, library } = await onRoot((batch, root) => {
      batch.action(setProperty, root, "Title", { ArgumentInfo: { Arguments: ["Set"] } });
      batch.action(query, root, "", { QueryInfo: { Select: ["title"] } });
      batch.action(method, root, "Rename", { ArgumentInfo: { Arguments: ["Renamed"] } });
      batch.action(queryAsJson, root, "", { QueryInfo: { Select: ["title"] } });
      batch.action(method, root, "Count", { ArgumentInfo: { Arguments: [] } });
    });
    expect(values(response)).toEqual([null, { Title: "Set" }, null, { Title: "Renamed" }, 3]);
    expect(library.title).toBe("Renamed");
  });

  test("a path that calls a method calls it once, however often it is used", async () => {
    const { library } = await onRoot((batch, root) => {
      const book = batch.path(PathType.method, "GetBook", root, ["A"]);
      batch.action(instantiate, book);
      batch.action(query, book);
    });
    expect(library.calls).toEqual([["getBook", "A"]]);
  });

  test("update sets by name, nested objects included", async () => {
    const { response, library } = await onRoot((batch, root) =>
      batch.action(update, root, "", { ObjectState: { Title: "Updated", Owner: { Name: "Grace" } } }),
    );
    expect(response.Error).toBeUndefined();
    expect([library.title, library.owner.name]).toEqual(["Updated", "Grace"]);
  });

  test("objects as arguments, nested ones included", async () => {
    const { response } = await onRoot((batch, root) => {
      const a = batch.path(PathType.method, "GetBook", root, ["A"]);
      const b = batch.path(PathType.indexer, "", batch.path(PathType.property, "Books", root), ["B"]);
      const ArgumentInfo = { Arguments: [null, "plain", [null]], ReferencedObjectPathIds: [a, 0, [b]] };
      batch.action(method, root, "Compare", { ArgumentInfo });
    });
    expect(values(response)[0]).toMatchObject(["A", "plain", [{ name: "B" }]]);
  });

  test("trace ids come back", async () => {
    const { response } = await onRoot((batch, root) => {
      batch.action(trace, root);
      batch.action(trace, root);
    });
    expect(response.TraceIds).toEqual([100, 101]);
  });
});

describe("queries", () => {
  const load = async (path: (batch: BatchWriter, root: number) => number, QueryInfo: unknown) => {
    const { response } = await onRoot((batch, root) =>
      batch.action(query, path(batch, root), "", { QueryInfo }),
    );
    return response.Error ?? values(response)[0];
  };
  const books = (batch: BatchWriter, root: number) => batch.path(PathType.property, "Books", root);

  test.each([
    ["nothing named: every scalar that is there", {}, { Title: "Old", Opened: 1900, Total: 42 }],
    ["a scalar", { Select: ["opened"] }, { Opened: 1900 }],
    ["a nested scalar", { Select: ["owner/name"] }, { Owner: { Name: "Ada" } }],
    ["a nested object", { Select: ["owner"] }, { Owner: { Name: "Ada" } }],
    ["a nested null object", { Select: ["nobody/name"] }, { Nobody: null }],
    ["the old form, expand", { Expand: ["owner"] }, { Owner: { Name: "Ada" } }],
  ])("%s", async (_, info, expected) => {
    expect(await load((_batch, root) => root, info)).toEqual(expected);
  });

  test.each([
    ["everything", {}, { Size: 3, _Items: ["A", "B", "C"].map((Name, Pages) => ({ Name, Pages })) }],
    [
      "items by a name",
      { Select: ["items/pages"] },
      { _Items: [0, 1, 2].map((Pages) => ({ Name: "ABC"[Pages], Pages })) },
    ],
    ["top and skip", { Select: ["name"], Top: 1, Skip: 1 }, { _Items: [{ Name: "B" }] }],
    ["the collection's own scalar alone", { Select: ["size"] }, { Size: 3 }],
    [
      "nested in items",
      { Select: ["author/name"], Top: 1 },
      { _Items: [{ Name: "A", Author: { Name: "author of A" } }] },
    ],
  ])("collection: %s", async (_, info, expected) => {
    expect(await load(books, info)).toEqual(expected);
  });

  test("reading a calculated member waits for the calculation, other members do not", async () => {
    const reading = await onRoot((batch, root) =>
      batch.action(query, root, "", { QueryInfo: { Select: ["title"] } }),
    );
    expect(reading.waits).toEqual([]);
    const calculated = await onRoot((batch, root) =>
      batch.action(query, root, "", { QueryInfo: { Select: ["total"] } }),
    );
    expect(calculated.waits).toEqual([0]);
  });
});

describe("null objects", () => {
  test("null, what it leads to, its query and its methods", async () => {
    const { response } = await onRoot((batch, root) => {
      const none = batch.path(PathType.method, "Find", root, ["Z"]);
      batch.action(instantiate, none);
      batch.action(instantiate, batch.path(PathType.property, "Author", none));
      batch.action(query, none);
      batch.action(method, none, "Anything");
      batch.action(instantiate, batch.path(PathType.nullObject));
    });
    expect(values(response)).toEqual([null, null, null, { _IsNull: true }, null]);
  });

  test("setting a property of one is ItemNotFound", async () => {
    const { response } = await onRoot((batch, root) => {
      const none = batch.path(PathType.method, "Find", root, ["Z"]);
      batch.action(setProperty, none, "Pages", { ArgumentInfo: { Arguments: [1] } });
    });
    expect(response.Error).toMatchObject({ Code: "ItemNotFound", Location: "pages" });
  });
});

describe("errors", () => {
  test("execution stops at the failing action and says which one it was; what was done stays done", async () => {
    const { response, library } = await onRoot((batch, root) => {
      batch.action(setProperty, root, "Title", { ArgumentInfo: { Arguments: ["kept"] } });
      batch.action(instantiate, batch.path(PathType.method, "GetBook", root, ["Z"]));
      batch.action(setProperty, root, "Title", { ArgumentInfo: { Arguments: ["never"] } });
    });
    expect(response.Results.length).toBe(1);
    expect(response.Error).toEqual({
      ActionIndex: 1,
      Code: "ItemNotFound",
      Message: "no such book",
      Location: "Library.getBook",
      HttpStatusCode: 404,
    });
    expect(library.title).toBe("kept");
  });

  test("a fault of the host is reported to the page, and GeneralException to the add-in", async () => {
    const { response, faults } = await onRoot((batch, root) => batch.action(method, root, "BreakDown"));
    expect(response.Error).toMatchObject({
      Code: "GeneralException",
      Message: expect.stringContaining("a fault of the host"),
    });
    expect(faults).toEqual([expect.any(TypeError)]);
  });

  test.each([
    ["a scalar that is not declared", query, "", { QueryInfo: { Select: ["secret"] } }, "Library.secret"],
    [
      "a declared scalar that the object lacks",
      query,
      "",
      { QueryInfo: { Select: ["missing"] } },
      "Library.missing",
    ],
    [
      "a member of a later requirement set",
      query,
      "",
      { QueryInfo: { Select: ["recent"] } },
      "Library.recent",
    ],
    ["a method that is not declared", method, "Burn", {}, "Library.burn()"],
    ["a declared method that the object lacks", method, "Absent", {}, "Library.absent()"],
    [
      "setting what can only be read",
      setProperty,
      "Total",
      { ArgumentInfo: { Arguments: [1] } },
      "Library.total (set)",
    ],
    ["an action of an unknown type", 8, "", {}, "ActionType 8"],
  ])("%s is ApiNotFound with the exact name", async (_, type, name, more, location) => {
    const { response } = await onRoot((batch, root) => batch.action(type, root, name, more));
    expect(response.Error).toMatchObject({ Code: "ApiNotFound", Location: location });
    expect(response.Error?.Message).toContain(location);
  });

  test("a setter that does not exist is not a silent success", async () => {
    const host = testDispatcher();
    Object.defineProperty(host.library, "opened", { get: () => 1 });
    const { response } = await onRoot(
      (batch, root) => batch.action(setProperty, root, "Opened", { ArgumentInfo: { Arguments: [1] } }),
      host,
    );
    expect(response.Error).toMatchObject({ Code: "ApiNotFound", Location: "Library.opened (set)" });
  });

  test("a member of a later set is there when the host reports that set", async () => {
    const { response } = await onRoot(
      (batch, root) => batch.action(query, root, "", { QueryInfo: { Select: ["recent"] } }),
      testDispatcher({ Api: "1.10" }),
    );
    expect(values(response)).toEqual([{ Recent: "new" }]);
  });

  test("services: the known one, and ApiNotFound for others", async () => {
    const { run } = testDispatcher();
    const batch = new BatchWriter();
    batch.action(query, batch.path(PathType.service, "Known.Service"));
    batch.action(query, batch.path(PathType.service, "__proto__"));
    const response = await run(batch);
    expect(values(response)).toEqual([{ Name: "service" }]);
    expect(response.Error).toMatchObject({ Code: "ApiNotFound", Location: "__proto__" });
  });
});

describe("what no request may reach", () => {
  const names = [
    "constructor",
    "__proto__",
    "prototype",
    "toString",
    "hasOwnProperty",
    "__defineGetter__",
    "surface",
    "valueOf",
  ];

  test.each(names)("%s: neither read, nor set, nor called, nor walked through", async (name) => {
    const attempts = [
      (batch: BatchWriter, root: number) => batch.action(query, root, "", { QueryInfo: { Select: [name] } }),
      (batch: BatchWriter, root: number) =>
        batch.action(query, root, "", { QueryInfo: { Select: [`${name}/name`] } }),
      (batch: BatchWriter, root: number) =>
        batch.action(setProperty, root, name, { ArgumentInfo: { Arguments: [{ polluted: 1 }] } }),
      (batch: BatchWriter, root: number) =>
        batch.action(method, root, name, { ArgumentInfo: { Arguments: ["x"] } }),
      (batch: BatchWriter, root: number) =>
        batch.action(instantiate, batch.path(PathType.property, name, root)),
      (batch: BatchWriter, root: number) =>
        batch.action(instantiate, batch.path(PathType.method, name, root)),
    ];
    for (const attempt of attempts) {
      const { response, faults } = await onRoot(attempt);
      expect(response.Error).toMatchObject({ Code: "ApiNotFound" });
      expect(faults).toEqual([]);
    }
  });

  test("__proto__ as a key of an update pollutes nothing", async () => {
    const { run } = testDispatcher();
    const batch = new BatchWriter();
    const root = batch.path(PathType.root);
    batch.action(update, root, "", {
      ObjectState: JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    });
    expect((await run(batch)).Error).toMatchObject({ Code: "ApiNotFound" });
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test("a path that contains itself, and a chain without end, are refused", async () => {
    const circle = new BatchWriter();
    const first = circle.path(PathType.property, "Books", 2);
    circle.path(PathType.property, "Books", first);
    circle.action(instantiate, first);
    expect((await testDispatcher().run(circle)).Error).toMatchObject({ Code: "InvalidArgument" });

    const chain = new BatchWriter();
    let last = chain.path(PathType.root);
    for (let length = 0; length < 20_000; length++) last = chain.path(PathType.property, "Owner", last);
    chain.action(instantiate, last);
    expect((await testDispatcher().run(chain)).Error).toMatchObject({ Code: "InvalidArgument" });
  });

  test("an object that the request does not define", async () => {
    const batch = new BatchWriter();
    batch.action(instantiate, 77);
    expect((await testDispatcher().run(batch)).Error).toMatchObject({ Code: "InvalidArgument" });
  });
});
