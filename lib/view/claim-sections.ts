import type { Claim } from "@/lib/domain/claim";
import type { Stance } from "@/lib/domain/codes";

/** Claims of a line that stand under one heading. */
export interface ClaimSection {
  /** The side that they take; claims of every side that were withdrawn take none. */
  readonly side: Stance | "withdrawn";
  /** Where they are among the claims, ascending. */
  readonly positions: readonly number[];
}

/**
 * Returns the claims of a line by side, in the order in which a side first occurs, then those that were withdrawn: they count
 * for no origin, so no heading that counts origins can stand over them. No section is empty.
 */
export function claimSections(claims: readonly Pick<Claim, "stance" | "status">[]): ClaimSection[] {
  const sections = new Map<ClaimSection["side"], number[]>();
  claims.forEach(({ stance, status }, position) => {
    const side = status === "withdrawn" ? "withdrawn" : stance;
    const positions = sections.get(side);
    if (positions) positions.push(position);
    else sections.set(side, [position]);
  });
  const all = Array.from(sections, ([side, positions]) => ({ side, positions }));
  const isTaken = ({ side }: ClaimSection) => side !== "withdrawn";
  return [...all.filter(isTaken), ...all.filter((section) => !isTaken(section))];
}
