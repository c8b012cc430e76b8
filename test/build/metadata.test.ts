import type { FunctionMetadata, Parameter } from "./built";
import { builtFile, builtMetadata } from "./built";

const english = builtMetadata("functions.json");
const chinese = builtMetadata("functions.zh-CN.json");

const ids = english.functions.map((each) => each.id);

/** Every text in the metadata that Excel bounds, with what it belongs to. */
function texts({ functions, enums }: typeof english): { of: string; text: string; longest: number }[] {
  return [
    ...functions.map(({ id, description }) => ({ of: id, text: description, longest: 1024 })),
    ...functions.flatMap(({ id, parameters }) =>
      parameters.flatMap(({ name, description }) => [
        { of: `${id}.${name} name`, text: name, longest: 64 },
        { of: `${id}.${name}`, text: description, longest: 512 },
      ]),
    ),
    ...enums.flatMap(({ id, values }) =>
      values.flatMap(({ stringValue, name, tooltip }) => [
        { of: `${id}.${stringValue} name`, text: name, longest: 256 },
        { of: `${id}.${stringValue}`, text: tooltip, longest: 256 },
      ]),
    ),
  ];
}

/** Whether Excel reads the name as a cell: A1 to XFD1048576, or R1C1 with either part left out. */
function isCellAddress(name: string): boolean {
  if (/^R\d*C\d*$/i.test(name) || /^[RC]\d*$/i.test(name)) return true;
  const match = /^([A-Z]{1,3})(\d{1,7})$/i.exec(name);
  if (!match) return false;
  const [, letters = "", digits = ""] = match;
  const column = Array.from(letters.toUpperCase()).reduce(
    (sum, each) => sum * 26 + each.charCodeAt(0) - 64,
    0,
  );
  const row = Number(digits);
  return column <= 16_384 && row >= 1 && row <= 1_048_576;
}

test("the rule for cell addresses knows the edges of the sheet", () => {
  expect(
    ["A1", "CRM1", "crm365", "XFD1048576", "R1C1", "RC", "R", "c5"].filter((name) => !isCellAddress(name)),
  ).toEqual([]);
  expect(["CRM0", "XFE1", "CRM1048577", "CRMCOST", "CRMP90"].filter(isCellAddress)).toEqual([]);
});

describe("names", () => {
  test("are the ids, in capitals, begin with CRM and have 3 to 64 characters", () => {
    expect(ids.length).toBeGreaterThan(0);
    expect(english.functions.filter(({ id, name }) => id !== name)).toEqual([]);
    expect(ids.filter((id) => !/^CRM[A-Z][A-Z0-9]{0,60}$/.test(id))).toEqual([]);
  });

  test("are no cell addresses and no two are the same", () => {
    expect(ids.filter(isCellAddress)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("are associated with code, every one and no other", () => {
    const script = builtFile("functions.js").toString("utf8");
    const associated = Array.from(
      script.matchAll(/CustomFunctions\.associate\("([^"]+)"/g),
      (match) => match[1],
    );
    expect(associated.sort()).toEqual([...ids].sort());
  });
});

describe.each([
  ["English", english],
  ["Chinese", chinese],
])("%s", (_language, metadata) => {
  test("has a text everywhere, within Excel's limits", () => {
    const all = texts(metadata);
    expect(all.filter(({ text, longest }) => text.trim() === "" || text.length > longest)).toEqual([]);
  });

  test("has every enum that a parameter asks for", () => {
    const asked = metadata.functions.flatMap((each) =>
      each.parameters.flatMap((one) => one.customEnumId ?? []),
    );
    const defined = metadata.enums.map((each) => each.id);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((id) => !defined.includes(id))).toEqual([]);
  });
});

describe("both languages", () => {
  const shapeOfParameter = ({ description: _, ...rest }: Parameter): Omit<Parameter, "description"> => rest;
  const shape = ({ description: _, parameters, ...rest }: FunctionMetadata): object => ({
    ...rest,
    parameters: parameters.map(shapeOfParameter),
  });

  test("have the same functions: order, names, types and what may be left out", () => {
    expect(chinese.functions.map(shape)).toEqual(english.functions.map(shape));
  });

  test("have the same choices in the same order", () => {
    const choices = ({ enums }: typeof english): object[] =>
      enums.map(({ id, type, values }) => ({ id, type, values: values.map((each) => each.stringValue) }));
    expect(choices(chinese)).toEqual(choices(english));
  });

  test("say it in their own words", () => {
    // P10 is P10 in every language.
    const isPercentile = (text: string): boolean => /^P\d\d$/.test(text);
    const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
    const words = (metadata: typeof english): { of: string; text: string }[] =>
      texts(metadata).filter(({ of, text }) => !/^CRM\w+\.\w+ name$/.test(of) && !isPercentile(text));
    expect(words(chinese).filter(({ text }) => !isChinese(text))).toEqual([]);
    expect(words(english).filter(({ text }) => isChinese(text))).toEqual([]);
  });
});
