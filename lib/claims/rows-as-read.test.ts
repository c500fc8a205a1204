import { describe, expect, it } from "vitest";
import type { Claim } from "@/lib/domain/claim";
import { buildClaimTable } from "./build-claim-table";
import { rowsAsRead } from "./rows-as-read";
import { linkedWorld } from "./test-linked-world";

/** Claims of two lines, in an order that no reader sees them in. */
function twoLines() {
  const world = linkedWorld();
  const [claim] = world.claims as [Claim];
  const stances = ["asserts", "disputes", "asserts", "denies"] as const;
  const claims = stances.flatMap((stance, at): Claim[] => [
    { ...claim, id: `first${at}`, stance },
    { ...claim, id: `second${at}`, object: "reuters", stance, status: at === 1 ? "withdrawn" : "accepted" },
  ]);
  return buildClaimTable(world, claims);
}

describe("the claims of an opened line", () => {
  it("are read in this order: denials, disputes, and what asserts it by the dossier", () => {
    expect(rowsAsRead(twoLines(), 0)).toEqual([6, 2, 0, 4]);
  });

  it("are its own alone, also those that were withdrawn", () => {
    expect(rowsAsRead(twoLines(), 1)).toEqual([7, 3, 1, 5]);
  });
});
