import fc from "fast-check";
import { fileOf, readFile, readText } from "../../../src/workbook/scenarios/file";
import { lineCells } from "../../../src/workbook/scenarios/lines";
import { SCENARIOS_NAMESPACE, partOf, readablePart, readPart } from "../../../src/workbook/scenarios/part";
import { entryOf, MOST, savedLine, scenarioOf, type Saved } from "../../../src/workbook/scenarios/saved";
import { saved, XML } from "./saved";

const read = (xml: string) => readPart(xml, XML);
const part = (content: string, version = "1") =>
  `<scenarios xmlns="${SCENARIOS_NAMESPACE}" version="${version}">${content}</scenarios>`;
const list = (entries: readonly unknown[], aside: readonly string[] = []) => ({
  kind: "list",
  entries,
  aside,
});
const inFile = (scenarios: readonly unknown[], unreadable = 0) => ({ kind: "list", scenarios, unreadable });
const broken = (fault: string) => ({ kind: "broken", fault });

test("what is written is read back, deletions included", () => {
  const entries = [
    saved({ note: 'A "note" & <more>', price: { key: "Vendor · Edition", rate: "7.2" } }),
    { kind: "deleted", id: "gone", changed: "2026-11-24T11:00:00.000Z" } as const,
  ];
  expect(read(partOf(entries))).toEqual(list(entries));
});

describe("the lines of a quote", () => {
  const LINES: Saved["lines"] = [
    [
      ["item", "subscription"],
      ["name", 'Seats "A" & B'],
      ["quantity", "users"],
      ["price", "220"],
      ["per", "month"],
    ],
    [
      ["item", "licence"],
      ["price", "-15000"],
      ["per", "once"],
      ["from", "5"],
    ],
  ];
  const quoted = saved({ lines: LINES });

  test("come back, in the workbook and in a file, and through the gate", () => {
    expect(read(partOf([quoted]))).toEqual(list([quoted]));
    expect(readFile(fileOf([quoted]))).toEqual(inFile([quoted]));
    const scenario = scenarioOf(quoted.tier, quoted.given, quoted.lines);
    if (!scenario.ok) throw new Error("two lines");
    expect(scenario.value.lines.map((line) => lineCells(line, scenario.value))).toEqual(LINES);
  });

  test("a name with marks that a part cannot hold is kept tidied", () => {
    const scenario = scenarioOf(quoted.tier, quoted.given, [
      [["name", "Seats\nof sales"], ...(LINES[1] ?? [])],
    ]);
    if (!scenario.ok) throw new Error("one line");
    const tidied = saved({ lines: scenario.value.lines.map((line) => savedLine(line, scenario.value)) });
    expect(tidied.lines[0]).toContainEqual(["name", "Seats of sales"]);
    expect(read(partOf([tidied]))).toEqual(list([tidied]));
  });

  test("are only in what an older add-in does not read, which would lose them", () => {
    expect(partOf([quoted])).toContain('version="2"');
    expect(partOf([saved()])).toContain('version="1"');
    expect(JSON.parse(fileOf([saved()]))).toHaveProperty("version", 1);
  });

  test("a scenario that an earlier add-in saved has none", () => {
    const { lines: _none, ...old } = saved();
    expect(entryOf(old)).toEqual(saved());
  });

  test("at most 200", () => {
    const many = Array.from({ length: 201 }, () => LINES[1]);
    expect(entryOf({ ...quoted, lines: many })).toBeNull();
  });
});

test("any text survives the way into the part and back, as far as it can be seen", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ unit: "grapheme", maxLength: 90 }),
      (name, note) => {
        const entry = entryOf(saved({ name, note }));
        expect(read(partOf([entry as Saved]))).toEqual(list([entry]));
        expect(readFile(fileOf([entry as Saved]))).toEqual(inFile([entry]));
        expect(readablePart({ entries: [entry as Saved], aside: [] }, XML)).toBe(partOf([entry as Saved]));
      },
    ),
  );
});

