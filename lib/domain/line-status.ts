import type { LineStatus } from "./codes";
import type { Origins } from "./dossier-data";

/**
 * Returns the status of a line from its origins by stance: disputed where somebody asserts it and somebody else denies or
 * disputes it, or where it is only called into question; denied where it is only denied; withdrawn where nothing stands.
 */
export function lineStatus(origins: Origins): LineStatus {
  const { asserts, denies, disputes } = origins;
  if (asserts === 0 && denies === 0 && disputes === 0) return "withdrawn";
  if (asserts === 0) return disputes > 0 ? "disputed" : "denied";
  return denies > 0 || disputes > 0 ? "disputed" : "reported";
}

/** Returns how many of the three stances somebody takes: 0 where every claim was withdrawn, 2 or 3 on a contested line. */
export function countSides({ asserts, denies, disputes }: Origins): number {
  return [asserts, denies, disputes].filter((origins) => origins > 0).length;
}
