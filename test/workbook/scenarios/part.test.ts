import fc from "fast-check";
import { fileOf, readFile, textOf } from "../../../src/workbook/scenarios/file";
import { NAMESPACE, partOf, readPart } from "../../../src/workbook/scenarios/part";
import { entryOf, scenarioOf, type Saved } from "../../../src/workbook/scenarios/saved";
import { parseXml, saved } from "./saved";

const read = (xml: string) => readPart(xml, parseXml);
const part = (content: string, version = "1") =>
  `<scenarios xmlns="${NAMESPACE}" version="${version}">${content}</scenarios>`;
const broken = (fault: string) => ({ kind: "broken", fault });

test("what is written is read back, deletions included", () => {
  const entries = [
    saved({ note: 'A "note" & <more>', price: { key: "Vendor · Edition", rate: "7.2" } }),
    { kind: "deleted", id: "gone", changed: "2026-11-24T11:00:00.000Z" } as const,
  ];
  expect(read(partOf(entries))).toEqual({ kind: "list", entries });
});

test("any text survives the way into the part and back, as far as it can be seen", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ unit: "grapheme", maxLength: 90 }),
      (name, note) => {
        const entry = entryOf(saved({ name, note }));
        expect(read(partOf([entry as Saved]))).toEqual({ kind: "list", entries: [entry] });
        expect(readFile(fileOf([entry as Saved]))).toEqual({ kind: "list", entries: [entry] });
      },
    ),
  );
});

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
  ["deep nesting", part("<a>".repeat(50_000) + "</a>".repeat(50_000)), "content"],
  ["an undeclared entity", part('<scenario name="&b;"/>'), "xml"],
  ["an end that is missing", one.slice(0, -1), "xml"],
  ["text that is no XML", "scenarios", "xml"],
  ["nothing", "", "xml"],
  ["another namespace", one.replace(NAMESPACE, "urn:other"), "content"],
  ["another root", `<list xmlns="${NAMESPACE}" version="1"/>`, "content"],
  ["no version", `<scenarios xmlns="${NAMESPACE}"/>`, "content"],
  ["a version that is no number", part("", "1e9"), "content"],
  ["an unknown element", part("<script/>"), "content"],
  ["a scenario without an id", one.replace(/ id="[^"]*"/, ""), "content"],
  ["a time that is none", one.replace(/changed="[^"]*"/, 'changed="9999"'), "content"],
  [
    "more scenarios than there may be",
    part('<deleted id="a" changed="2026-11-24T10:00:00.000Z"/>'.repeat(301)),
    "content",
  ],
  [
    "more inputs than there are",
    one.replace("<given", '<given name="users" value="1"/>'.repeat(81) + "<given"),
    "content",
  ],
  ["a value without end", one.replace('value="30"', `value="${"3".repeat(201)}"`), "content"],
])("%s is refused, and said to be what it is", (_what, xml, fault) => {
  expect(read(xml)).toEqual(broken(fault));
});

test("text that was read in another encoding is refused", () => {
  expect(read(Buffer.from(one, "utf16le").toString("utf8"))).toMatchObject({ kind: "broken" });
});

test("a part of a later version is known as one", () => {
  expect(read(part("<anything/>", "2"))).toEqual({ kind: "newer" });
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
  expect(read(partOf([entry]))).toEqual({ kind: "list", entries: [entry] });
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
  ["5 MB", " ".repeat(5_000_000), "size"],
  [
    "a deletion",
    fileOf([]).replace("[]", '[{"kind":"deleted","id":"a","changed":"2026-11-24T10:00:00.000Z"}]'),
    "content",
  ],
  ["a scenario that is none", fileOf([]).replace("[]", "[null]"), "content"],
  [
    "too many",
    fileOf([]).replace("[]", JSON.stringify(Array.from({ length: 101 }, () => saved()))),
    "content",
  ],
])("a file with %s is refused", (_what, text, fault) => {
  expect(readFile(text)).toEqual(broken(fault));
});

test("a file of a later version is known as one", () => {
  expect(readFile(fileOf([]).replace('"version": 1', '"version": 2'))).toEqual({ kind: "newer" });
});

test.each(["a", "价", "😀"])(
  "of a huge file of %s no more is read than tells that it is too long",
  async (character) => {
    const text = await textOf(new Blob([character.repeat(3_000_000)]));
    expect(text.length).toBeLessThanOrEqual(3_000_003);
    expect(readFile(text)).toEqual(broken("size"));
  },
);