const inner = (xml: string) => xml.replace(/^<scenarios[^>]*>|<\/scenarios>$/g, "");
const BOMB = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${part('<scenario name="&b;"/>')}`;
const one = partOf([saved()]);

test.each([
  ["entities that expand", BOMB, "declarations"],
  [
    "a document type by address",
    `<!DOCTYPE a SYSTEM "https://crm-cost.example/x">${part("")}`,
    "declarations",
  ],
  ["CDATA", part("<![CDATA[x]]>"), "declarations"],
  ["5 MB", part(" ".repeat(5_000_000)), "size"],
  ["5 MB of three bytes each", part("价".repeat(400_000)), "size"],
  ["an undeclared entity", part('<scenario name="&b;"/>'), "xml"],
  ["an end that is missing", one.slice(0, -1), "xml"],
  ["text that is no XML", "scenarios", "xml"],
  ["nothing", "", "xml"],
  ["another namespace", one.replace(SCENARIOS_NAMESPACE, "urn:other"), "content"],
  ["another root", `<list xmlns="${SCENARIOS_NAMESPACE}" version="1"/>`, "content"],
  ["no version", `<scenarios xmlns="${SCENARIOS_NAMESPACE}"/>`, "content"],
  ["a version that is no number", part("", "1e9"), "content"],
  [
    "more scenarios than there may be",
    part('<deleted id="a" changed="2026-11-24T10:00:00.000Z"/>'.repeat(401)),
    "content",
  ],
])("%s is refused, and said to be what it is", (_what, xml, fault) => {
  expect(read(xml)).toEqual(broken(fault));
});

test.each([
  ["an unknown element", "<script/>"],
  ["an element of great depth", "<a>".repeat(50_000) + "</a>".repeat(50_000)],
  ["a scenario without an id", inner(one).replace(/ id="[^"]*"/, "")],
  ["a time that is none", inner(one).replace(/changed="[^"]*"/, 'changed="9999"')],
  [
    "more inputs than there are",
    inner(one).replace("<given", '<given name="users" value="1"/>'.repeat(81) + "<given"),
  ],
  ["a value without end", inner(one).replace('value="30"', `value="${"3".repeat(201)}"`)],
  ["a tab in a value", inner(one).replace('value="30"', 'value="3&#9;0"')],
])("%s is set aside and written again as it was; the others stay", (_what, element) => {
  const first = read(part(element + inner(one)));
  if (first.kind !== "list") throw new Error(first.kind);
  expect(first.entries).toEqual([saved()]);
  expect(first.aside).toHaveLength(1);
  const again = read(partOf(first.entries, first.aside));
  expect(again).toEqual(first);
  expect(readablePart(first, XML)).toBe(partOf(first.entries, first.aside));
});

test("what nobody could read back is not written", () => {
  const { made } = saved();
  const amp = (count: number) => Array.from({ length: count }, (_, i) => [`n${i}`, "&".repeat(200)] as const);
  const large = Array.from({ length: 50 }, (_, i) =>
    saved({ id: `s${i}`, made: { ...made, values: amp(30) } }),
  );
  expect(JSON.stringify(large).length).toBeLessThan(MOST.bytes / 2);
  expect(partOf(large).length).toBeGreaterThan(MOST.bytes);
  expect(readablePart({ entries: large, aside: [] }, XML)).toBeNull();
  expect(readablePart({ entries: large.slice(0, 20), aside: [] }, XML)).not.toBeNull();
  for (const wrong of [
    saved({ id: "" }),
    saved({ changed: "+010000-01-01T00:00:00.000Z" }),
    { ...saved(), given: [["users", "3\u00000"]] as const },
    saved({ price: { key: "x".repeat(201), rate: "1" } }),
    saved({ name: "two\nlines" }),
  ])
    expect(readablePart({ entries: [wrong], aside: [] }, XML)).toBeNull();
});

test("a time after all others is read as one that has room for changes", () => {
  const entry = saved({ changed: "9999-12-31T23:59:59.999Z" });
  expect(read(partOf([entry]))).toEqual(list([{ ...entry, changed: "9999-12-30T00:00:00.000Z" }]));
});

test("text that was read in another encoding is refused", () => {
  expect(read(Buffer.from(one, "utf16le").toString("utf8"))).toMatchObject({ kind: "broken" });
});

test("a part of a later version is known as one", () => {
  expect(read(part("<anything/>", "3"))).toEqual({ kind: "newer" });
});

test.each([
  ["x".repeat(10_000), "x".repeat(60)],
  ['=HYPERLINK("https://crm-cost.example")', '=HYPERLINK("https://crm-cost.example")'],
  ["<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
  ["\u202egnp.exe\u2066 a\tb\n c", "gnp.exe a b c"],
  ["\u202e".repeat(1_000), ""],
])("a name is one line of what can be seen: %j", (name, kept) => {
  const result = read(partOf([saved({ name })]));
  expect(result).toMatchObject({ kind: "list", entries: [{ name: kept }] });
});

test("so is the version that it says to be made with", () => {
  const made = { ...saved().made, model: "\u202e1\n.0" };
  expect(read(partOf([saved({ made })]))).toMatchObject({ entries: [{ made: { model: "1 .0" } }] });
});

test("inputs that the model refuses are kept, and refused with their reasons when they are asked for", () => {
  const given = [
    ["users", "30"],
    ["colour", "red"],
    ["discount", "2"],
    ["__proto__", "1"],
  ] as const;
  const entry = { ...saved(), given };
  expect(read(partOf([entry]))).toEqual(list([entry]));
  expect(scenarioOf("medium", given)).toMatchObject({
    ok: false,
    issues: [
      { code: "unknownInput", got: "colour" },
      { code: "outOfRange", subject: "discount" },
      { code: "unknownInput" },
    ],
  });
});

test.each([
  ["another program's file", '{"scenarios":[]}', "content"],
  ["no JSON", "{", "content"],
  ["deep nesting", "[".repeat(100_000), "content"],
  ["9 MB", " ".repeat(9_000_000), "size"],
  [
    "too many",
    fileOf([]).replace("[]", JSON.stringify(Array.from({ length: 101 }, () => saved()))),
    "content",
  ],
])("a file with %s is refused", (_what, text, fault) => {
  expect(readFile(text)).toEqual(broken(fault));
});

test("of a file's entries those that are no scenarios are counted and left out, deletions too", () => {
  const gone = { kind: "deleted", id: "a", changed: "2026-11-24T10:00:00.000Z" };
  const text = fileOf([]).replace("[]", JSON.stringify([gone, null, saved(), { ...saved(), id: 7 }]));
  expect(readFile(text)).toEqual(inFile([saved()], 3));
});

test("all that a workbook keeps can be exported and imported again", () => {
  const given = Array.from({ length: 40 }, (_, i) => [`n${i}`, "x"] as const);
  // What grows most in a file: many short cells.
  const lines = Array.from({ length: 150 }, () => [["to", "1"] as const, ["pack", "2"] as const]);
  const all = Array.from({ length: MOST.scenarios }, (_, i) => ({ ...saved({ id: `s${i}` }), given, lines }));
  expect(readablePart({ entries: all, aside: [] }, XML)).not.toBeNull();
  expect(readFile(fileOf(all))).toEqual(inFile(all));
});

test("a file of a later version is known as one", () => {
  expect(readFile(fileOf([]).replace('"version": 1', '"version": 3'))).toEqual({ kind: "newer" });
});

test.each(["a", "价", "😀"])(
  "of a huge file of %s no more is read than tells that it is too long",
  async (character) => {
    const text = await readText(new Blob([character.repeat(3 * MOST.fileCharacters)]));
    expect(text.length).toBeLessThanOrEqual(3 * MOST.fileCharacters + 3);
    expect(readFile(text)).toEqual(broken("size"));
  },
);
