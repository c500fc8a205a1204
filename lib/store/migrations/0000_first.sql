-- Made by drizzle-kit from lib/store/schema.ts; by hand: the extension and the partitions of claims, which it has no words for.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE TABLE "actors" (
	"dossier" text NOT NULL,
	"id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"description" text,
	"aliases" json,
	"roles" json,
	"unnamed" json,
	"same_as" json,
	CONSTRAINT "actors_dossier_id_pk" PRIMARY KEY("dossier","id")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"dossier" text NOT NULL,
	"id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"report" text NOT NULL,
	"subject" text NOT NULL,
	"relation" text NOT NULL,
	"object" text NOT NULL,
	"line_subject" text NOT NULL,
	"line_object" text NOT NULL,
	"stance" text NOT NULL,
	"speech" text NOT NULL,
	"chain" json NOT NULL,
	"quotes" json,
	"locator" text,
	"scope" text,
	"happened" json NOT NULL,
	"happened_from" integer,
	"happened_to" integer,
	"place" text,
	"mode" text,
	"because" json,
	"qualifies" json,
	"contradicts" json,
	"note" text,
	"status" text NOT NULL,
	"by" text,
	"at" text,
	CONSTRAINT "claims_dossier_id_pk" PRIMARY KEY("dossier","id")
) PARTITION BY HASH ("dossier");
--> statement-breakpoint
DO $$
BEGIN
	FOR part IN 0..15 LOOP
		EXECUTE format('CREATE TABLE claims_%s PARTITION OF claims FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, part);
	END LOOP;
END $$;
--> statement-breakpoint
CREATE TABLE "dossiers" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"version" text NOT NULL,
	"licence" text NOT NULL,
	"maintainers" json NOT NULL,
	"description" text,
	"takeaway" text,
	"layout" json,
	"start" text,
	"corrections" json,
	"evidence" text,
	"hash" text NOT NULL,
	"claim_count" integer NOT NULL,
	"line_count" integer NOT NULL,
	"actor_count" integer NOT NULL,
	"report_count" integer NOT NULL,
	"origin_count" integer NOT NULL,
	"stored_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "relation_types" (
	"dossier" text NOT NULL,
	"id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"label" text NOT NULL,
	"inverse" text NOT NULL,
	"symmetric" boolean NOT NULL,
	"family" text NOT NULL,
	"definition" text NOT NULL,
	"plover" json,
	"cameo" json,
	"needs_scope" boolean,
	CONSTRAINT "relation_types_dossier_id_pk" PRIMARY KEY("dossier","id")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"dossier" text NOT NULL,
	"id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"publisher" text NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"published" json NOT NULL,
	"held" boolean NOT NULL,
	"url" text,
	"archived_url" text,
	"retrieved" text,
	"sha256" text,
	"text" text,
	"authors" json,
	"relays" json,
	"supersedes" text,
	CONSTRAINT "reports_dossier_id_pk" PRIMARY KEY("dossier","id")
);
--> statement-breakpoint
CREATE TABLE "search_terms" (
	"dossier" text NOT NULL,
	"ordinal" integer NOT NULL,
	"type" text NOT NULL,
	"target" text NOT NULL,
	"matched" text NOT NULL,
	"folded" text NOT NULL,
	"shown" text NOT NULL,
	CONSTRAINT "search_terms_dossier_ordinal_pk" PRIMARY KEY("dossier","ordinal")
);
--> statement-breakpoint
ALTER TABLE "actors" ADD CONSTRAINT "actors_dossier_dossiers_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."dossiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_dossier_dossiers_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."dossiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_report_fk" FOREIGN KEY ("dossier","report") REFERENCES "public"."reports"("dossier","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_subject_fk" FOREIGN KEY ("dossier","subject") REFERENCES "public"."actors"("dossier","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_object_fk" FOREIGN KEY ("dossier","object") REFERENCES "public"."actors"("dossier","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_relation_fk" FOREIGN KEY ("dossier","relation") REFERENCES "public"."relation_types"("dossier","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation_types" ADD CONSTRAINT "relation_types_dossier_dossiers_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."dossiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_dossier_dossiers_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."dossiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_terms" ADD CONSTRAINT "search_terms_dossier_dossiers_id_fk" FOREIGN KEY ("dossier") REFERENCES "public"."dossiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claims_line" ON "claims" USING btree ("dossier","line_subject","relation","line_object","ordinal");--> statement-breakpoint
CREATE INDEX "claims_subject" ON "claims" USING btree ("dossier","subject");--> statement-breakpoint
CREATE INDEX "claims_object" ON "claims" USING btree ("dossier","object");--> statement-breakpoint
CREATE INDEX "claims_report" ON "claims" USING btree ("dossier","report");--> statement-breakpoint
CREATE INDEX "claims_ordinal" ON "claims" USING btree ("dossier","ordinal");--> statement-breakpoint
CREATE INDEX "search_terms_folded" ON "search_terms" USING gin ("folded" gin_trgm_ops);