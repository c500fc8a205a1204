import { CLAIM_BITS, type ClaimTable } from "@/lib/claims/claim-table";
import { spanOf } from "@/lib/claims/span";
import { namesSentence } from "@/lib/domain/about-words";
import { formatSpan } from "@/lib/domain/when-words";
import type { ExplorerData } from "@/lib/store/explorer-data";
import { glanceAtExplorer } from "@/lib/store/load-explorer";
import { type DossierSummary, listDossierStates } from "@/lib/store/queries/list-dossiers";
import { strongestLines } from "@/lib/store/queries/strongest-lines";
import { everythingOf } from "@/lib/view/explore";
import { strongestNames, type Thumbnail, thumbnailOf, thumbnailOfFew } from "@/lib/view/thumbnail";

export interface DossierCardData {
  readonly summary: DossierSummary;
  readonly takeaway: string | null;
  /** Who has most lines, in words; empty where there is a takeaway, or nobody. */
  readonly names: string;
  /** When it is said to have happened, and when it was reported, in words. */
  readonly happened: string;
  readonly reported: string;
  /** A small drawing; of a large dossier, of the actors with most lines. */
  readonly thumbnail: Thumbnail | null;
}

/** Dossiers with more claims are not loaded for a card, which would make the list slow: a few of their lines are drawn. */
const LOADED_CLAIMS = 20_000;

/** Actors that are drawn of those. */
const FEW = 10;

/** Names that a card gives where nobody wrote a takeaway. */
const NAMED = 4;

/** Cards kept in memory at most; one takes about 20 kB. */
const KEPT = 500;

/** Finished cards by id and content hash, the least recently shown first. A hash never goes stale. */
const kept = new Map<string, DossierCardData>();

/**
 * Returns what the index shows of each dossier, in the order of their titles. Only dossiers that have changed are looked at, and
 * only those with at most `loaded` claims are loaded.
 */
export async function loadDossierCards(loaded = LOADED_CLAIMS): Promise<DossierCardData[]> {
  const states = await listDossierStates();
  return Promise.all(states.map(({ hash, ...summary }) => cardOf(summary, hash, loaded)));
}

async function cardOf(summary: DossierSummary, hash: string, loaded: number): Promise<DossierCardData> {
  const known = kept.get(keyOf(summary.id, hash));
  if (known) return keep(hash, known);
  const bare = { summary, takeaway: null, names: "", happened: "", reported: "", thumbnail: null };
  if (summary.claims > loaded) {
    const few = await strongestLines(summary.id, FEW);
    const names = namesSentence(
      few.actors.slice(0, NAMED).map(({ name }) => name),
      summary.actors,
    );
    return keep(hash, { ...bare, names, thumbnail: thumbnailOfFew(few) });
  }
  const explorer = await glanceAtExplorer(summary.id);
  if (!explorer) return bare;
  const card = toCard(summary, explorer);
  // An import may have come between, and the counts be those of the state before: shown once, and not kept.
  return explorer.data.hash === hash ? keep(hash, card) : card;
}

function toCard(summary: DossierSummary, { data, table }: ExplorerData): DossierCardData {
  const happened = spanOf(table.happenedFrom, table.happenedTo);
  const reported = spanOf(table.reportedFrom, table.reportedTo);
  const everything = everythingOf(data, table);
  const takeaway = data.dossier.takeaway ?? data.dossier.description ?? null;
  return {
    summary,
    takeaway,
    names: takeaway === null ? namesSentence(strongestNames(data, everything, NAMED), summary.actors) : "",
    happened: formatSpan(happened.fromDay, happened.toDay) + inferred(table, CLAIM_BITS.happenedInferred),
    reported: formatSpan(reported.fromDay, reported.toDay) + inferred(table, CLAIM_BITS.reportedInferred),
    thumbnail: thumbnailOf(data, everything),
  };
}

function keep(hash: string, card: DossierCardData): DossierCardData {
  const key = keyOf(card.summary.id, hash);
  kept.delete(key);
  kept.set(key, card);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest);
  return card;
}

function keyOf(id: string, hash: string): string {
  return `${id} ${hash}`;
}

function inferred(table: ClaimTable, bit: number): string {
  return table.bits.some((bits) => (bits & bit) !== 0) ? " (inferred)" : "";
}
