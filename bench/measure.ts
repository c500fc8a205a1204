/** Times of one operation, in milliseconds, in the order in which they were taken. */
export type Times = readonly number[];

/** Returns the time in the middle; of an even number, the mean of the two in the middle. Throws where there is none. */
export function median(times: Times): number {
  if (times.length === 0) throw new Error("a median of nothing");
  const sorted = [...times].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Returns the time that 95 of 100 stay within (nearest rank). Throws where there is none. */
export function percentile95(times: Times): number {
  const sorted = [...times].sort((one, other) => one - other);
  const time = sorted[Math.ceil(sorted.length * 0.95) - 1];
  if (time === undefined) throw new Error("a percentile of nothing");
  return time;
}

/** Returns how long each of `rounds` runs took, after `warmUps` that do not count. */
export async function timesOf(
  run: () => unknown,
  { rounds, warmUps }: { rounds: number; warmUps: number },
): Promise<Times> {
  const times: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    const startedMs = performance.now();
    await run();
    if (round >= 0) times.push(performance.now() - startedMs);
  }
  return times;
}
