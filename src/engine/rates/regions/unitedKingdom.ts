import type { RegionRates } from "./region";

const VAT = {
  value: 0.2,
  unit: "fraction",
  source: "standard rate, Value Added Tax Act 1994 s. 2; GOV.UK VAT rates",
  asOf: "2011-01-04",
  strength: "A",
} as const;

/** Most companies deduct it as input tax. */
export const unitedKingdom = {
  currency: "GBP",
  cnyPerUnit: {
    value: 9.05,
    source:
      "assumption: 1.336 USD to the pound (22 September 2026) at the central parity 6.7743 of the China Foreign Exchange Trade System (11 September 2026)",
    asOf: "2026-09-22",
  },
  tax: { service: VAT, goods: VAT, softwareProduct: VAT },
  defaults: {
    dayRate: {
      default: { small: [550, 750, 950], medium: [650, 900, 1150], large: [750, 1050, 1400] },
      source:
        "SFIA rate cards on the Digital Marketplace, levels 3 to 5: 708-1,115 GBP (G-Cloud 12, RM1557.12, scribd.com/document/492074806), 602-894 GBP (SCC, G-Cloud 8, wixlib.com); assumption: a fifth more since, as pay rose",
      asOf: "2016..2020-07-17",
      strength: "B",
    },
    trainerRate: {
      default: { trainingMode: { online: [55, 95, 150], onsite: [75, 125, 200] } },
      source:
        "a trainer's day 300 GBP for basic IT to 2,000 GBP (Personnel Today, Training: payment, ownership and major UK suppliers), 500 GBP (mccallumtraining.co.uk/fees); assumption: likely 1,000, online three quarters of on site",
      asOf: "undated..2018-09",
      strength: "C",
    },
    fteCost: {
      default: 64_000,
      source:
        "IT business analysts and systems designers 54,900 GBP (SOC 2133, Immigration Rules Appendix Skilled Occupations, going rate from ONS ASHE); employer's National Insurance 15% above 5,000 and pension 3%: 63,700",
      asOf: "2025-04..2026-04",
      strength: "B",
    },
    integrationCost: {
      default: { small: [1500, 2500, 5000], medium: [3000, 6000, 15_000], large: [10_000, 17_500, 50_000] },
      source:
        "5,000-50,000 GBP, quotes of 15,000 and 20,000 (Decoded Ops, Why Systems Don't Talk, April 2026); the German price list at 1.16 EUR to the pound (app-entwicklerin.de app-integration, 2025-10-20)",
      asOf: "2025-10..2026-04",
      strength: "C",
    },
    serverPrice: {
      default: { small: [1500, 2300, 3800], medium: [3400, 5300, 8300], large: [6000, 9000, 15_000] },
      source:
        "assumption: the prices of the United States (IDC 3Q18; Azure Migrate formula, github.com/MicrosoftDocs/azure-docs) at 1.33 USD to the pound",
      asOf: "2026-09-22",
    },
    discountRate: {
      default: 0.09,
      source:
        "assumption: between the mean WACC of KPMG's study 2025, 8.5%, and Forrester TEI's 10%; the state's own rate is 3.5% real (HM Treasury Green Book, terms of reference of the review of discounting)",
      asOf: "2025-12-16",
    },
    inflation: {
      default: [0.02, 0.03, 0.038],
      source: "Bank of England target 2%; ONS CPI 3.0% (January 2026), 3.8% (September 2025)",
      asOf: "2026-02-18",
      strength: "A",
    },
  },
} as const satisfies RegionRates;
