import type { Claim } from "@/lib/domain/claim";
import type { DossierData, LineEvidence } from "@/lib/domain/dossier-data";
import { claimsOfLine } from "./queries/claims-of-line";
import { loadClaims } from "./queries/load-claims";

/** Claims of an opened line that travel with the page. */
const FIRST_CLAIMS = 50;
/** Opened lines that are kept in memory for each dossier at most. */
const LINES_KEPT = 500;

// One state of a dossier is one `data` object, so what is kept for it never goes stale, and goes when it goes.
const claimsOf = new WeakMap<DossierData, Promise<Claim[]>>();
const linesOf = new WeakMap<DossierData, Map<string, Promise<LineEvidence | null>>>();

/**
 * Returns all claims of this state of a dossier in its order, loaded once. For small dossiers: they stay in memory as long as
 * the dossier does. Throws `version_conflict` where another state is stored by now.
 */
export function claimsAtHand(data: DossierData): Promise<Claim[]> {
  return kept(claimsOf, data, () => loadClaims(data.dossier.id, data.hash));
}

/**
 * Returns a line of this state of a dossier with its first claims, or null where there is no such line; the lines asked for
 * last are kept. Throws `version_conflict` where another state is stored by now.
 */
export function lineAtHand(data: DossierData, line: string): Promise<LineEvidence | null> {
  const lines = linesOf.get(data) ?? new Map<string, Promise<LineEvidence | null>>();
  linesOf.set(data, lines);
  if (lines.size >= LINES_KEPT) lines.clear();
  const page = { from: 0, limit: FIRST_CLAIMS };
  return kept(lines, line, () => claimsOfLine(data.dossier.id, line, page, data.hash));
}

interface Keeper<Key, Value> {
  get: (key: Key) => Promise<Value> | undefined;
  set: (key: Key, value: Promise<Value>) => unknown;
  delete: (key: Key) => unknown;
}

/** What failed is not kept: the next visitor asks again. */
function kept<Key, Value>(keeper: Keeper<Key, Value>, key: Key, load: () => Promise<Value>): Promise<Value> {
  const before = keeper.get(key);
  if (before) return before;
  const loading = load();
  keeper.set(key, loading);
  loading.catch(() => keeper.delete(key));
  return loading;
}
