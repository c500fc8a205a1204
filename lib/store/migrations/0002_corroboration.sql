-- Made by drizzle-kit. The columns of claims are filled from the records by lib/store/derive-claims.ts, for dossiers stored before
-- when the migrations have run: what they hold is defined in code, and once.
ALTER TABLE "claims" ADD COLUMN "keys" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "chain_actors" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "own_voice" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "link_inferred" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "unnamed_voice" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "derivation" integer DEFAULT 0 NOT NULL;