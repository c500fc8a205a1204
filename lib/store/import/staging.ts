import { createHash } from "node:crypto";
import type pg from "pg";
import type { Claim } from "@/lib/domain/claim";
import type { RecordBatch } from "@/lib/domain/record-batch";
import type { RelationType } from "@/lib/domain/relation-type";
import { foldName } from "@/lib/text/fold-name";
import { CLAIM_COLUMNS, ClaimCopy } from "./claim-copy";
import { copyInto, OpenCopy } from "./copy-into";
import { copyJson, copyRow, copyText } from "./copy-text";
import type { StoredBefore } from "./known-records";
import { createOwnTable } from "./own-partition";

const ACTOR_COLUMNS = [
  ...["dossier", "id", "ordinal", "name", "kind", "description", "aliases", "roles", "unnamed", "same_as"],
] as const;
/** Columns of reports in the order in which they are staged. */
export const REPORT_COLUMNS = [
  ...["dossier", "id", "ordinal", "kind", "publisher", "title", "language", "published", "held", "url"],
  ...["archived_url", "retrieved", "sha256", "text", "authors", "relays", "supersedes"],
] as const;
const TERM_COLUMNS = ["at", "type", "target", "matched", "folded", "shown"] as const;

/** Search terms that are remembered as told; the database drops the rest of those that come twice. */
const TERMS_KEPT = 50_000;

/** Text that waits for its tables at most, in UTF-16 units, so that claims are broken off for it but seldom. */
const WAITING_MAX = 1 << 19;

/** What of a batch goes into each table, as text for `COPY`. */
interface Texts {
  readonly actors: string;
  readonly reports: string;
  readonly terms: string;
  readonly claims: Buffer;
}

const NOTHING_WAITING = { actors: "", reports: "", terms: "" };

/**
 * Takes records into tables of one transaction that nobody else sees, as they come.
 *
 * While the database takes in one batch, the next is made: `add` returns when it may be given another. Claims go in by one `COPY` that
 * stays open; the little that comes with them waits until it is worth breaking that off. Kept in memory are names of actors, numbers
 * of rows (4 bytes a claim) and two batches.
 */
export class Staging {
  readonly relationTypes: RelationType[] = [];
  readonly #client: pg.PoolClient;
  readonly #dossier: string;
  readonly #storedTypes: ReadonlySet<string>;
  readonly #copy: ClaimCopy;
  readonly #firstClaim: number;
  readonly #hash = createHash("sha256");
  readonly #terms = new Set<string>();
  #claimsTable = "";
  #rowNumbers = new Uint32Array(1 << 13);
  #reportCount = 0;
  #termCount = 0;
  #claims: OpenCopy | null = null;
  #waiting: Omit<Texts, "claims"> = NOTHING_WAITING;

  constructor(client: pg.PoolClient, dossier: string, stored: StoredBefore | null) {
    this.#client = client;
    this.#dossier = dossier;
    this.#storedTypes = new Set(stored?.relationTypes.map(({ id }) => id));
    this.#copy = new ClaimCopy(dossier, stored);
    this.#firstClaim = this.#copy.claimCount;
  }

  /** The table with the claims. */
  get claimsTable(): string {
    return this.#claimsTable;
  }

  /** How many claims were taken in. */
  get claimCount(): number {
    return this.#copy.claimCount - this.#firstClaim;
  }

  /** Returns the row of the file that the claim with this ordinal stands in. */
  rowOf(ordinal: number): number {
    return this.#rowNumbers[ordinal - this.#firstClaim] ?? 0;
  }

