/** The same tests, where they are the better the more they try, with ten times as many cases (see test/depth.ts). */
process.env.CRM_COST_DEPTH ??= "10";

const { projects, ...settings } = require("./jest.config.js");
const [unit, endToEnd] = projects.map((project) => ({
  ...project,
  setupFiles: [...project.setupFiles, "<rootDir>/test/moreCases.js"],
}));

module.exports = {
  ...settings,
  projects: [unit, { ...endToEnd, testMatch: ["<rootDir>/test/e2e/faults.test.ts"] }],
};
