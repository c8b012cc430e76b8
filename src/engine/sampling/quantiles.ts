const BINS = 4096;

/**
 * The values below which given parts of a sample lie, by selection: one pass counts the values into bins, another
 * gathers the few bins that hold a wanted rank, and only those are sorted.
 *
 * @param parts - Each from 0 to 1; between two ranks the value is interpolated, as in Excel's PERCENTILE.INC
 */
export function quantiles(sample: Float64Array, parts: readonly number[]): readonly number[] {
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of sample) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (!(greatest > least)) return parts.map(() => least);

  const perUnit = (BINS - 1) / (greatest - least);
  const binOf = (value: number): number => Math.floor((value - least) * perUnit);
  const counts = new Uint32Array(BINS);
  for (const value of sample) counts[binOf(value)] = (counts[binOf(value)] as number) + 1;

  const wanted = parts.map((part) => part * (sample.length - 1));
  const ranks = [...new Set(wanted.flatMap((place) => [Math.floor(place), Math.ceil(place)]))];
  const byRank = valuesAt(ranks, sample, counts, binOf);
  return wanted.map((place) => {
    const below = byRank.get(Math.floor(place)) as number;
    return below + (place - Math.floor(place)) * ((byRank.get(Math.ceil(place)) as number) - below);
  });
}

/** The sample's values at some ranks, counted from 0 at the least. */
function valuesAt(
  ranks: readonly number[],
  sample: Float64Array,
  counts: Uint32Array,
  binOf: (value: number) => number,
): ReadonlyMap<number, number> {
  const firstRank = new Float64Array(BINS + 1);
  counts.forEach((count, bin) => (firstRank[bin + 1] = (firstRank[bin] as number) + count));
  const binOfRank = (rank: number): number => {
    let bin = 0;
    while ((firstRank[bin + 1] as number) <= rank) bin++;
    return bin;
  };
  const gathered = new Map(ranks.map((rank) => [binOfRank(rank), [] as number[]]));
  const isWanted = Uint8Array.from(counts, (_, bin) => (gathered.has(bin) ? 1 : 0));
  for (const value of sample) if (isWanted[binOf(value)] === 1) gathered.get(binOf(value))?.push(value);
  for (const values of gathered.values()) values.sort((a, b) => a - b);
  return new Map(
    ranks.map((rank) => {
      const bin = binOfRank(rank);
      return [rank, gathered.get(bin)?.[rank - (firstRank[bin] as number)] as number];
    }),
  );
}
