const fc = require("fast-check");

const USUAL = 100; // fast-check's own

fc.configureGlobal({ numRuns: USUAL * Number(process.env.CRM_COST_DEPTH) });
