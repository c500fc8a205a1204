import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Claim } from "@/lib/domain/claim";
import type { RelatedLineIds } from "@/lib/domain/dossier-data";
import { lineId } from "@/lib/domain/line-ends";
import type { Database } from "../database";
import { claims } from "../schema";

type Relations = Readonly<Record<"because" | "qualifies" | "contradicts", readonly string[] | null>>;
type Relating = Pick<Claim, "id" | "status"> & Relations;

const COLUMNS = {
  id: claims.id,
  because: claims.because,
  qualifies: claims.qualifies,
  contradicts: claims.contradicts,
  subject: claims.lineSubject,
  relation: claims.relation,
  object: claims.lineObject,
};

/**
 * Returns the lines that bear on a line through its claims, and those whose claims speak of them; each once, in the order of
 * the dossier, the line itself never. `all` are all claims of the line. Claims that were withdrawn bear on nothing, and
 * nothing on them.
 */
export async function relatedLines(
  database: Database,
  dossier: string,
  line: string,
  all: readonly Relating[],
): Promise<RelatedLineIds> {
  const own = all.filter((claim) => claim.status !== "withdrawn");
  const ids = own.map((claim) => claim.id);
  const named = [
    ...new Set(
      own.flatMap((claim) =>
        [claim.because, claim.qualifies, claim.contradicts].flatMap((list) => list ?? []),
      ),
    ),
  ];
  const ofDossier = and(eq(claims.dossier, dossier), ne(claims.status, "withdrawn"));
  const spokenOf =
    named.length === 0
      ? []
      : await database
          .select(COLUMNS)
          .from(claims)
          .where(and(ofDossier, sql`${claims.id} = any(${sql.param(named)}::text[])`))
          .orderBy(asc(claims.ordinal));
  const names = (column: AnyPgColumn) =>
    sql`exists (select from json_array_elements_text(${column}) as named where named = any(${sql.param(ids)}::text[]))`;
  const speaking = await database
    .select(COLUMNS)
    .from(claims)
    .where(
      and(
        ofDossier,
        // Word for word the condition of the index claims_relating, so that only those few rows are read.
        sql`(because is not null or qualifies is not null or contradicts is not null)`,
        sql`(${names(claims.because)} or ${names(claims.qualifies)} or ${names(claims.contradicts)})`,
      ),
    )
    .orderBy(asc(claims.ordinal));

  const isOwn = new Set(ids);
  const lines = (list: typeof speaking) =>
    [...new Set(list.map((claim) => lineId(claim)))].filter((id) => id !== line);
  const saidOf = (field: keyof Relations) => {
    const wanted = new Set(own.flatMap((claim) => claim[field] ?? []));
    return spokenOf.filter((claim) => wanted.has(claim.id));
  };
  const saying = (field: keyof Relations) =>
    speaking.filter((claim) => claim[field]?.some((id) => isOwn.has(id)));
  return {
    because: lines(saidOf("because")),
    reasonFor: lines(saying("because")),
    butAlso: lines([...saidOf("qualifies"), ...saying("qualifies")]),
    contradicts: lines([...saidOf("contradicts"), ...saying("contradicts")]),
  };
}
