import { describe, expect, it } from "vitest";
import { VECTOR_LINE, VECTORS, vectorBundle } from "@/lib/domain/test-vectors";
import { applyFilter } from "./apply-filter";
import { readClaimsArrow } from "./arrow";
import { buildClaimTable } from "./build-claim-table";
import { EVERYTHING } from "./claim-filter";
import { writeClaimsArrow } from "./write-arrow";

describe("a line of columns, here and on the other side of the wire", () => {
  it.each(VECTORS)("$name: $says", (vector) => {
    const bundle = vectorBundle(vector);
    const names = {
      actorIds: bundle.actors.map(({ id }) => id),
      relationIds: bundle.relationTypes.map(({ id }) => id),
    };
    const table = buildClaimTable(bundle, bundle.claims);
    for (const columns of [table, readClaimsArrow(writeClaimsArrow(table))]) {
      const result = applyFilter(columns, names, EVERYTHING);
      expect(result.shown.length).toBe(1);
      expect(result.line(0)).toMatchObject({ id: VECTOR_LINE, ...vector.expected });
      expect(result.line(0).flags).toEqual(vector.expected.flags);
    }
  });
});