  /** Makes the tables. They are gone when the transaction ends, but for that of the claims. */
  async open(): Promise<void> {
    this.#claimsTable = await createOwnTable(this.#client, "claims", this.#dossier);
    await this.#client.query(`
      create temp table import_actors (like actors including defaults) on commit drop;
      create temp table import_reports (like reports including defaults) on commit drop;
      create temp table import_terms (at int, type text, target text, matched text, folded text, shown text) on commit drop`);
  }

  /** Takes in a batch. Returns when the one before is on its way. */
  async add(batch: RecordBatch): Promise<void> {
    const { actors, reports, terms, claims } = this.#write(batch);
    const before = this.#waiting;
    this.#waiting = {
      actors: before.actors + actors,
      reports: before.reports + reports,
      terms: before.terms + terms,
    };
    if (Object.values(this.#waiting).some(({ length }) => length > WAITING_MAX)) await this.#copyWaiting();
    this.#claims ??= new OpenCopy(this.#client, this.#claimsTable, CLAIM_COLUMNS);
    await this.#claims.write(claims);
  }

  /** Returns once all is stored, with the SHA-256 of what was, hexadecimal: the same records in the same order have the same. */
  async close(): Promise<string> {
    await this.#copyWaiting();
    return this.#hash.digest("hex");
  }

  /** Breaks off what goes in, so that the transaction can be undone. */
  async abandon(): Promise<void> {
    const claims = this.#claims;
    this.#claims = null;
    await claims?.abandon();
  }

  #write({ relationTypes, actors, reports, claims, rowNumbers }: RecordBatch): Texts {
    const terms: string[] = [];
    const firstActor = this.#copy.actorCount;
    this.#copy.tellActors(actors);
    this.#copy.tellRelationTypes(relationTypes);
    for (const type of relationTypes) {
      if (this.#storedTypes.has(type.id)) continue;
      this.relationTypes.push(type);
      for (const shown of [type.label, type.inverse]) {
        terms.push(...this.#term("relation", type.id, "relation", shown));
      }
    }
    for (const { id, name, aliases } of actors) {
      terms.push(...this.#term("actor", id, "name", name));
      for (const { text } of aliases ?? []) terms.push(...this.#term("actor", id, "alias", text));
    }
    const first = this.claimCount;
    this.#noteRows(first, rowNumbers);
    let text = "";
    for (const claim of claims) {
      const { row, line } = this.#copy.write(claim);
      text += row;
      if (claim.scope !== undefined || claim.quotes !== undefined) terms.push(...this.#termsOf(claim, line));
    }
    const texts = {
      actors: actors.map((actor, at) => this.#actorRow(actor, firstActor + at)).join(""),
      reports: reports.map((report) => this.#reportRow(report)).join(""),
      terms: terms.join(""),
      claims: Buffer.from(text),
    };
    this.#hash
      .update(JSON.stringify(relationTypes))
      .update(texts.actors)
      .update(texts.reports)
      .update(texts.claims);
    return texts;
  }

  async #copyWaiting(): Promise<void> {
    const claims = this.#claims;
    this.#claims = null;
    await claims?.end();
    const { actors, reports, terms } = this.#waiting;
    this.#waiting = NOTHING_WAITING;
    await copyInto(this.#client, "import_actors", ACTOR_COLUMNS, actors);
    await copyInto(this.#client, "import_reports", REPORT_COLUMNS, reports);
    await copyInto(this.#client, "import_terms", TERM_COLUMNS, terms);
  }

  #actorRow(actor: RecordBatch["actors"][number], ordinal: number): string {
    const { id, name, kind, description, aliases, roles, unnamed, sameAs } = actor;
    const texts = [this.#dossier, id, ordinal, name, kind, description].map(copyText);
    return copyRow([...texts, ...[aliases, roles, unnamed, sameAs].map(copyJson)]);
  }

  #reportRow(report: RecordBatch["reports"][number]): string {
    const { id, kind, publisher, title, language, published, held, url, archivedUrl } = report;
    const { retrieved, sha256, text, authors, relays, supersedes } = report;
    return copyRow([
      ...[this.#dossier, id, this.#reportCount++, kind, publisher, title, language].map(copyText),
      copyJson(published),
      ...[held, url, archivedUrl, retrieved, sha256, text].map(copyText),
      ...[copyJson(authors), copyJson(relays), copyText(supersedes)],
    ]);
  }

  #termsOf({ scope, quotes }: Claim, line: string): string[] {
    const told = scope === undefined ? [] : this.#term("line", line, "scope", scope);
    return [...told, ...(quotes ?? []).flatMap(({ exact }) => this.#term("line", line, "quote", exact))];
  }

  #term(type: string, target: string, matched: string, shown: string): string[] {
    const folded = foldName(shown);
    const key = `${type}\n${target}\n${matched}\n${folded}`;
    if (folded === "" || this.#terms.has(key)) return [];
    if (this.#terms.size >= TERMS_KEPT) this.#terms.clear();
    this.#terms.add(key);
    return [copyRow([this.#termCount++, type, target, matched, folded, shown].map(copyText))];
  }

  #noteRows(first: number, numbers: readonly number[]): void {
    if (first + numbers.length > this.#rowNumbers.length) {
      const larger = new Uint32Array(2 * Math.max(this.#rowNumbers.length, first + numbers.length));
      larger.set(this.#rowNumbers);
      this.#rowNumbers = larger;
    }
    this.#rowNumbers.set(numbers, first);
  }
}
