/** Most bins to count a sample into, and values that a bin holds on average in a small one. */
const MOST_BINS = 4096;
const PER_BIN = 8;

/**
 * The values below which given parts of a sample lie, by selection: one pass counts the values into bins, another
 * gathers the few bins that hold a wanted rank, and only those are sorted.
 *
 * @param parts - Each from 0 to 1; between two ranks the value is interpolated, as in Excel's PERCENTILE.INC
 */
export function quantiles(sample: Float64Array, parts: readonly number[]): readonly number[] {
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < sample.length; i++) {
    const value = sample[i] as number;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (!(greatest > least)) return parts.map(() => least);

  const places = parts.map((part) => part * (sample.length - 1));
  const ranks = [...new Set(places.flatMap((place) => [Math.floor(place), Math.ceil(place)]))];
  const byRank = valuesAt(ranks, sample, least, greatest);
  return places.map((place) => {
    const below = byRank.get(Math.floor(place)) as number;
    return below + (place - Math.floor(place)) * ((byRank.get(Math.ceil(place)) as number) - below);
  });
}

/** The sample's values at some ranks, counted from 0 at the least. */
function valuesAt(
  ranks: readonly number[],
  sample: Float64Array,
  least: number,
  greatest: number,
): ReadonlyMap<number, number> {
  const bins = Math.min(MOST_BINS, Math.ceil(sample.length / PER_BIN));
  // A hair below the number of bins, so that the greatest value falls into the last.
  const perUnit = (bins - 1e-6) / (greatest - least);
  const counts = new Uint32Array(bins);
  for (let i = 0; i < sample.length; i++) {
    const bin = ((sample[i] as number) - least) * perUnit;
    counts[bin | 0] = (counts[bin | 0] as number) + 1;
  }

  /** The bin of a rank, and how many values lie in the bins before it. */
  const locate = (rank: number): { bin: number; before: number } => {
    let before = 0;
    let bin = 0;
    while (before + (counts[bin] as number) <= rank) before += counts[bin++] as number;
    return { bin, before };
  };
  const wanted = ranks.map((rank) => ({ rank, ...locate(rank) }));
  const gathered = new Map(wanted.map(({ bin }) => [bin, [] as number[]]));
  const isWanted = new Uint8Array(bins);
  for (const bin of gathered.keys()) isWanted[bin] = 1;
  for (let i = 0; i < sample.length; i++) {
    const bin = (((sample[i] as number) - least) * perUnit) | 0;
    if (isWanted[bin] === 1) gathered.get(bin)?.push(sample[i] as number);
  }
  for (const values of gathered.values()) values.sort((a, b) => a - b);
  return new Map(wanted.map(({ rank, bin, before }) => [rank, gathered.get(bin)?.[rank - before] as number]));
}
