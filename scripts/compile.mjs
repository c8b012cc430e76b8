import webpack from "webpack";

/** Builds once. Resolves when the files are written; rejects with what the compiler said. */
export function compile(configuration) {
  const compiler = webpack(configuration);
  return new Promise((resolve, reject) => {
    compiler.run((failure, stats) => {
      // Closing writes the cache that the next build starts from.
      compiler.close((closing) => {
        const error = failure ?? closing ?? compilationError(stats);
        if (error) reject(error);
        else resolve();
      });
    });
  });
}

/**
 * Builds, and again at every change, until the returned function is called.
 *
 * @param built - Called after each build, with the error if it failed
 */
export function watch(configuration, built) {
  const watching = webpack(configuration).watch({}, (failure, stats) =>
    built(failure ?? compilationError(stats)),
  );
  return () => new Promise((resolve) => watching.close(resolve));
}

function compilationError(stats) {
  if (!stats.hasErrors()) return null;
  return new Error(stats.toString({ all: false, errors: true, errorDetails: false, colors: false }));
}
