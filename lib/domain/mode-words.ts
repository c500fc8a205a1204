import type { Claim } from "./claim";

/** What is said of a line that no claim says is actually so; null of every other line. */
export type Unreal = "future" | "hypothetical" | null;

/**
 * Returns what several modes amount to: null where one of them is actual (or not given, which means the same) and for none,
 * else hypothetical where one is, else future.
 */
export function commonMode(modes: readonly (Claim["mode"] | null)[]): Unreal {
  if (modes.length === 0 || modes.some((mode) => mode == null || mode === "actual")) return null;
  return modes.includes("hypothetical") ? "hypothetical" : "future";
}

/** Returns what a mode puts after the words of a line: " (hypothetical)", or nothing. */
export function modeMark(unreal: Unreal): string {
  return unreal === null ? "" : ` (${unreal})`;
}
