/** Only what decides the emitted code: `npm run typecheck` checks the types. jest runs CommonJS. */
const transform = {
  "^.+\\.ts$": [
    "ts-jest",
    {
      diagnostics: false,
      tsconfig: {
        target: "ES2022",
        module: "CommonJS",
        esModuleInterop: true,
        isolatedModules: true,
        resolveJsonModule: true,
        useDefineForClassFields: false,
      },
    },
  ],
};

const NEEDS_BUILD = ["test/build", "test/e2e"];

module.exports = {
  projects: [
    {
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: NEEDS_BUILD.map((folder) => `<rootDir>/${folder}/`),
      transform,
    },
    {
      displayName: "e2e",
      testMatch: NEEDS_BUILD.map((folder) => `<rootDir>/${folder}/**/*.test.ts`),
      testTimeout: 30_000, // milliseconds: a slow machine draws a page in seconds, and a hung one must still end
      globalSetup: "<rootDir>/test/e2e/set-up.mjs",
      globalTeardown: "<rootDir>/test/e2e/tear-down.mjs",
      transform,
    },
  ],
  reporters: ["default", "<rootDir>/scripts/closing-line.js"],
};
