import { version } from "../../package.json";
import { LANGUAGES } from "../../src/text/index";
import { builtCode, builtFile, isBuilt } from "./built";
import { builtManifest, sourceManifest } from "./manifestXml";
import { pngSize } from "./png";

// What the schema of manifests cannot say.
const source = sourceManifest();
const production = builtManifest();

const attributes = (names: string[], attribute: string): string[] =>
  names.flatMap((name) =>
    production
      .elements(name)
      .filter((element) => element.hasAttribute(attribute))
      .map((element) => element.getAttribute(attribute) ?? ""),
  );

/** Every address that Office would open: in the default language and in the others. */
const addresses = [
  ...attributes(["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation"], "DefaultValue"),
  ...attributes(["Image", "Url"], "DefaultValue"),
  ...attributes(["ExtendedOverrides"], "Url"),
  ...attributes(["Override"], "Value").filter((value) => value.includes("://")),
];

describe("resources", () => {
  const defined = ["Image", "Url", "String"].flatMap((name) => attributes([name], "id"));
  const used = Array.from(new Set(production.elements("*").map((each) => each.getAttribute("resid") ?? "")));

  test("are defined once, and each is used", () => {
    expect(defined.length).toBeGreaterThan(0);
    expect([...defined].sort()).toEqual(used.filter((resid) => resid !== "").sort());
  });

  test("have ids of 32 characters at most", () => {
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });
});

describe("addresses", () => {
  test("are all https", () => {
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => new URL(address).protocol !== "https:")).toEqual([]);
  });

  test("of the add-in lead to built files", () => {
    const files = addresses.filter((address) => /\.\w+$/.test(new URL(address).pathname));
    const missing = files.filter((address) => !isBuilt(new URL(address).pathname));
    expect(missing).toEqual([]);
  });

  test("of development are in the source and not in the production copy", () => {
    expect(source.text).toContain("https://localhost:3000/taskpane.html");
    expect(production.text).toContain("https://crm-cost.example/taskpane.html");
    expect(production.text).not.toContain("localhost");
  });

  test("are the only thing that the build changes", () => {
    expect(production.text).toBe(
      source.text.replaceAll("https://localhost:3000", "https://crm-cost.example"),
    );
  });
});

describe("images", () => {
  const pixels = (address: string): { width: number; height: number } =>
    pngSize(builtFile(new URL(address).pathname));

  test.each([
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ])("%s has %i pixels", (name, size) => {
    const [address = ""] = attributes([name], "DefaultValue");
    expect(pixels(address)).toEqual({ width: size, height: size });
  });

  test("of the ribbon have the size that they are named for, and the three that Office demands exist", () => {
    const byId = new Map(
      production
        .elements("Image")
        .map((each) => [each.getAttribute("id"), each.getAttribute("DefaultValue")]),
    );
    const wanted = production.elements("Image").filter((each) => each.hasAttribute("resid"));
    for (const image of wanted) {
      const size = Number(image.getAttribute("size"));
      const address = byId.get(image.getAttribute("resid")) ?? "";
      expect({ address, ...pixels(address) }).toEqual({ address, width: size, height: size });
    }
    expect(new Set(wanted.map((each) => each.getAttribute("size")))).toEqual(new Set(["16", "32", "80"]));
  });
});

