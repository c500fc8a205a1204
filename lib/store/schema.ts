import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import type { Actor } from "@/lib/domain/actor";
import type { Claim } from "@/lib/domain/claim";
import type { Dossier } from "@/lib/domain/dossier";
import type { RelationType } from "@/lib/domain/relation-type";
import type { Report } from "@/lib/domain/report";

// Nested values are `json` and not `jsonb`: jsonb sorts keys and rewrites numbers, and an export has to be the import.

/** One row a dossier, with what a list of dossiers shows, counted once when it is stored. */
export const dossiers = pgTable("dossiers", {
  id: text().primaryKey(),
  title: text().notNull(),
  language: text().notNull(),
  version: text().notNull(),
  licence: text().notNull(),
  maintainers: json().$type<string[]>().notNull(),
  description: text(),
  takeaway: text(),
  layout: json().$type<NonNullable<Dossier["layout"]>>(),
  start: text(),
  corrections: json().$type<NonNullable<Dossier["corrections"]>>(),
  evidence: text().$type<NonNullable<Dossier["evidence"]>>(),
  /** SHA-256 of the canonical bundle, hexadecimal. */
  hash: text().notNull(),
  claimCount: integer("claim_count").notNull(),
  lineCount: integer("line_count").notNull(),
  actorCount: integer("actor_count").notNull(),
  reportCount: integer("report_count").notNull(),
  originCount: integer("origin_count").notNull(),
  /** The `DERIVATION` by which the derived columns of its claims were filled; 0 where they never were. */
  derivation: integer().notNull().default(0),
  storedAt: timestamp("stored_at", { withTimezone: true }).notNull().defaultNow(),
});

const ofDossier = () =>
  text()
    .notNull()
    .references(() => dossiers.id, { onDelete: "cascade" });

/** The vocabulary of a dossier. `ordinal` is the place in the bundle's list, from 0. */
export const relationTypes = pgTable(
  "relation_types",
  {
    dossier: ofDossier(),
    id: text().notNull(),
    ordinal: integer().notNull(),
    label: text().notNull(),
    inverse: text().notNull(),
    symmetric: boolean().notNull(),
    family: text().$type<RelationType["family"]>().notNull(),
    definition: text().notNull(),
    plover: json().$type<NonNullable<RelationType["plover"]>>(),
    cameo: json().$type<string[]>(),
    needsScope: boolean("needs_scope"),
  },
  (table) => [primaryKey({ columns: [table.dossier, table.id] })],
);

export const actors = pgTable(
  "actors",
  {
    dossier: ofDossier(),
    id: text().notNull(),
    ordinal: integer().notNull(),
    name: text().notNull(),
    kind: text().$type<Actor["kind"]>().notNull(),
    description: text(),
    aliases: json().$type<NonNullable<Actor["aliases"]>>(),
    roles: json().$type<NonNullable<Actor["roles"]>>(),
    unnamed: json().$type<NonNullable<Actor["unnamed"]>>(),
    sameAs: json("same_as").$type<string[]>(),
  },
  (table) => [primaryKey({ columns: [table.dossier, table.id] })],
);

export const reports = pgTable(
  "reports",
  {
    dossier: ofDossier(),
    id: text().notNull(),
    ordinal: integer().notNull(),
    kind: text().$type<Report["kind"]>().notNull(),
    publisher: text().notNull(),
    title: text().notNull(),
    language: text().notNull(),
    published: json().$type<Report["published"]>().notNull(),
    held: boolean().notNull(),
    url: text(),
    archivedUrl: text("archived_url"),
    retrieved: text(),
    sha256: text(),
    text: text(),
    authors: json().$type<string[]>(),
    relays: json().$type<NonNullable<Report["relays"]>>(),
    supersedes: text(),
  },
  (table) => [primaryKey({ columns: [table.dossier, table.id] })],
);

function inDossier(
  name: string,
  dossier: AnyPgColumn,
  id: AnyPgColumn,
  target: typeof reports | typeof actors | typeof relationTypes,
) {
  const foreignColumns: [AnyPgColumn, AnyPgColumn] = [target.dossier, target.id];
  return foreignKey({ name, columns: [dossier, id], foreignColumns }).onDelete("cascade");
}

/**
 * The claims: the truth that everything drawn is derived from. Partitioned by dossier (the migration says how).
 *
 * `lineSubject` and `lineObject` are the claim's ends as its line has them: of a symmetric relation, the actor that stands
 * first in the dossier is the subject. `happenedFrom` and `happenedTo` are days since 1970-01-01, null where undated. From
 * `keys` on, the columns say what corroboration needs of a claim; `derive-claims.ts` fills them from the definition in
 * `lib/domain`, and no export has them.
 *
 * Its other indexes differ between the partitions: those of the small dossiers begin with the dossier (migration 0004), those of
 * a dossier's own have no need of it (`partition-indexes.ts`).
 */
