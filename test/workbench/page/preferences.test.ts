import { choose, readPreferences } from "../../../src/workbench/page/preferences";

/** As much of a Storage as is used. */
const storage = (initial: Record<string, string> = {}): Storage => {
  const values = new Map(Object.entries(initial));
  return {
    length: 0,
    clear: () => values.clear(),
    key: () => null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
};
const read = (query: string, stored = storage(), language = "en-GB", dark = false) =>
  readPreferences(new URLSearchParams(query), stored, language, dark);

test("the address comes before what was chosen last, and that before the browser", () => {
  expect(read("")).toEqual({
    locale: "en-US",
    theme: "light",
    manifest: "manifest.xml",
    sites: null,
    timeoutMilliseconds: 30_000,
    isStrict: true,
    apiSet: null,
    late: null,
    errors: "en",
  });
  expect(read("?strict=off&apiset=1.12")).toMatchObject({ isStrict: false, apiSet: "1.12" });
  expect(read("?late=calc&errors=de")).toMatchObject({ late: "calc", errors: "de" });
  expect(read("", storage(), "zh-TW", true)).toMatchObject({ locale: "zh-CN", theme: "dark" });
  const chosen = storage({ "workbench.lang": "zh-CN", "workbench.theme": "dark" });
  expect(read("", chosen)).toMatchObject({ locale: "zh-CN", theme: "dark" });
  expect(read("?lang=en-US&theme=light", chosen)).toMatchObject({ locale: "en-US", theme: "light" });
});

test("nonsense in the address changes nothing", () => {
  expect(read("?lang=tlh&theme=pink&timeout=-5")).toMatchObject({
    locale: "en-US",
    theme: "light",
    timeoutMilliseconds: 30_000,
  });
});

test("a choice is remembered and leads to the page with it", () => {
  const stored = storage();
  expect(choose("lang", "zh-CN", stored, "https://localhost:3000/workbench.html?addin=a.xml")).toBe(
    "https://localhost:3000/workbench.html?addin=a.xml&lang=zh-CN",
  );
  expect(read("", stored).locale).toBe("zh-CN");
});
