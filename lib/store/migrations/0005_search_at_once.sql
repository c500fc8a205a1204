-- By hand. New terms waited on a list beside the index, which each search read from beginning to end, and a new dossier was taken for
-- a small one, until an autovacuum came by. From here on whoever stores them sees to both (settle-search.ts, tell-planner.ts); this
-- does so for what is stored already.
SELECT gin_clean_pending_list('search_terms_folded');--> statement-breakpoint
ANALYZE "search_terms" ("dossier"), "actor_totals" ("dossier");
