import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import type { ColumnsClaim } from "@/lib/claims/claim-table-builder";
import type { Database } from "../database";
import { claims } from "../schema";

/** Claims that one statement reads: enough that the round trips do not matter, few enough that they fit in memory beside much else. */
const PAGE = 20_000;

/** A row of the statement below. Chains and dates are few and come again and again, so they come as text and are parsed once. */
type Row = {
  ordinal: number;
  chain: string;
  happened: string;
  quotes: ColumnsClaim["quotes"] | null;
  locator: string | null;
  scope: string | null;
  mode: ColumnsClaim["mode"] | null;
  contradicts: string[] | null;
} & Pick<ColumnsClaim, "id" | "report" | "subject" | "relation" | "object" | "stance" | "speech" | "status">;

type Derived = NonNullable<ColumnsClaim["derived"]>;

/**
 * Yields the claims of a dossier in its order, with what columns need of them, in pages: never all at once. None where there
 * is no such dossier. Must run in one transaction, so that all pages are of one state.
 */
export async function* columnsClaims(database: Database, dossier: string): AsyncGenerator<ColumnsClaim[]> {
  const chainOf = parsedOnce<ColumnsClaim["chain"]>();
  const happenedOf = parsedOnce<ColumnsClaim["happened"]>();
  let last = -1;
  while (true) {
    const { rows } = await database.execute<Row>(sql`
      select ordinal, id, report, subject, relation, object, stance, speech, status, chain::text as chain,
        happened::text as happened, quotes, locator, scope, mode, contradicts
      from claims where dossier = ${dossier} and ordinal > ${last} order by ordinal limit ${PAGE}`);
    if (rows.length === 0) return;
    last = rows.at(-1)?.ordinal ?? last;
    yield rows.map((row) => toColumnsClaim(row, chainOf(row.chain), happenedOf(row.happened)));
    if (rows.length < PAGE) return;
  }
}

/**
 * Yields the claims of which a condition holds, in the order of the dossier, in pages, with what was derived of each when it was
 * stored. Must run in one transaction, in which nothing else is read this way at the time.
 */
export async function* columnsClaimsWhere(database: Database, where: SQL): AsyncGenerator<ColumnsClaim[]> {
  const chainOf = parsedOnce<ColumnsClaim["chain"]>();
  const happenedOf = parsedOnce<ColumnsClaim["happened"]>();
  // A cursor and not pages by number: a condition that no index keeps in order would be looked for anew for each page.
  await database.execute(sql`
    declare scope_claims no scroll cursor for
    select ordinal, id, report, subject, relation, object, stance, speech, status, chain::text as chain,
      happened::text as happened, quotes, locator, scope, mode, contradicts, keys, link_inferred as "linkInferred"
    from claims where ${where} order by ordinal`);
  while (true) {
    const { rows } = await database.execute<Row & Derived>(
      sql`fetch ${sql.raw(String(PAGE))} from scope_claims`,
    );
    if (rows.length === 0) break;
    yield rows.map(({ keys, linkInferred, ...row }) => ({
      ...toColumnsClaim(row, chainOf(row.chain), happenedOf(row.happened)),
      derived: { keys, linkInferred },
    }));
    if (rows.length < PAGE) break;
  }
  await database.execute(sql`close scope_claims`);
}

/** Returns the ids of the claims that others of the dossier contradict. Reads only claims that speak of others. */
export async function contradictedClaims(database: Database, dossier: string): Promise<Set<string>> {
  const rows = await database
    .select({ contradicts: claims.contradicts })
    .from(claims)
    .where(and(eq(claims.dossier, dossier), isNotNull(claims.contradicts)));
  return new Set(rows.flatMap(({ contradicts }) => contradicts ?? []));
}

function toColumnsClaim(
  { ordinal: _ordinal, quotes, locator, scope, mode, contradicts, ...row }: Row,
  chain: ColumnsClaim["chain"],
  happened: ColumnsClaim["happened"],
): ColumnsClaim {
  return {
    id: row.id,
    report: row.report,
    subject: row.subject,
    relation: row.relation,
    object: row.object,
    stance: row.stance,
    speech: row.speech,
    status: row.status,
    chain,
    happened,
    ...(quotes ? { quotes } : {}),
    ...(locator === null ? {} : { locator }),
    ...(scope === null ? {} : { scope }),
    ...(mode ? { mode } : {}),
    ...(contradicts ? { contradicts } : {}),
  };
}

/** Different texts that are remembered at most. */
const REMEMBERED = 50_000;

function parsedOnce<T>(): (json: string) => T {
  const known = new Map<string, T>();
  return (json) => {
    let value = known.get(json);
    if (value === undefined) {
      value = JSON.parse(json) as T;
      if (known.size >= REMEMBERED) known.clear();
      known.set(json, value);
    }
    return value;
  };
}
