import type { RegionRates } from "./region";

const SALES_TAX = {
  value: 0.075,
  unit: "fraction",
  source: "Tax Foundation, State and Local Sales Tax Rates, Midyear 2025: population-weighted mean 7.52%",
  asOf: "2025-07-01",
  strength: "A",
} as const;

/** Sales tax is no input tax: a company does not get it back. */
export const unitedStates = {
  currency: "USD",
  cnyPerUnit: {
    value: 6.8,
    source: "central parity 6.7743 of the China Foreign Exchange Trade System (China News Service), rounded",
    asOf: "2026-09-11",
    strength: "B",
  },
  tax: {
    /**
     * Most states tax neither a cloud subscription nor consulting. About 25 tax the subscription (New York, Texas on
     * 80 %, Pennsylvania, Washington): a buyer there gives the rate of the state.
     */
    service: {
      value: 0,
      unit: "fraction",
      source: "untaxed in most states; about 25 tax SaaS: agenttax.io saas-taxability-50-state-guide-2026",
      asOf: "2026-02",
      strength: "C",
    },
    goods: SALES_TAX,
    softwareProduct: SALES_TAX,
  },
  defaults: {
    dayRate: {
      default: { small: [800, 1100, 1600], medium: [1000, 1300, 2000], large: [1200, 1500, 2400] },
      source:
        "8 hours of 100-300 USD: GSA CALC, IT schedule, bachelor's degree 94-173 USD/h by experience (gsaschedulecontract.com, 2021); Salesforce consultants 150-350 USD/h (github.com/shalinder88/sasanova salesforce-implementation-mistakes); contractors 75-150 USD/h (pulserevops.com q9510)",
      asOf: "2021-03..2026-03",
      strength: "B",
    },
    trainerRate: {
      default: { trainingMode: { online: [115, 185, 300], onsite: [150, 250, 400] } },
      source:
        "a day of contract training billed at 1,000-5,000 USD, 9 to 4 (LERN, blog.lern.com contract-training-pay-rates); assumption: likely near the consultant's hour, online three quarters of on site",
      asOf: "undated",
      strength: "C",
    },
    fteCost: {
      default: 150_000,
      source:
        "BLS OEWS May 2025, computer systems analysts, median 105,850 USD; wages are 70.2% of private employers' cost (BLS ECEC June 2025, USDL-25-1358): 150,783",
      asOf: "2025-05..2025-09-12",
      strength: "A",
    },
    integrationCost: {
      default: { small: [1500, 3000, 6000], medium: [3000, 7500, 20_000], large: [10_000, 20_000, 80_000] },
      source:
        "3,000-20,000 USD each (adriano-junior.com api-integration-guide-connect-systems-scale); Salesforce to NetSuite quoted at 15,000, came to 80,000 USD (sapotacorp.vn salesforce-implementation-partner-criteria)",
      asOf: "2026",
      strength: "C",
    },
    serverPrice: {
      default: { small: [2000, 3000, 5000], medium: [4500, 7000, 11_000], large: [8000, 12_000, 20_000] },
      source:
        "IDC Server Tracker 3Q18, 23.4 bn USD / 3.2 m servers = 7,300 (convergedigest.com); Azure Migrate formula (16.232 x memory per thread + 113.87) x threads: 32 threads 128 GB 5,700, 48 threads 384 GB 11,700 USD (github.com/MicrosoftDocs/azure-docs concepts-business-case-calculation.md); small: assumption, near a basic server of 3,000 USD",
      asOf: "2018-12..2024-10",
      strength: "B",
    },
    discountRate: {
      default: 0.1,
      source:
        "Forrester TEI uses 10%; OMB Circular A-94 (1992) 7% real, the return before tax on private investment, with 2.7% inflation 9.9%",
      asOf: "1992..2025",
      strength: "B",
    },
    inflation: {
      default: [0.02, 0.027, 0.038],
      source:
        "Federal Reserve target 2%; BLS CPI 2.7% (December 2025); BLS Real Earnings: hourly pay 1.1% above it (December 2025)",
      asOf: "2026-01-13",
      strength: "A",
    },
  },
} as const satisfies RegionRates;
