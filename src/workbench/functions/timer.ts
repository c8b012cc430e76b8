/** A timer that runs once at a time. */
export class Timer {
  private handle: ReturnType<typeof setTimeout> | undefined;

  /** Does nothing while it runs already. */
  start(milliseconds: number, work: () => void): void {
    this.handle ??= setTimeout(() => {
      this.handle = undefined;
      work();
    }, milliseconds);
  }

  stop(): void {
    clearTimeout(this.handle);
    this.handle = undefined;
  }
}
