import type { Dossier } from "@/lib/domain/dossier";
import type { Imported, StoringStep } from "@/lib/domain/import-report";
import type { KnownRecords, RecordBatch } from "@/lib/domain/record-batch";
import { type Transaction, throwIfCancelled, writingLong } from "./database";
import { DERIVATION } from "./derive-claims";
import { hashAfter, nextVersion, updateDossier } from "./import/dossier-state";
import { type StoredBefore, selectStored, toKnownRecords } from "./import/known-records";
import { Staging } from "./import/staging";
import { BULK_RULE, type BulkRule, dropKnown, lockDossier, storeStaged } from "./import/store-staged";
import { dossiers } from "./schema";

/** Where the records of an import come from. */
export interface RecordSource {
  readonly batches: AsyncIterable<RecordBatch>;
  /** Whether the file gives claims ids of its own, so that the same id can stand for something else. */
  readonly ownIds: boolean;
  /** Whether the claims have words or a place in a report; asked for when all batches have come. */
  readonly evidence: () => "quotes" | "none";
  /** Where the file draws the actors, for a dossier that is made of it; asked for when all batches have come. */
  readonly layout?: () => Dossier["layout"];
}

/** Returns the records of a file, given what the dossier has. Called once. */
export type OpenSource = (known: KnownRecords | undefined) => RecordSource;

/** How an import runs. */
export interface ImportSettings {
  readonly signal?: AbortSignal;
  /** Everything is done, and then undone: what would come of it is told. */
  readonly dryRun?: boolean;
  readonly onStep?: (step: StoringStep) => void;
  /** From when on a dossier gets a partition of its own; tests lower it. */
  readonly bulk?: BulkRule;
}

/**
 * Adds the claims of a file to a dossier, or makes the dossier of them, in one transaction: all of them are stored, or nothing.
 *
 * `dossier` says what a new dossier is like; of one that is there only its id counts, and its version goes up. The same file
 * again adds nothing. Rows are taken in as they come, so memory does not grow with the file; other imports and readers are
 * kept waiting only at the end, while what came is moved to its place. Throws what the source throws, `cancelled`,
 * `version_conflict` where the dossier was changed meanwhile, and `database_unavailable`.
 */
export function importTable(
  dossier: Dossier,
  open: OpenSource,
  settings: ImportSettings = {},
): Promise<Imported> {
  const { signal = new AbortController().signal } = settings;
  let undone: Imported | null = null;
  const run = async (transaction: Transaction): Promise<Imported> => {
    const imported = await importInto(transaction, dossier, open, { ...settings, signal });
    if (imported.added > 0 && !settings.dryRun) return imported;
    // Nothing was added, or nothing is to be: what was staged for it must not stay either.
    undone = imported;
    throw new Undone();
  };
  return writingLong(run, signal).catch((error: unknown) => {
    if (undone !== null) return undone;
    throw error;
  });
}

class Undone extends Error {}

async function importInto(
  transaction: Transaction,
  dossier: Dossier,
  open: OpenSource,
  {
    signal,
    dryRun = false,
    onStep = () => undefined,
    bulk = BULK_RULE,
  }: ImportSettings & { readonly signal: AbortSignal },
): Promise<Imported> {
  const { client, database } = transaction;
  const { id } = dossier;
  const stored = await selectStored(database, id);
  const staging = new Staging(client, id, stored);
  await staging.open();
  const source = open(stored === null ? undefined : toKnownRecords(stored));
  const recordHash = await takeIn(staging, untilAborted(source.batches, signal));
  onStep("comparing");
  await lockDossier(database, id, stored);
  const { known, conflicting } =
    stored === null
      ? { known: 0, conflicting: [] }
      : await dropKnown(transaction, id, staging, source.ownIds);
  const added = staging.claimCount - known - conflicting.length;
  const before = { version: stored?.version ?? null, hash: stored?.hash ?? null };
  const counted = { added, known, conflictingRows: conflicting.map((ordinal) => staging.rowOf(ordinal)) };
  if (added === 0) return { result: stored === null ? "nothing" : "unchanged", ...before, ...counted };
  const layout = source.layout?.();
  const made = layout === undefined ? dossier : { ...dossier, layout };
  const hash = hashAfter(stored?.hash ?? made, recordHash);
  const version = stored === null ? dossier.version : nextVersion(stored.version);
  const result = { result: stored === null ? "added" : "appended", version, hash, ...counted } as const;
  if (dryRun) return result;
  onStep("storing");
  if (stored === null) await database.insert(dossiers).values({ ...made, ...UNCOUNTED, hash });
  const counts = await storeStaged(transaction, id, staging, stored, { added, bulk });
  onStep("counting");
  const evidence = evidenceWith(stored, source.evidence());
  await updateDossier(database, id, counts, {
    hash,
    version,
    ...(evidence === undefined ? {} : { evidence }),
  });
  onStep("finishing");
  return result;
}

/** Returns the hash of all records once they are staged; what goes wrong meanwhile leaves the connection free. */
async function takeIn(staging: Staging, batches: AsyncIterable<RecordBatch>): Promise<string> {
  try {
    for await (const batch of batches) await staging.add(batch);
    return await staging.close();
  } catch (error) {
    await staging.abandon();
    throw error;
  }
}

/** Yields batches until the signal says stop, also while the source says nothing; it is left to end by itself then. */
async function* untilAborted(
  batches: AsyncIterable<RecordBatch>,
  signal: AbortSignal,
): AsyncGenerator<RecordBatch> {
  const iterator = batches[Symbol.asyncIterator]();
  let stop = () => {};
  const onAbort = () => stop();
  signal.addEventListener("abort", onAbort);
  try {
    throwIfCancelled(signal);
    for (;;) {
      // Not a race against one promise for all: that would hold on to every batch that ever won.
      const next = await new Promise<IteratorResult<RecordBatch>>((done, fail) => {
        stop = () => fail(signal.reason);
        iterator.next().then(done, fail);
      });
      throwIfCancelled(signal);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener("abort", onAbort);
    // Not awaited: a generator that waits for its own source would not answer before that does.
    iterator.return?.().then(undefined, () => undefined);
  }
}

const UNCOUNTED = {
  ...{ claimCount: 0, lineCount: 0, actorCount: 0, reportCount: 0, originCount: 0 },
  derivation: DERIVATION,
};

/** A dossier says "none" where none of its claims can have words; with the first that can, what is missing is to be listed. */
function evidenceWith(stored: StoredBefore | null, added: "quotes" | "none"): Dossier["evidence"] {
  if (stored === null) return added;
  return stored.evidence === "none" ? added : stored.evidence;
}
