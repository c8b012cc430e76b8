/** What takes long: proofs that build a program of their own, and the tests that are the better the more they try, with ten times as many cases (see test/depth.ts). */
process.env.CRM_COST_DEPTH ??= "10";

const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { projects, ...settings } = require("./jest.config.js");

const TRIES_MANY = /from "fast-check"|\/depth"/;

const [unit, endToEnd] = projects.map((project) => {
  const files = testsOf(project.displayName);
  return {
    ...project,
    testMatch: files,
    testPathIgnorePatterns: [],
    setupFiles: [...project.setupFiles, "<rootDir>/test/moreCases.js"],
  };
});

module.exports = { ...settings, projects: [unit, endToEnd] };

/** The files of a project in which something is tried the more often, as patterns. */
function testsOf(project) {
  const isEndToEnd = project === "e2e";
  return readdirSync(path.join(__dirname, "test"), { recursive: true })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".test.ts") && file.startsWith("e2e/") === isEndToEnd)
    .filter(
      (file) =>
        file.endsWith(".long.test.ts") ||
        TRIES_MANY.test(readFileSync(path.join(__dirname, "test", file), "utf8")),
    )
    .map((file) => `<rootDir>/test/${file}`);
}
