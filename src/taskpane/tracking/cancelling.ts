/** Long work that can be given up, one piece at a time. */
export interface Cancelling {
  /** Whoever has cancelled did so before. */
  begin(): void;
  isCancelled(): boolean;
}
