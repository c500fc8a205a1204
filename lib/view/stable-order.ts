/** A key after every other: what has none goes last. */
export const LAST = 2_147_483_647;
const LEAST = -2_147_483_648;

/** Keys may be this many times as far apart as there are of them, and a bit, to be counted rather than compared. */
const SPREAD = 8;
const SPREAD_LEAST = 1 << 16;

/**
 * Returns an order (null: as they stand) put in order by key, the least first, those with equal keys as they were. Linear in
 * keys, unless they are far apart.
 */
export function stably(order: Uint32Array | null, keys: Int32Array): Uint32Array {
  const given = order ?? Uint32Array.from(keys, (_, at) => at);
  let [least, most, hasLast] = [LAST, LEAST, 0];
  for (let at = 0; at < keys.length; at++) {
    if (keys[at] === LAST) hasLast = 1;
    else {
      if (keys[at] < least) least = keys[at];
      if (keys[at] > most) most = keys[at];
    }
  }
  const spread = Math.max(0, most - least + 1);
  if (spread > SPREAD * keys.length + SPREAD_LEAST) {
    // Sorting typed arrays is stable, too (ECMA-262, 23.2.3.29).
    return given.slice().sort((one, other) => keys[one] - keys[other]);
  }
  const starts = new Uint32Array(spread + hasLast + 1);
  const slot = (at: number) => (keys[at] === LAST ? spread : keys[at] - least);
  for (let at = 0; at < keys.length; at++) starts[slot(at) + 1]++;
  for (let at = 1; at < starts.length; at++) starts[at] += starts[at - 1];
  const sorted = new Uint32Array(given.length);
  for (let at = 0; at < given.length; at++) sorted[starts[slot(given[at])]++] = given[at];
  return sorted;
}
