import { problemSentence } from "@/components/shell/problem-sentence";
import type { LineEvidence } from "@/lib/domain/dossier-data";

/** Which line, of which state of which dossier. */
export interface LineKey {
  readonly dossier: string;
  readonly hash: string;
  readonly line: string;
}

/** What is known of a line's claims. With `evidence`, `failed` is of the next page, and nothing of what was there is lost. */
export interface EvidenceEntry {
  readonly evidence: LineEvidence | null;
  /** Why the last page that was asked for did not come, or null. */
  readonly failed: string | null;
  readonly isLoading: boolean;
}

/** Lines kept at most. */
export const LINES_KEPT = 200;

/** By hash and line, the least recently changed first. The data behind a hash never changes, so nothing here goes stale. */
const entries = new Map<string, EvidenceEntry>();
const listeners = new Set<() => void>();

/** Returns what is known of a line, or null where nothing was asked for. The same object until something changes. */
export function evidenceOf(key: LineKey): EvidenceEntry | null {
  return entries.get(nameOf(key)) ?? null;
}

/** Calls `listener` whenever anything changes, until what it returns is called. */
export function onEvidence(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Keeps evidence that came with the page, unless the line is known already. */
export function keepEvidence(key: LineKey, evidence: LineEvidence): void {
  if (!entries.has(nameOf(key))) put(key, { evidence, failed: null, isLoading: false });
}

/**
 * Asks the server for the first page of a line's claims, or the next one; does nothing while a page is on its way, or where
 * all are there. An abort leaves everything as it was before.
 */
export async function loadEvidence(key: LineKey, signal?: AbortSignal): Promise<void> {
  const before = evidenceOf(key);
  const evidence = before?.evidence ?? null;
  const from = evidence ? evidence.next : 0;
  if (before?.isLoading || from === null) return;
  put(key, { evidence, failed: null, isLoading: true });
  try {
    const page = await fetchPage(key, from, signal);
    put(key, { evidence: joined(evidence, page), failed: null, isLoading: false });
  } catch (error) {
    if (signal?.aborted) return;
    put(key, { evidence, failed: sentenceOf(error), isLoading: false });
  }
}

/** Takes back a first page that is asked for and has not come, so that it can be asked for again. */
export function dropUnloaded(key: LineKey): void {
  const entry = evidenceOf(key);
  if (entry?.isLoading && entry.evidence === null) entries.delete(nameOf(key));
}

class Refusal extends Error {}

async function fetchPage(
  { dossier, hash, line }: LineKey,
  from: number,
  signal?: AbortSignal,
): Promise<LineEvidence> {
  const address = `/api/dossiers/${dossier}/lines/${encodeURIComponent(line)}?from=${from}&v=${hash}`;
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Refusal(await problemSentence(response));
  return response.json();
}

function joined(before: LineEvidence | null, page: LineEvidence): LineEvidence {
  if (!before) return page;
  return {
    ...page,
    claims: [...before.claims, ...page.claims],
    detached: { ...before.detached, ...page.detached },
  };
}

// What a browser says of a broken connection differs from one to the next and tells a reader nothing.
function sentenceOf(error: unknown): string {
  return error instanceof Refusal ? error.message : "The server did not answer.";
}

function put(key: LineKey, entry: EvidenceEntry): void {
  const name = nameOf(key);
  entries.delete(name);
  entries.set(name, entry);
  for (const oldest of [...entries.keys()].slice(0, Math.max(0, entries.size - LINES_KEPT)))
    entries.delete(oldest);
  for (const listener of listeners) listener();
}

function nameOf({ hash, line }: LineKey): string {
  return `${hash} ${line}`;
}
