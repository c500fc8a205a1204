import { describe, expect, it } from "vitest";
import type { Claim } from "@/lib/domain/claim";
import { applyFilter } from "./apply-filter";
import { buildClaimTable } from "./build-claim-table";
import { type ClaimFilter, EVERYTHING } from "./claim-filter";
import { keptClaims } from "./kept-claims";
import { linkedWorld } from "./test-linked-world";

/** One line of four claims, in an order that no reader sees them in. */
function filtered(filter: Partial<ClaimFilter>): number[] {
  const world = linkedWorld();
  const [claim] = world.claims as [Claim];
  const stances = ["asserts", "disputes", "asserts", "denies"] as const;
  const claims = stances.map((stance, row) => ({ ...claim, id: `c${row}`, stance }));
  const table = buildClaimTable(world, claims);
  const names = {
    actorIds: world.actors.map(({ id }) => id),
    relationIds: world.relationTypes.map(({ id }) => id),
  };
  return [...keptClaims(table, applyFilter(table, names, { ...EVERYTHING, ...filter }), 0)];
}

describe("the claims of an opened line that a filter leaves", () => {
  it("are all of them without a filter", () => {
    expect(filtered({})).toEqual([1, 1, 1, 1]);
  });

  it("are told in the order in which they are read: denials, disputes, and what asserts it by the dossier", () => {
    expect(filtered({ rows: Uint8Array.of(1, 0, 0, 0) })).toEqual([0, 0, 1, 0]);
    expect(filtered({ rows: Uint8Array.of(0, 1, 1, 0) })).toEqual([0, 1, 0, 1]);
    expect(filtered({ stances: Uint8Array.of(0, 1, 0) })).toEqual([1, 0, 0, 0]);
  });

  it("are none where the line is not shown", () => {
    expect(filtered({ minOrigins: 9 })).toEqual([0, 0, 0, 0]);
  });
});
