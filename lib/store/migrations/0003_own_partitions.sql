-- By hand: drizzle-kit has no words for partitions. Claims were spread over 16 partitions by a hash of their dossier. From here on a
-- large dossier has a partition of its own, which is filled before its indexes are built and is let go of whole; what was there,
-- and all small dossiers, stay in the 16, which together are the default partition. Nothing is copied.
ALTER TABLE "claims" RENAME TO "claims_small";--> statement-breakpoint
ALTER TABLE "claims_small" RENAME CONSTRAINT "claims_dossier_id_pk" TO "claims_small_pk";--> statement-breakpoint
ALTER INDEX "claims_line" RENAME TO "claims_small_line";--> statement-breakpoint
ALTER INDEX "claims_subject" RENAME TO "claims_small_subject";--> statement-breakpoint
ALTER INDEX "claims_object" RENAME TO "claims_small_object";--> statement-breakpoint
ALTER INDEX "claims_report" RENAME TO "claims_small_report";--> statement-breakpoint
ALTER INDEX "claims_ordinal" RENAME TO "claims_small_ordinal";--> statement-breakpoint
ALTER INDEX "claims_relating" RENAME TO "claims_small_relating";--> statement-breakpoint
CREATE TABLE "claims" (LIKE "claims_small" INCLUDING DEFAULTS) PARTITION BY LIST ("dossier");--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_dossier_id_pk" PRIMARY KEY ("dossier","id");--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_dossier_dossiers_id_fk" FOREIGN KEY ("dossier") REFERENCES "dossiers"("id") ON DELETE cascade;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_report_fk" FOREIGN KEY ("dossier","report") REFERENCES "reports"("dossier","id") ON DELETE cascade;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_subject_fk" FOREIGN KEY ("dossier","subject") REFERENCES "actors"("dossier","id") ON DELETE cascade;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_object_fk" FOREIGN KEY ("dossier","object") REFERENCES "actors"("dossier","id") ON DELETE cascade;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_relation_fk" FOREIGN KEY ("dossier","relation") REFERENCES "relation_types"("dossier","id") ON DELETE cascade;--> statement-breakpoint
CREATE INDEX "claims_line" ON "claims" USING btree ("dossier","line_subject","relation","line_object","ordinal");--> statement-breakpoint
CREATE INDEX "claims_subject" ON "claims" USING btree ("dossier","subject");--> statement-breakpoint
CREATE INDEX "claims_object" ON "claims" USING btree ("dossier","object");--> statement-breakpoint
CREATE INDEX "claims_report" ON "claims" USING btree ("dossier","report");--> statement-breakpoint
CREATE INDEX "claims_ordinal" ON "claims" USING btree ("dossier","ordinal");--> statement-breakpoint
CREATE INDEX "claims_relating" ON "claims" USING btree ("dossier") WHERE "because" is not null or "qualifies" is not null or "contradicts" is not null;--> statement-breakpoint
ALTER TABLE "claims" ATTACH PARTITION "claims_small" DEFAULT;
