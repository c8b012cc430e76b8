import { readFileSync } from "node:fs";
import path from "node:path";
import { COMPONENT_IDS } from "../../src/engine/index";
import { COLOURS } from "../../src/workbook/budget/budgetCharts";

/** What WCAG 2.2 asks for, and what people need to tell two areas apart: about 10 in CIELAB is plain to see. */
const TEXT = 4.5;
const GRAPHICS = 3;
const APART = 18;
/** Of lightness, between what lies side by side in a column: a black and white print has nothing else. */
const APART_IN_PRINT = 15;

const css = (file: string): string => readFileSync(path.join(__dirname, "../../src/taskpane", file), "utf8");
const THEMES = {
  light: /:root \{(.*?)\n\}/s,
  gray: /:root\[data-theme="gray"\] \{(.*?)\n\}/s,
  dark: /:root\[data-theme="dark"\] \{(.*?)\n\}/s,
};
type Theme = keyof typeof THEMES;

/** The colours of a theme by name, as the style sheets have them. */
function coloursOf(theme: Theme): Readonly<Record<string, string>> {
  const found = [css("styles/tokens.css"), css("charts/charts.css")].flatMap((text) => {
    const [, rules = ""] = THEMES[theme].exec(text) ?? [];
    return [...rules.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g)].map(
      ([, name = "", hex = ""]) => [name, hex] as const,
    );
  });
  return Object.fromEntries(
    found.map(([name, hex]) => [name, hex.length === 4 ? hex.replace(/[\da-f]/g, "$&$&") : hex]),
  );
}

type Triple = readonly [number, number, number];
const linear = (hex: string): Triple => {
  const part = (from: number): number => {
    const value = parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
};
const luminance = ([r, g, b]: Triple): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [one, other].map((hex) => luminance(linear(hex))).sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** Machado, Oliveira and Fernandes 2009: what people without one kind of cone see of linear light. */
const VISIONS: Readonly<Record<string, readonly Triple[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIELAB under D65. */
function lab(hex: string, vision: readonly Triple[]): Triple {
  const light = linear(hex);
  const [r = 0, g = 0, b = 0] = vision.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, factor, at) => sum + factor * (light[at] ?? 0), 0),
      ),
    ),
  );
  const root = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const distance = (one: string, other: string, vision: readonly Triple[]): number => {
  const [a, b] = [lab(one, vision), lab(other, vision)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
};

const NAMES = {
  licence: "licence",
  implementation: "implementation",
  trainingSupport: "training-support",
  hardware: "hardware",
  customization: "customization",
};
const componentsOf = (theme: Theme): readonly string[] =>
  COMPONENT_IDS.map((id) => coloursOf(theme)[NAMES[id]] ?? "");

describe.each(Object.keys(THEMES) as Theme[])("the %s theme", (theme) => {
  const colours = coloursOf(theme);
  const of = (name: string): string => {
    const colour = colours[name];
    if (colour === undefined) throw new Error(`${theme} has no ${name}`);
    return colour;
  };

  test("words and drawings stand out from every ground that they stand on", () => {
    const texts = ["text", "text-second", "text-third", "brand-text", "fault", "warning", "neutral"];
    const graphics = [...Object.values(NAMES), "chart-low", "chart-high", "brand", "stroke-strong"];
    const below = (names: readonly string[], least: number): readonly string[] =>
      names.flatMap((name) =>
        ["background", "card"]
          .filter((ground) => contrast(of(name), of(ground)) < least)
          .map((ground) => `${name} on ${ground}`),
      );
    expect(below(texts, TEXT)).toEqual([]);
    expect(below(graphics, GRAPHICS)).toEqual([]);
    expect(contrast(of("brand-text"), of("brand-soft"))).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(of("on-brand"), of("brand"))).toBeGreaterThanOrEqual(TEXT);
  });

  test.each(Object.entries(VISIONS))(
    "any two components and both ends are told apart in %s vision",
    (_, vision) => {
      const components = componentsOf(theme);
      for (const [at, one] of components.entries()) {
        for (const other of components.slice(at + 1)) {
          expect(distance(one, other, vision)).toBeGreaterThanOrEqual(APART);
        }
      }
      expect(distance(of("chart-low"), of("chart-high"), vision)).toBeGreaterThanOrEqual(APART);
      expect(distance(of("brand"), of("chart-high"), vision)).toBeGreaterThanOrEqual(APART);
    },
  );
});

test("what lies side by side in a column differs in a black and white print; pane and sheets have the same colours", () => {
  const components = componentsOf("light");
  expect(components).toEqual(COMPONENT_IDS.map((id) => COLOURS[id].toLowerCase()));
  const shades = components.map((hex) => lab(hex, VISIONS["usual"] ?? [])[0]);
  for (const [at, shade] of shades.entries()) {
    if (at > 0) expect(Math.abs(shade - (shades[at - 1] ?? NaN))).toBeGreaterThanOrEqual(APART_IN_PRINT);
  }
});
