/** A slip of the finger is not guessed in a shorter text: almost anything is near two letters. */
const SHORTEST = 3;

/** Two slips, or one in three characters of a long word; but most of its characters must be there. */
const mostChanges = (length: number): number =>
  Math.min(Math.max(2, Math.floor(length / 3)), Math.ceil(length / 2) - 1);

/**
 * The candidate that a text most likely misspells, or null where none shares most of its characters: another word, or
 * one of another language, is no typing error.
 */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  const typed = text.toLowerCase();
  if (typed.length < SHORTEST) return null;
  let best: string | null = null;
  let fewest = Infinity;
  for (const candidate of candidates) {
    const most = mostChanges(Math.max(typed.length, candidate.length));
    const name = candidate.toLowerCase();
    // Most candidates are told apart by their letters alone.
    if (foreign(name, typed) > most || foreign(typed, name) > most) continue;
    const changes = distance(typed, name);
    if (changes < fewest && changes <= most) {
      best = candidate;
      fewest = changes;
    }
  }
  return best;
}

/** How many characters of a text another does not have at all. */
function foreign(text: string, other: string): number {
  let count = 0;
  for (const character of text) if (!other.includes(character)) count++;
  return count;
}

/** Characters to change, add, leave out or swap with their neighbour: optimal string alignment, row by row. */
function distance(from: string, to: string): number {
  let before: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          isSwapped ? (before[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [before, previous] = [previous, current];
  }
  return previous[to.length] ?? 0;
}
