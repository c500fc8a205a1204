import type { Claim } from "@/lib/domain/claim";
import type { LineEvidence } from "@/lib/domain/dossier-data";

/**
 * Returns the quotes of a claim as one text, without those that no longer stand in the text of its report; null where none
 * is left, or none was.
 */
export function standingWording(
  { id, quotes }: Pick<Claim, "id" | "quotes">,
  detached: LineEvidence["detached"],
): string | null {
  // A claim may be called `__proto__`.
  const lost = Object.hasOwn(detached, id) ? (detached[id] ?? []) : [];
  const standing = quotes?.filter((_, position) => !lost.includes(position)) ?? [];
  return standing.length > 0 ? standing.map(({ exact }) => exact).join(" … ") : null;
}
