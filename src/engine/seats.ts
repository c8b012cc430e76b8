import type { Assumptions } from "./assumptions";
import { compound } from "./money";

/** Lets 30 * 1.1 be 33 seats although the product is a hair above 33 in binary. */
const GUARD = 1e-9;

/** Seats paid for in contract year t (1 is the first). */
export const seats = (a: Assumptions, t: number): number =>
  Math.max(a.minimumSeats, Math.ceil(a.users * compound(a.userGrowth, t - 1) - GUARD));

/** The most seats in any year up to t: what perpetual licences and servers must cover. Growth has one sign. */
export const peakSeats = (a: Assumptions, t: number): number => Math.max(seats(a, 1), seats(a, t));

/** Servers on premises: for the users of the peak year, and for the database, times the redundancy. */
export const servers = (a: Assumptions): number =>
  a.deployment === "onPremises"
    ? a.redundancy * (Math.ceil(peakSeats(a, a.years) / a.usersPerServer) + a.databaseServers)
    : 0;
