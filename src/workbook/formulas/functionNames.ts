/** Our worksheet functions. A test holds this list against the functions themselves. */
export const FUNCTION_NAMES = [
  "CRMCOST",
  "CRMNPV",
  "CRMPERUSER",
  "CRMCOMPONENT",
  "CRMBUDGET",
  "CRMFIGURE",
  "CRMLEDGER",
  "CRMRANGE",
  "CRMSIMULATE",
  "CRMTORNADO",
  "CRMCOMPARE",
  "CRMBREAKEVEN",
  "CRMSAVINGS",
  "CRMINPUTS",
  "CRMPRICE",
  "CRMPRICES",
  "CRMLINES",
  "CRMEXPLAIN",
  "CRMFOCUS",
  "CRMSHORTLIST",
  "CRMSCORE",
  "CRMPLAN",
  "CRMVARIANCE",
  "CRMVERSION",
] as const;

export type FunctionName = (typeof FUNCTION_NAMES)[number];
