import { buildClaimTable } from "@/lib/claims/build-claim-table";
import { EVERYTHING } from "@/lib/claims/claim-filter";
import { UNDATED } from "@/lib/claims/claim-table";
import type { FilterResult, Line } from "@/lib/claims/line";
import { TEST_DOSSIER } from "./test-dossier";

/** Test support: lines of the test dossier. `id` is subject.relation.object; what is not given is reported, one origin, undated. */
export function testLine(id: string, given: Partial<Line> = {}): Line {
  const [subject, relation, object] = id.split(".");
  const actor = (name?: string) => TEST_DOSSIER.actors.findIndex((record) => record.id === name);
  return {
    id,
    subject: actor(subject),
    relation: TEST_DOSSIER.relationTypes.findIndex((record) => record.id === relation),
    object: actor(object),
    rows: Uint32Array.of(0),
    status: "reported",
    origins: { asserts: 1, denies: 0, disputes: 0 },
    relays: 0,
    voices: 0,
    flags: [],
    draft: false,
    scopes: [],
    happenedFrom: UNDATED,
    happenedTo: UNDATED,
    reportedFrom: UNDATED,
    reportedTo: UNDATED,
    happenedInferred: false,
    reportedInferred: false,
    unreal: null,
    unheard: [],
    contradictedBy: [],
    ...given,
  };
}

/** Returns a result that shows the given lines out of as many per relation type as `total` says. */
export function testResult(lines: readonly Line[], total: readonly number[]): FilterResult {
  const shown = new Uint32Array(TEST_DOSSIER.relationTypes.length);
  const linesOfActor = new Uint32Array(TEST_DOSSIER.actors.length);
  for (const { subject, relation, object } of lines) {
    shown[relation] = shown[relation]! + 1;
    linesOfActor[subject] = linesOfActor[subject]! + 1;
    linesOfActor[object] = linesOfActor[object]! + 1;
  }
  return {
    table: buildClaimTable(TEST_DOSSIER, []),
    strongest: (position) => lines[position]!.origins.asserts,
    filter: EVERYTHING,
    shown: Uint32Array.from(lines.keys()),
    asserts: Uint32Array.from(lines, ({ origins }) => origins.asserts),
    line: (position) => lines[position]!,
    totalLines: total.reduce((sum, count) => sum + count, 0),
    linesOfActor,
    actorsShown: linesOfActor.filter((count) => count > 0).length,
    totalActors: 6,
    withdrawn: lines.filter((line) => line.status === "withdrawn").length,
    rows: () => Uint32Array.from(lines.flatMap((line) => [...line.rows])),
    facets: {
      relation: { shown, total: Uint32Array.from(total) },
      minOrigins: Uint32Array.of(lines.length, lines.length),
      disputed: 0,
    },
  };
}
