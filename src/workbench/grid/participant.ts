/** Whoever takes part in a calculation beyond the formula engine itself: it may owe results, and needs to know when a pass is over. */
export interface CalculationParticipant {
  /** True while results are outstanding: the calculation is not settled. */
  readonly busy: boolean;
  /** A pass of the engine has ended. Gives true when it started another pass, or waits for an answer that will start one. */
  passEnded(): boolean;
  /** Every value is final. */
  settled(): void;
}