export const claims = pgTable(
  "claims",
  {
    dossier: text().notNull(),
    id: text().notNull(),
    ordinal: integer().notNull(),
    report: text().notNull(),
    subject: text().notNull(),
    relation: text().notNull(),
    object: text().notNull(),
    lineSubject: text("line_subject").notNull(),
    lineObject: text("line_object").notNull(),
    stance: text().$type<Claim["stance"]>().notNull(),
    speech: text().$type<Claim["speech"]>().notNull(),
    chain: json().$type<Claim["chain"]>().notNull(),
    quotes: json().$type<NonNullable<Claim["quotes"]>>(),
    locator: text(),
    scope: text(),
    happened: json().$type<Claim["happened"]>().notNull(),
    happenedFrom: integer("happened_from"),
    happenedTo: integer("happened_to"),
    place: text(),
    mode: text().$type<NonNullable<Claim["mode"]>>(),
    because: json().$type<string[]>(),
    qualifies: json().$type<string[]>(),
    contradicts: json().$type<string[]>(),
    note: text(),
    status: text().$type<Claim["status"]>().notNull(),
    by: text(),
    at: text(),
    /** As `claimKeys` gives them: those of one line and stance that share one are one origin; the origin's own key first. */
    keys: text().array().notNull().default(sql`'{}'`),
    /** Actors of the chain, each once, publisher first. */
    chainActors: text("chain_actors").array().notNull().default(sql`'{}'`),
    ownVoice: boolean("own_voice").notNull().default(false),
    linkInferred: boolean("link_inferred").notNull().default(false),
    /** Whether an unnamed source stands in the chain. */
    unnamedVoice: boolean("unnamed_voice").notNull().default(false),
  },
  (table) => [
    // The id first: sorted by what differs at once, the index of a large partition is built in two thirds of the time.
    primaryKey({ columns: [table.id, table.dossier] }),
    // That its ends and its relation exist is known of its line.
    check(
      "claims_ends",
      sql`("subject", "object") = ("line_subject", "line_object") or ("subject", "object") = ("line_object", "line_subject")`,
    ),
    inDossier("claims_report_fk", table.dossier, table.report, reports),
  ],
);

/**
 * What all claims of each line amount to in numbers: kept with the claims, in the same transaction (`aggregates.ts`), so that
 * lists, neighbourhoods and paths cost as much as the lines they are of. Partitioned as claims are.
 *
 * `subject` and `object` are the line's ends. Withdrawn claims count in `claimCount` and `firstOrdinal` alone.
 */
export const lines = pgTable(
  "lines",
  {
    dossier: text().notNull(),
    subject: text().notNull(),
    relation: text().notNull(),
    object: text().notNull(),
    /** Of its first claim in the dossier. */
    firstOrdinal: integer("first_ordinal").notNull(),
    claimCount: integer("claim_count").notNull(),
    asserts: integer().notNull(),
    denies: integer().notNull(),
    disputes: integer().notNull(),
    /** Days since 1970-01-01 of the first and the last that its claims speak of; null where all are undated. */
    fromDay: integer("from_day"),
    toDay: integer("to_day"),
  },
  (table) => [
    inDossier("lines_subject_fk", table.dossier, table.subject, actors),
    inDossier("lines_object_fk", table.dossier, table.object, actors),
    inDossier("lines_relation_fk", table.dossier, table.relation, relationTypes),
  ],
);

/** How many lines, and claims on them, each actor stands at an end of; withdrawn claims left out. No row where there are none. */
export const actorTotals = pgTable(
  "actor_totals",
  {
    dossier: text().notNull(),
    actor: text().notNull(),
    lineCount: integer("line_count").notNull(),
    claimCount: integer("claim_count").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.dossier, table.actor] }),
    inDossier("actor_totals_actor_fk", table.dossier, table.actor, actors),
    index("actor_totals_lines").on(
      table.dossier,
      table.lineCount.desc().nullsFirst(),
      table.claimCount.desc().nullsFirst(),
      table.actor,
    ),
  ],
);

/** How many claims, withdrawn ones left out, come from each origin, which is named by its corroboration key. */
export const originTotals = pgTable(
  "origin_totals",
  {
    dossier: ofDossier(),
    origin: text().notNull(),
    claimCount: integer("claim_count").notNull(),
  },
  (table) => [primaryKey({ columns: [table.dossier, table.origin] })],
);

/** What search looks through: one row a name, alias, relation word, scope or quote, folded. Derived when a dossier is stored. */
export const searchTerms = pgTable(
  "search_terms",
  {
    dossier: ofDossier(),
    ordinal: integer().notNull(),
    type: text().$type<"actor" | "relation" | "line">().notNull(),
    /** Id of the actor, relation type or line. */
    target: text().notNull(),
    matched: text().$type<"name" | "alias" | "relation" | "scope" | "quote">().notNull(),
    /** As `foldName` gives it. */
    folded: text().notNull(),
    /** As it stands in the dossier. */
    shown: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.dossier, table.ordinal] }),
    index("search_terms_folded").using("gin", table.folded.op("gin_trgm_ops")),
  ],
);
