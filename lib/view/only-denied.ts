import type { FilterResult } from "@/lib/claims/line";
import { keptBy } from "@/lib/domain/kept-by";
import { drawnStatus } from "./edge-look";

/**
 * Returns whether some shown line is denied and asserted by nobody, so that the key of the drawing has to say how that looks.
 * Makes only lines that no origin asserts, until one is found.
 */
export const isOneOnlyDenied = keptBy(({ shown, asserts, line }: FilterResult): boolean =>
  asserts.some((count, at) => count === 0 && drawnStatus(line(shown[at]!)) === "denied"),
);
