/** Jest reporter: the whole run in one plain line, after everything else, for people and for scripts. */
class ClosingLine {
  constructor() {
    // jest writes its own summary after every reporter.
    process.once("exit", () => this.line && console.log(this.line));
  }

  onRunComplete(_contexts, results) {
    // A file that does not even load has no tests to count, and must not pass unseen.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    this.line = `${results.numPassedTests} passed, ${failed} failed`;
    if (skipped > 0) this.line += `, ${skipped} skipped`;
  }
}

module.exports = ClosingLine;
