import { sql } from "drizzle-orm";
import { AppError } from "@/lib/domain/app-error";
import type { Bundle } from "@/lib/domain/bundle";
import type { RecordBatch } from "@/lib/domain/record-batch";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { reading } from "./database";
import { type ImportSettings, importTable, type RecordSource } from "./import-table";
import { listDossiers } from "./queries/list-dossiers";
import { streamBundle } from "./queries/stream-bundle";
import { countRows } from "./test-store";

const TABLES = [
  ...["dossiers", "relation_types", "actors", "reports", "claims", "search_terms"],
  ...["lines", "actor_totals", "origin_totals"],
];

/** No row in any table. */
export const NOTHING = TABLES.map(() => 0);

/** Returns how many rows each table has. */
export const rowCounts = () => Promise.all(TABLES.map(countRows));

/** The rule by which every dossier is large. */
export const bulk = { claims: 1, share: 0 };

/** Returns the records of a bundle as a file would bring them, so many claims at a time. */
export function sourceOf(bundle: Bundle, size = 3, failing = false): RecordSource {
  async function* batches(): AsyncGenerator<RecordBatch> {
    const { relationTypes, actors, reports, claims } = bundle;
    const rowNumbers = claims.map((_, at) => at + 2);
    const rest = { relationTypes: [], actors: [], reports: [] };
    for (let at = 0; at < Math.max(1, claims.length); at += size) {
      const part = { claims: claims.slice(at, at + size), rowNumbers: rowNumbers.slice(at, at + size) };
      yield at === 0 ? { relationTypes, actors, reports, ...part } : { ...rest, ...part };
    }
    if (failing) throw new AppError("bad_table", "row 7: expected a comma, got the end");
  }
  return { batches: batches(), ownIds: true, evidence: () => "quotes" };
}

/** Imports a bundle; what the dossier has already is left out of what the file brings, as an importer would. */
export function importBundle(
  bundle: Bundle,
  settings?: ImportSettings,
  change = (source: RecordSource) => source,
) {
  return importTable(
    bundle.dossier,
    (known) => {
      const actorIds = new Set(known?.actorIds);
      const typeIds = new Set(known?.relationTypes.map(({ id }) => id));
      const actors = bundle.actors.filter(({ id }) => !actorIds.has(id));
      const relationTypes = bundle.relationTypes.filter(({ id }) => !typeIds.has(id));
      return change(sourceOf({ ...bundle, actors, relationTypes }));
    },
    settings,
  );
}

/** Returns a bundle whose claims differ only in their ids, which are numbered. */
export const manyClaims = (from: number, to: number, change: (bundle: Bundle) => void = () => undefined) =>
  testBundle((bundle) => {
    bundle.claims = Array.from({ length: to - from }, (_, at) => testClaim({ id: `c${from + at}` }));
    change(bundle);
  });

/** Returns a stored dossier as its canonical text, or null where there is none. */
export async function exported(id = "grain"): Promise<string | null> {
  const stored = await streamBundle(id);
  if (!stored) return null;
  let text = "";
  for await (const chunk of stored.text) text += chunk;
  return text;
}

/** Returns everything that is stored of claims, and what search looks through, apart from the order in which terms came. */
export const allRows = () =>
  reading(async (database) => {
    const claims = await database.execute(sql`select * from claims order by dossier, ordinal`);
    const terms = await database.execute(
      sql`select type, target, matched, folded, shown from search_terms order by type, target, matched, folded`,
    );
    return { claims: claims.rows, terms: terms.rows, dossiers: await listDossiers() };
  });

/** Returns how many tables of claims there are that belong to no dossier. */
export async function strayTables(): Promise<number> {
  return reading(async (database) => {
    const { rows } = await database.execute<{ count: number }>(
      sql`select count(*)::int as count from pg_class where relname ~ '^(claims|lines)_of_' and relkind = 'r' and not relispartition`,
    );
    return rows[0]!.count;
  });
}
