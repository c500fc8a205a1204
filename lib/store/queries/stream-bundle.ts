import { and, asc, eq, gte } from "drizzle-orm";
import { BUNDLE_FORMAT } from "@/lib/domain/bundle";
import { canonicalStream } from "@/lib/domain/canonical-bundle";
import type { Claim } from "@/lib/domain/claim";
import { toClaim } from "../claim-rows";
import { type Database, reading } from "../database";
import { expectHash } from "../expect-hash";
import { claims } from "../schema";
import { selectDossierRecords, selectHash } from "./dossier-records";

/** Claims that are in memory at once. */
const PAGE_SIZE = 2_000;

/** Claims from a place in the dossier on, and the place after them; null where these are the last. */
export interface ClaimsPage {
  readonly claims: readonly Claim[];
  readonly next: number | null;
}

/**
 * Returns the canonical text of a stored dossier, piece by piece, with its hash, or null where there is none.
 *
 * Each page of claims is a short transaction of its own, so that a slow reader holds nothing up. Where the dossier is changed
 * meanwhile the rest would not belong to what was sent, and the text breaks off with `version_conflict`.
 */
export async function streamBundle(
  id: string,
): Promise<{ readonly hash: string; readonly text: AsyncGenerator<string> } | null> {
  const records = await reading((database) => selectDossierRecords(database, id));
  if (!records) return null;
  const { hash, ...rest } = records;
  const pages = claimPages((from) =>
    reading(async (database) => {
      expectHash(await selectHash(database, id), hash);
      return selectClaimPage(database, id, from);
    }),
  );
  return { hash, text: canonicalStream({ format: BUNDLE_FORMAT, ...rest }, pages) };
}

/** Yields the claims of all pages, from the first on. */
export async function* claimPages(
  load: (from: number) => Promise<ClaimsPage>,
): AsyncGenerator<readonly Claim[]> {
  for (let from: number | null = 0; from !== null; ) {
    const page: ClaimsPage = await load(from);
    yield page.claims;
    from = page.next;
  }
}

/** Returns the claims of a dossier from a place in its order on. */
export async function selectClaimPage(database: Database, id: string, from: number): Promise<ClaimsPage> {
  const rows = await database
    .select()
    .from(claims)
    .where(and(eq(claims.dossier, id), gte(claims.ordinal, from)))
    .orderBy(asc(claims.ordinal))
    .limit(PAGE_SIZE);
  const last = rows.at(-1);
  const next = last !== undefined && rows.length === PAGE_SIZE ? last.ordinal + 1 : null;
  return { claims: rows.map(toClaim), next };
}
