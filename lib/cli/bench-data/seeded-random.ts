/** A source of numbers in [0, 1) with 32 bits each. */
export type Random = () => number;

/**
 * Returns a generator that gives the same numbers for the same seed on every machine: sfc32 (Chris Doty-Humphrey, PractRand).
 * Seeds that are near each other give numbers that are not, after the warm-up.
 */
export function seededRandom(seed: number): Random {
  let [a, b, c, counter] = [seed | 0, (seed / 2 ** 32) | 0, 0x9e3779b9 | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 16; round++) next();
  return next;
}

/** Returns running sums of weights, to draw from with {@link drawFrom}. */
export function runningSums(weights: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let at = 0; at < weights.length; at++) {
    sum += weights[at] ?? 0;
    sums[at] = sum;
  }
  return sums;
}

/** Returns a position from `from` to before `to`, each as likely as its weight. Logarithmic in their number. */
export function drawFrom(sums: Float64Array, random: Random, from = 0, to = sums.length): number {
  const below = from === 0 ? 0 : (sums[from - 1] ?? 0);
  const wanted = below + random() * ((sums[to - 1] ?? 0) - below);
  let [low, high] = [from, to - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
