-- Made by drizzle-kit; by hand: partitions, indexes that differ between them, and the counts of what is stored already.
--
-- Lines, and what actors and origins come to, are counted when claims are stored. That the ends of a claim exist is from here on
-- known of its line, once for all its claims. The partition of a large dossier has indexes that do not begin with the dossier:
-- it is the same in every row, and sorting by it first took a third of the time.
ALTER TABLE "claims" DROP CONSTRAINT "claims_dossier_dossiers_id_fk";--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_subject_fk";--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_object_fk";--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_relation_fk";--> statement-breakpoint
DROP INDEX "claims_line";--> statement-breakpoint
DROP INDEX "claims_subject";--> statement-breakpoint
DROP INDEX "claims_object";--> statement-breakpoint
DROP INDEX "claims_report";--> statement-breakpoint
DROP INDEX "claims_ordinal";--> statement-breakpoint
DROP INDEX "claims_relating";--> statement-breakpoint
ALTER TABLE "claims" DROP CONSTRAINT "claims_dossier_id_pk";--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_id_dossier_pk" PRIMARY KEY("id","dossier");--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_ends" CHECK (("subject", "object") = ("line_subject", "line_object") or ("subject", "object") = ("line_object", "line_subject"));--> statement-breakpoint
CREATE INDEX "claims_small_line" ON "claims_small" ("dossier","line_subject","relation","line_object","ordinal");--> statement-breakpoint
CREATE INDEX "claims_small_report" ON "claims_small" ("dossier","report","ordinal");--> statement-breakpoint
CREATE INDEX "claims_small_ordinal" ON "claims_small" ("dossier","ordinal");--> statement-breakpoint
CREATE INDEX "claims_small_relating" ON "claims_small" ("dossier","ordinal") WHERE "because" is not null or "qualifies" is not null or "contradicts" is not null;--> statement-breakpoint
DO $$
DECLARE own regclass;
BEGIN
	FOR own IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'claims'::regclass AND inhrelid <> 'claims_small'::regclass LOOP
		EXECUTE format('CREATE INDEX ON %s ("line_subject","relation","line_object","ordinal")', own);
		EXECUTE format('CREATE INDEX ON %s ("report","ordinal")', own);
		EXECUTE format('CREATE INDEX ON %s ("ordinal")', own);
		EXECUTE format('CREATE INDEX ON %s ("ordinal") WHERE "because" is not null or "qualifies" is not null or "contradicts" is not null', own);
	END LOOP;
END $$;
--> statement-breakpoint
CREATE TABLE "lines" (
	"dossier" text NOT NULL,
	"subject" text NOT NULL,
	"relation" text NOT NULL,
	"object" text NOT NULL,
	"first_ordinal" integer NOT NULL,
	"claim_count" integer NOT NULL,
	"asserts" integer NOT NULL,
	"denies" integer NOT NULL,
	"disputes" integer NOT NULL,
	"from_day" integer,
	"to_day" integer
) PARTITION BY LIST ("dossier");
--> statement-breakpoint
CREATE TABLE "lines_small" PARTITION OF "lines" DEFAULT;--> statement-breakpoint
CREATE TABLE "actor_totals" (
	"dossier" text NOT NULL,
	"actor" text NOT NULL,
	"line_count" integer NOT NULL,
	"claim_count" integer NOT NULL,
	CONSTRAINT "actor_totals_dossier_actor_pk" PRIMARY KEY("dossier","actor")
);
--> statement-breakpoint
CREATE TABLE "origin_totals" (
	"dossier" text NOT NULL,
	"origin" text NOT NULL,
	"claim_count" integer NOT NULL,
	CONSTRAINT "origin_totals_dossier_origin_pk" PRIMARY KEY("dossier","origin")
);
--> statement-breakpoint
INSERT INTO "lines"
SELECT "dossier", "line_subject", "relation", "line_object", min("ordinal"), count(*),
	count(*) FILTER (WHERE "status" <> 'withdrawn' AND "stance" = 'asserts'),
	count(*) FILTER (WHERE "status" <> 'withdrawn' AND "stance" = 'denies'),
	count(*) FILTER (WHERE "status" <> 'withdrawn' AND "stance" = 'disputes'),
	min("happened_from") FILTER (WHERE "status" <> 'withdrawn'), max("happened_to") FILTER (WHERE "status" <> 'withdrawn')
FROM "claims" GROUP BY "dossier", "line_subject", "relation", "line_object";--> statement-breakpoint
INSERT INTO "actor_totals"
SELECT "dossier", "actor", count(*), sum("claims")
FROM (
	SELECT "dossier", "subject" AS "actor", "asserts" + "denies" + "disputes" AS "claims" FROM "lines"
	UNION ALL
	SELECT "dossier", "object", "asserts" + "denies" + "disputes" FROM "lines" WHERE "object" <> "subject"
) AS "ends" WHERE "claims" > 0 GROUP BY "dossier", "actor";--> statement-breakpoint
INSERT INTO "origin_totals"
SELECT "dossier", "keys"[1], count(*) FROM "claims" WHERE "status" <> 'withdrawn' AND "keys"[1] IS NOT NULL GROUP BY "dossier", "keys"[1];--> statement-breakpoint
CREATE UNIQUE INDEX "lines_small_line" ON "lines_small" ("dossier","subject","relation","object");--> statement-breakpoint
CREATE INDEX "lines_small_object" ON "lines_small" ("dossier","object","subject");--> statement-breakpoint
CREATE INDEX "lines_small_first" ON "lines_small" ("dossier","first_ordinal");--> statement-breakpoint
CREATE INDEX "lines_small_withdrawn" ON "lines_small" ("dossier","first_ordinal") WHERE "asserts" + "denies" + "disputes" = 0;--> statement-breakpoint
ALTER TABLE "lines" ADD CONSTRAINT "lines_subject_fk" FOREIGN KEY ("dossier","subject") REFERENCES "public"."actors"("dossier","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lines" ADD CONSTRAINT "lines_object_fk" FOREIGN KEY ("dossier","object") REFERENCES "public"."actors"("dossier","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lines" ADD CONSTRAINT "lines_relation_fk" FOREIGN KEY ("dossier","relation") REFERENCES "public"."relation_types"("dossier","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_totals" ADD CONSTRAINT "actor_totals_actor_fk" FOREIGN KEY ("dossier","actor") REFERENCES "public"."actors"("dossier","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "origin_totals" ADD CONSTRAINT "origin_totals_dossier_dossiers_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."dossiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actor_totals_lines" ON "actor_totals" USING btree ("dossier","line_count" DESC,"claim_count" DESC,"actor");
