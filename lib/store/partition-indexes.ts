/** The tables that are partitioned by dossier. */
export const PARTITIONED = ["claims", "lines"] as const;
export type Partitioned = (typeof PARTITIONED)[number];

/**
 * The indexes of a partition that one dossier has to itself, beside those of the whole table.
 *
 * None begins with the dossier, which is the same in every row: PostgreSQL sorts texts by their first eight bytes as long as it
 * can, so half a million rows are indexed in 0.8 s by id and dossier, and in 1.1 s by dossier and id. Partitions of small dossiers
 * share theirs, which do begin with it: migration 0004. Whoever adds an index adds it in both places, and by a migration to the
 * partitions that are there.
 */
export const OWN_INDEXES: Readonly<Record<Partitioned, readonly string[]>> = {
  claims: [
    "(line_subject, relation, line_object, ordinal)",
    "(report, ordinal)",
    "(ordinal)",
    "(ordinal) where because is not null or qualifies is not null or contradicts is not null",
  ],
  lines: [
    "unique (subject, relation, object)",
    "(object, subject)",
    "(first_ordinal)",
    `(first_ordinal) where asserts + denies + disputes = 0`,
  ],
};