describe("Chinese", () => {
  /** Programs read these; a person never does. */
  const NOT_READ = ["Taskpane.Url", "Functions.Script.Url"];

  const read = [
    ...["DisplayName", "Description", "SupportUrl"].flatMap((name) => production.elements(name)),
    ...["Url", "String"]
      .flatMap((name) => production.elements(name))
      .filter((element) => !NOT_READ.includes(element.getAttribute("id") ?? "")),
  ].filter((element) => element.hasAttribute("DefaultValue"));

  const overrides = (element: Element): Element[] =>
    Array.from(element.childNodes).filter((node): node is Element => node.nodeName.endsWith("Override"));

  test("stands beside everything that people read, once", () => {
    expect(read.length).toBeGreaterThan(8);
    const without = read.filter((each) => {
      const locales = overrides(each).map((override) => override.getAttribute("Locale"));
      return locales.join() !== LANGUAGES.filter((language) => language !== "en").join();
    });
    expect(without.map((each) => each.getAttribute("id") ?? each.nodeName)).toEqual([]);
  });

  test("differs from the English", () => {
    const same = read.filter((each) =>
      overrides(each).some((one) => one.getAttribute("Value") === each.getAttribute("DefaultValue")),
    );
    expect(same.map((each) => each.getAttribute("id") ?? each.nodeName)).toEqual([]);
  });

  test("uses bt:Override inside bt elements, else Office does not load the add-in", () => {
    const wrong = production
      .elements("Override")
      .filter((each) => each.nodeName.startsWith("bt:") !== each.parentNode?.nodeName.startsWith("bt:"));
    expect(wrong.map((each) => each.getAttribute("Value"))).toEqual([]);
  });

  test("has its own metadata of the functions, in the release", () => {
    const metadata = read.find((each) => each.getAttribute("id") === "Functions.Metadata.Url");
    const addresses = (metadata ? overrides(metadata) : []).map((each) => each.getAttribute("Value"));
    const files = LANGUAGES.filter((language) => language !== "en").map((id) => `functions.${id}.json`);
    expect(addresses).toEqual(files.map((file) => `https://crm-cost.example/${file}`));
    expect(files.filter((file) => !isBuilt(file))).toEqual([]);
  });
});

test("every command of the ribbon is one that is answered", () => {
  const names = production.elements("FunctionName").map((name) => name.textContent ?? "");
  expect(names).toEqual(["openInsert", "openShare", "openRepair"]);
  const commands = builtCode("commands.js").toString("utf8");
  expect(names.filter((name) => !commands.includes(name))).toEqual([]);
});

describe("keyboard shortcuts", () => {
  const { actions, shortcuts } = JSON.parse(builtFile("shortcuts.json").toString("utf8")) as {
    actions: { id: string; name: string }[];
    shortcuts: { action: string; key: Record<string, string> }[];
  };

  test("stand behind the overrides, where Office looks for them", () => {
    const [overrides] = production.elements("ExtendedOverrides");
    expect(overrides?.parentNode?.nodeName).toBe("OfficeApp");
    expect(production.text).toMatch(
      /<\/VersionOverrides>\s*<!--[^>]+-->\s*<ExtendedOverrides [^>]+>\s*<\/OfficeApp>/,
    );
  });

  test("name actions that are answered", () => {
    const ids = actions.map(({ id }) => id);
    expect(shortcuts.map(({ action }) => action)).toEqual(ids);
    const commands = builtCode("commands.js").toString("utf8");
    expect(ids.filter((id) => !commands.includes(id))).toEqual([]);
    expect(actions.filter(({ name }) => !/[a-z].*·.*\p{Script=Han}/u.test(name))).toEqual([]);
  });

  test("are of the kind that Office and browsers leave free", () => {
    const keys = shortcuts.flatMap(({ key }) => Object.values(key));
    expect(keys.filter((key) => !/^Ctrl\+Shift\+Alt\+[A-Z]$/.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("identity", () => {
  test("the version is the package's", () => {
    expect(source.elements("Version")[0]?.textContent).toBe(`${version}.0`);
  });

  test("functions have no namespace", () => {
    expect(production.elements("Namespace")).toEqual([]);
  });

  test("pane and functions share one page and one runtime, which stays alive", () => {
    const page = production.elements("Page")[0]?.getElementsByTagName("SourceLocation")[0];
    const runtime = production.elements("Runtime")[0];
    expect(runtime?.getAttribute("lifetime")).toBe("long");
    expect(page?.getAttribute("resid")).toBe(runtime?.getAttribute("resid"));
  });
});
