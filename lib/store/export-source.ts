import { buildClaimTable } from "@/lib/claims/build-claim-table";
import { lineRecords } from "@/lib/claims/line-records";
import { writeWholeClaimsArrow } from "@/lib/claims/write-arrow";
import type { Claim } from "@/lib/domain/claim";
import type { ExportScope } from "@/lib/domain/export-format";
import { lineEnds, lineId } from "@/lib/domain/line-ends";
import type { LineRecord } from "@/lib/domain/line-record";
import { reading } from "./database";
import { expectHash } from "./expect-hash";
import { glanceAtExplorer } from "./load-explorer";
import { claimIds } from "./queries/claim-ids";
import { type DossierRecords, selectDossierRecords, selectHash } from "./queries/dossier-records";
import { claimPages, selectClaimPage } from "./queries/stream-bundle";

/**
 * Returns what an export of a dossier is written from, or null where there is none. Everything that is asked for is of the state
 * that `hash` names: where the dossier is changed meanwhile, `version_conflict` is thrown.
 */
export async function openExport(id: string, scope: ExportScope) {
  const found = await reading((database) => selectDossierRecords(database, id));
  if (found === null) return null;
  const records: DossierRecords = found;
  const { hash } = records;
  const isIn = scope === null ? null : scopeTest(scope, records);
  const claims = () =>
    within(
      claimPages((from) =>
        reading(async (database) => {
          expectHash(await selectHash(database, id), hash);
          return selectClaimPage(database, id, from);
        }),
      ),
      isIn,
    );
  return {
    hash,
    isWhole: scope === null,
    records: async () => records,
    claims,
    lines: () => linesOf(id, hash, scope),
    arrow: async (): Promise<Uint8Array> => {
      if (scope === null)
        return writeWholeClaimsArrow((await explorerAt(id, hash)).table, await claimIds(id, hash));
      const some: Claim[] = [];
      for await (const page of claims()) some.push(...page);
      return writeWholeClaimsArrow(
        buildClaimTable(records, some),
        some.map((claim) => claim.id),
      );
    },
  };
}

async function explorerAt(id: string, hash: string) {
  const explorer = await glanceAtExplorer(id);
  expectHash(explorer?.data.hash ?? null, hash);
  return explorer as NonNullable<typeof explorer>;
}

async function linesOf(id: string, hash: string, scope: ExportScope): Promise<LineRecord[]> {
  const { table, data } = await explorerAt(id, hash);
  const names = {
    actorIds: data.actors.map((actor) => actor.id),
    relationIds: data.relationTypes.map((type) => type.id),
  };
  if (scope === null) return [...lineRecords(table, names)];
  if ("lines" in scope) return [...lineRecords(table, names, { lines: scope.lines })];
  const ids = await claimIds(id, hash);
  const rows = Uint8Array.from(ids, (claim) => (scope.claims.has(claim) ? 1 : 0));
  return [...lineRecords(table, names, { rows })];
}

function scopeTest(
  scope: NonNullable<ExportScope>,
  { actors, relationTypes }: DossierRecords,
): (claim: Claim) => boolean {
  if ("claims" in scope) return ({ id }) => scope.claims.has(id);
  const standing = new Map(actors.map((actor, at) => [actor.id, at]));
  const symmetric = new Set(relationTypes.filter((type) => type.symmetric).map((type) => type.id));
  return (claim) =>
    scope.lines.has(
      lineId(
        lineEnds(
          claim,
          (relation) => symmetric.has(relation),
          (actor) => standing.get(actor) ?? 0,
        ),
      ),
    );
}

async function* within(
  pages: AsyncIterable<readonly Claim[]>,
  isIn: ((claim: Claim) => boolean) | null,
): AsyncGenerator<readonly Claim[]> {
  for await (const page of pages) yield isIn === null ? page : page.filter(isIn);
}
