/* eslint-disable @typescript-eslint/no-explicit-any -- a cell may hold anything, and the metadata generator knows only `any` for that */
import { netPresentValue, perUserMonth, total } from "../engine/index";
import { budgetTable, inputsTable } from "../report/index";
import { componentOf, likely, tierScenario, timeOf } from "./arguments";
import { answer } from "./answer";

/**
 * Company sizes.
 * @customenum {string}
 */
enum TIER {
  /** Usually 1 to 9 users. */
  small = "small",
  /** Usually 10 to 99 users. */
  medium = "medium",
  /** Usually 100 users and more. */
  large = "large",
  /** Picked from the users: below 10 small, below 100 medium, else large. Prices jump there. */
  auto = "auto",
}

/**
 * Cost components.
 * @customenum {string}
 */
enum COMPONENT {
  /** Subscription fees, or perpetual licences. */
  licence = "licence",
  /** Set-up, migration, integration, installation. */
  implementation = "implementation",
  /** Training before go-live and refreshers; support plan or maintenance. */
  trainingSupport = "trainingSupport",
  /** Servers on premises: purchase and running. */
  hardware = "hardware",
  /** Custom code: build and upkeep. */
  customization = "customization",
}

/**
 * Total cost of ownership of a CRM system: licence, implementation, training and support, hardware, customization. CNY without VAT unless overridden.
 * @customfunction CRMCOST
 * @param {TIER} tier Company size: small, medium, large or auto. It sets the default of every input.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value, for whatever you know better. CRMINPUTS lists the names.
 * @returns {number} Total cost.
 */
export function CRMCOST(tier: TIER, users: any, years: any, overrides?: any[][]): number {
  return answer(() => total(likely({ tier, users, years, overrides })));
}

/**
 * Net present value of the cost of a CRM system, discounted at discountRate (8 % unless overridden).
 * @customfunction CRMNPV
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @returns {number} Present value of all costs.
 */
export function CRMNPV(tier: TIER, users: any, years: any, overrides?: any[][]): number {
  return answer(() => netPresentValue(likely({ tier, users, years, overrides })));
}

/**
 * Cost of a CRM system per user and month: the total over every seat and month of the contract.
 * @customfunction CRMPERUSER
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @returns {number} Cost per user and month.
 */
export function CRMPERUSER(tier: TIER, users: any, years: any, overrides?: any[][]): number {
  return answer(() => perUserMonth(likely({ tier, users, years, overrides })));
}

/**
 * One cost component of a CRM system: over the whole contract, or in one year.
 * @customfunction CRMCOMPONENT
 * @param {COMPONENT} component Cost component: licence, implementation, trainingSupport, hardware or customization.
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @param {any} [year] 0 for go-live, 1 and up for a contract year. Left out: all of them together.
 * @returns {number} Cost of the component.
 */
export function CRMCOMPONENT(
  component: COMPONENT,
  tier: TIER,
  users: any,
  years: any,
  overrides?: any[][],
  year?: any,
): number {
  return answer(() => {
    const ledger = likely({ tier, users, years, overrides });
    return total(ledger, { component: componentOf(component), ...timeOf(year, ledger) });
  });
}

/**
 * Budget table of a CRM system: each component's total, share and cash at go-live and in every year, with a total row.
 * @customfunction CRMBUDGET
 * @param {TIER} tier Company size: small, medium, large or auto.
 * @param {any} users Users, each with a seat: 1 to 100,000. Left out: the usual number for the size.
 * @param {any} years Contract years after go-live: 1 to 10. Left out: 3.
 * @param {any[][]} [overrides] Two columns, input name and value. CRMINPUTS lists the names.
 * @returns {any[][]} A table with headers: component, total, share, go-live, year 1 and on.
 */
export function CRMBUDGET(tier: TIER, users: any, years: any, overrides?: any[][]): any[][] {
  return answer((t) => budgetTable(likely({ tier, users, years, overrides }), t));
}

/**
 * All inputs of the cost model for a company size: name, unit, low, likely and high default, accepted values, source.
 * @customfunction CRMINPUTS
 * @param {TIER} tier Company size: small, medium or large.
 * @returns {any[][]} A table with headers, one row per input.
 */
export function CRMINPUTS(tier: TIER): any[][] {
  return answer((t) => inputsTable(tierScenario(tier), t));
}
