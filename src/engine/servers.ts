import type { Assumptions } from "./assumptions";
import type { Timeline } from "./timeline";

/** Servers on premises: for the users of the peak year, and for the database, times the redundancy. */
export const servers = (a: Assumptions, { last }: Timeline): number =>
  a.deployment === "onPremises"
    ? a.redundancy * (Math.ceil(last.peakSeats / a.usersPerServer) + a.databaseServers)
    : 0;
