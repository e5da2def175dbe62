/** Up to this many points the null distribution is counted out exactly; above it the normal approximation is used. */
const mostCountedOut = 40;

/**
 * How many of the equally likely orders of the values have 0, 1, 2, … discordant pairs, when time and value have
 * nothing to do with each other. `tied` are the numbers of points at each moment; pairs at the same moment do not
 * count. For distinct moments these are the Mahonian numbers, the null distribution of Kendall's S (M. G. Kendall, "A
 * new measure of rank correlation", Biometrika 30, 1938); for ties in time the Gaussian multinomial coefficients, which
 * are the Mahonian numbers of all points divided by those of each moment (P. A. MacMahon, Combinatory Analysis, 1915).
 */
export function discordanceCounts(tied: readonly number[]): readonly bigint[] {
  const total = tied.reduce((sum, size) => sum + size, 0);
  let counts: readonly bigint[] = [1n];
  for (let size = 2; size <= total; size++) counts = timesRun(counts, size);
  for (const group of tied) {
    for (let size = 2; size <= group; size++) counts = overRun(counts, size);
  }
  return counts;
}

/** A polynomial times 1 + q + … + q^(size − 1). */
function timesRun(counts: readonly bigint[], size: number): readonly bigint[] {
  let window = 0n;
  return Array.from({ length: counts.length + size - 1 }, (_, index) => {
    window += (counts[index] ?? 0n) - (counts[index - size] ?? 0n);
    return window;
  });
}

/** A polynomial divided by 1 + q + … + q^(size − 1), which divides it. */
function overRun(counts: readonly bigint[], size: number): readonly bigint[] {
  const quotient: bigint[] = [];
  for (let index = 0; index <= counts.length - size; index++) {
    quotient.push((counts[index] ?? 0n) - (counts[index - 1] ?? 0n) + (quotient[index - size] ?? 0n));
  }
  return quotient;
}

/**
 * The largest number m such that at most m − 1 discordant pairs come about by chance with a probability of at most
 * `tail` (above 0, at most 0.5); 0 when even none at all is likelier than that. By symmetry the same holds for concordant pairs.
 * Normal approximation above `mostCountedOut` points, its variance corrected for ties in time (M. G. Kendall, Rank
 * Correlation Methods, 1948).
 */
export function tailDepth(tied: readonly number[], tail: number): number {
  const total = tied.reduce((sum, size) => sum + size, 0);
  return total <= mostCountedOut ? countedDepth(tied, tail) : approximateDepth(tied, total, tail);
}

function countedDepth(tied: readonly number[], tail: number): number {
  const counts = discordanceCounts(tied);
  const all = Number(counts.reduce((sum, count) => sum + count, 0n));
  let depth = 0;
  let sum = 0n;
  for (const count of counts) {
    sum += count;
    if (Number(sum) / all > tail) break;
    depth++;
  }
  return depth;
}

function approximateDepth(tied: readonly number[], total: number, tail: number): number {
  const spread = (size: number) => size * (size - 1) * (2 * size + 5);
  const variance = (spread(total) - tied.reduce((sum, size) => sum + spread(size), 0)) / 18;
  const pairs = (total * (total - 1)) / 2 - tied.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return Math.max(0, Math.floor((pairs - normalQuantile(1 - tail) * Math.sqrt(variance)) / 2));
}

/**
 * The value below which a standard normal variable stays with a probability of 0.5 to 1; off by less than 4.5e-4.
 * Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 1964, 26.2.23.
 */
export function normalQuantile(probability: number): number {
  const t = Math.sqrt(-2 * Math.log(1 - probability));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  return t - above / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
}
