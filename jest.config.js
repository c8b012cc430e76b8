const { availableParallelism } = require("node:os");

/** Only what decides the emitted code: `npm run typecheck` checks the types. jest runs CommonJS. */
const transform = {
  "^.+\\.ts$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript" },
        target: "es2022",
        transform: { useDefineForClassFields: false },
      },
      sourceMaps: "inline",
    },
  ],
  "\\.csv$": "<rootDir>/scripts/priceBookTransform.js",
};

const setupFiles = ["<rootDir>/test/words.js"];

const NEEDS_BUILD = ["test/build", "test/e2e"];

/** Proofs that build a program of their own: npm run test:long runs them. */
const LONG = "\\.long\\.test\\.ts$";

module.exports = {
  projects: [
    {
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: [...NEEDS_BUILD.map((folder) => `<rootDir>/${folder}/`), LONG],
      transform,
      setupFiles,
      // Univer's CommonJS files load packages that are ESM only; its UMD files do not.
      moduleNameMapper: {
        "^@univerjs/([a-z-]+)$": "<rootDir>/node_modules/@univerjs/$1/lib/umd/index.js",
        "^@univerjs/([a-z-]+)/(?:lib/)?facade$": "<rootDir>/node_modules/@univerjs/$1/lib/umd/facade.js",
      },
    },
    {
      displayName: "e2e",
      testMatch: NEEDS_BUILD.map((folder) => `<rootDir>/${folder}/**/*.test.ts`),
      testPathIgnorePatterns: [LONG],
      testEnvironment: "<rootDir>/test/e2e/environment.js",
      globalSetup: "<rootDir>/test/e2e/setUp.mjs",
      globalTeardown: "<rootDir>/test/e2e/tearDown.mjs",
      transform,
      setupFiles,
    },
  ],
  testSequencer: "<rootDir>/test/longestFirst.js",
  // All of a small machine: by itself jest leaves one core to nobody. More would only take memory.
  maxWorkers: Math.min(availableParallelism(), 4),
  // Milliseconds: a slow machine draws a page in seconds, and a hung one must still end.
  testTimeout: 60_000,
  reporters: ["default", "<rootDir>/scripts/closingLine.js"],
};
