import type { RegionRates } from "./region";

const VAT = {
  value: 0.21,
  unit: "fraction",
  source:
    "mean of the 21 members' standard rates 21.4%, from 17% (Luxembourg) to 25.5% (Finland): Tax Foundation, VAT Rates in Europe 2026; European Commission, VAT rates",
  asOf: "2026-01-26",
  strength: "A",
} as const;

/** A buyer gives the rate of the own country; most companies deduct it as input tax. */
export const euroArea = {
  currency: "EUR",
  cnyPerUnit: {
    value: 7.8,
    source:
      "central parity 7.8067 of the China Foreign Exchange Trade System (People's Bank of China), rounded",
    asOf: "2026-08-07",
    strength: "A",
  },
  tax: { service: VAT, goods: VAT, softwareProduct: VAT },
  defaults: {
    dayRate: {
      default: { small: [500, 700, 1000], medium: [600, 850, 1200], large: [750, 1000, 1500] },
      source:
        "Germany: freelancers 103 EUR/h = 824 a day (Freelancer-Kompass 2026, heise.de/-11214263), IT consultants 930 on average (PAC IT Services Rates Database 2016/17, COMPUTERWOCHE 2017-06-06), 750-1,350 (BDU 2016), project leaders 1,100-2,100 (BDU 2019); France: IT freelancers 540 (Club Freelance 2018, developpez.com); assumption: the south lies lower",
      asOf: "2016..2026-03",
      strength: "B",
    },
    trainerRate: {
      default: { trainingMode: { online: [95, 140, 200], onsite: [125, 190, 275] } },
      source:
        "a trainer's day 1,000 EUR (workshops.de wie-entstehen-unsere-preise), 1,500 on average (trainerausbildung-wien.at trainerhonorare), from 1,500-3,300 recommended (BDVT Honorarempfehlung 2026, wb-web.de); assumption: online three quarters of on site",
      asOf: "2026",
      strength: "B",
    },
    fteCost: {
      default: 85_000,
      source:
        "Eurostat, hourly labour cost 37.3 EUR (2024, lc_lci_lev), +3.4% (2025), 1,720 hours a year = 66,300 EUR; assumption: IT staff 1.3 times the average",
      asOf: "2025-03..2026-03-19",
      strength: "B",
    },
    integrationCost: {
      default: { small: [2000, 3000, 6000], medium: [2000, 6000, 15_000], large: [10_000, 17_500, 40_000] },
      source:
        "database link 2,000-6,000, CRM standard 5,000-15,000, ERP standard 10,000-25,000, either to measure 15,000-60,000 EUR (app-entwicklerin.de app-integration)",
      asOf: "2025-10-20",
      strength: "C",
    },
    serverPrice: {
      default: { small: [1800, 2700, 4500], medium: [4000, 6200, 9600], large: [7000, 10_500, 17_500] },
      source:
        "assumption: the prices of the United States (IDC 3Q18; Azure Migrate formula, github.com/MicrosoftDocs/azure-docs) at 1.15 USD to the euro",
      asOf: "2026-08-07",
    },
    discountRate: {
      default: 0.085,
      source:
        "KPMG Kapitalkostenstudie 2025: mean WACC of 300 companies in Germany, Austria and Switzerland 8.5% (5.2-10.4%); the European Commission's social rate is 3% real (Better Regulation Toolbox 2023, tool 64)",
      asOf: "2025",
      strength: "B",
    },
    inflation: {
      default: [0.017, 0.02, 0.034],
      source:
        "Eurostat HICP 1.7% (January 2026); European Central Bank target 2%; Eurostat labour cost of services +3.4% (4th quarter 2025)",
      asOf: "2026-03-19",
      strength: "A",
    },
  },
} as const satisfies RegionRates;
