import type { MoneyGiven, Scenario } from "../../engine/index";
import { IN_HOME } from "../money";

/** What prices stand in, as the user of a scenario typed them. */
export const moneyIn = ({
  prices,
  currency,
  exchangeRate,
}: Pick<Scenario["given"], "prices" | "currency" | "exchangeRate">): MoneyGiven =>
  prices === "own" && currency !== undefined && exchangeRate !== undefined
    ? { currency, rate: exchangeRate }
    : IN_HOME;
