import { AppError } from "@/lib/domain/app-error";
import type { Claim } from "@/lib/domain/claim";
import type { KnownRecords, RecordBatch } from "@/lib/domain/record-batch";
import type { RelationType } from "@/lib/domain/relation-type";
import {
  NEEDED_ROLES,
  type TableMapping,
  type TableShape,
  type TableSummary,
} from "@/lib/domain/table-import";
import { ActorRegistry } from "./actor-registry";
import { digestOf, idOf } from "./digest";
import { DigestSet } from "./digest-set";
import { type ByteChunks, readTable } from "./read-table";
import { RelationRegistry } from "./relation-registry";
import { ReportRegistry } from "./report-registry";
import { RowCells, RowSkipped } from "./row-cells";
import { TableAccount } from "./table-account";
import { problemOf, TABLE_LIMITS, type TableLimits } from "./table-limits";

/**
 * Claims of a batch: enough for one write. With 5,000 they outlive the young generation of the heap, and two million rows took
 * 850 MB and a third more time.
 */
const BATCH_SIZE = 1_000;

/** A dossier without anything. */
export const NOTHING_KNOWN: KnownRecords = { actors: new Map(), actorIds: [], relationTypes: [] };

/** What an import needs beside the bytes. */
export interface TablePlan {
  readonly shape: TableShape;
  readonly mapping: TableMapping;
  /** Relation types that may be matched and are not in the dossier: what ships. */
  readonly vocabulary: readonly RelationType[];
  readonly known?: KnownRecords;
  readonly limits?: TableLimits;
  readonly batchSize?: number;
}

/**
 * Makes claims of the rows of one table, once. `account` says meanwhile how far it is, `summary` at the end what it came to.
 *
 * A claim is known by what it says: its id is a hash of publisher, report, subject, relation, object, stance, dates, words
 * and the rest, by names and not by ids of actors. So a row that says the same again is a duplicate, here and in the
 * database, and the same file again adds nothing. With a column of ids those are the claims', and a row with the id of
 * another and other content is skipped.
 *
 * Kept in memory: names of actors and relations, 20 bytes and a bit for each claim and report, and one batch.
 */
export class TableImporter {
  readonly account = new TableAccount();
  readonly #plan: TablePlan;
  readonly #limits: TableLimits;
  readonly #cells: RowCells;
  readonly #actors: ActorRegistry;
  readonly #relations: RelationRegistry;
  readonly #reports: ReportRegistry;
  readonly #claims = new DigestSet();
  readonly #digest = new Uint8Array(32);
  #chain: Claim["chain"] = [];

  constructor(plan: TablePlan) {
    const { shape, mapping, vocabulary, known = NOTHING_KNOWN, limits = TABLE_LIMITS } = plan;
    checkMapping(mapping, shape);
    this.#plan = plan;
    this.#limits = limits;
    this.#cells = new RowCells(shape, mapping, this.account);
    this.#actors = new ActorRegistry(known.actors, known.actorIds, limits.actors, mapping.kinds);
    this.#relations = new RelationRegistry(
      known.relationTypes,
      vocabulary,
      mapping.relations,
      limits.relations,
    );
    const isFile = mapping.columns.publisher === undefined;
    this.#reports = new ReportRegistry(mapping.fileTitle, mapping.language, isFile);
  }

  /** Yields the records of the table as its bytes arrive. Ending early leaves nothing behind. */
  async *records(chunks: ByteChunks): AsyncGenerator<RecordBatch> {
    const { shape, batchSize = BATCH_SIZE } = this.#plan;
    let claims: Claim[] = [];
    let rowNumbers: number[] = [];
    const take = (): RecordBatch => {
      const batch = {
        relationTypes: this.#relations.takeFresh(),
        actors: this.#actors.takeFresh(),
        reports: this.#reports.takeFresh(),
        claims,
        rowNumbers,
      };
      claims = [];
      rowNumbers = [];
      return batch;
    };
    for await (const { rows, numbers } of readTable(chunks, shape, this.account, this.#limits)) {
      for (const [index, row] of rows.entries()) {
        const number = numbers[index] ?? 0;
        const claim = this.#claimOf(row, number);
        if (claim === null) continue;
        claims.push(claim);
        rowNumbers.push(number);
        if (claims.length >= batchSize) yield take();
      }
    }
    if (claims.length > 0) yield take();
  }

  /** Returns what the import came to; before its end, so far. */
  summary(): TableSummary {
    const { account } = this;
    const { columns } = this.#plan.mapping;
    return {
      rows: account.rows,
      imported: account.imported,
      duplicates: account.duplicates,
      skippedCount: account.skippedCount,
      skipped: account.skipped,
      warnings: account.warnings(),
      undated: account.undated,
      shape: this.#plan.shape,
      actors: this.#actors.used,
      reports: this.#reports.used,
      relations: this.#relations.summary(),
      idleKinds: this.#actors.idleKinds(),
      evidence: columns.quote === undefined && columns.locator === undefined ? "none" : "quotes",
    };
  }

  #claimOf(row: readonly string[], number: number): Claim | null {
    this.#cells.turnTo(row, number);
    try {
      return this.#readClaim(number);
    } catch (error) {
      if (!(error instanceof RowSkipped)) throw error;
      this.account.skip(error.problem);
      return null;
    }
  }

  #readClaim(number: number): Claim | null {
    const cells = this.#cells;
    const { columns, publisher } = this.#plan.mapping;
    const first = cells.needed("subject");
    const name = cells.needed("relation");
    const second = cells.needed("object");
    const stance = cells.stance();
    const happened = cells.when("happened");
    const reported = columns.reported === undefined ? null : cells.when("reported").edtf;
    const publisherName = cells.line("publisher") ?? publisher.name;
    const speaker = cells.line("speaker");
    const url = columns.url === undefined ? null : cells.url();
    const title = cells.line("title");
    const quote = cells.quote();
    const locator = cells.line("locator");
    const scope = cells.line("scope");
    const place = cells.line("place");
    const note = cells.line("note");
    const ownId = cells.line("id");

    const { type, reversed } = this.#relations.use(name);
    const subject = reversed ? second : first;
    const object = reversed ? first : second;
    const isOwnPublisher = publisherName === publisher.name;
    const publisherId = this.#actors.idOf(publisherName, isOwnPublisher ? publisher.kind : "outlet");
    const report = this.#reports.entryOf({ publisherId, publisherName, reported, url, title });
    const dated = happened.edtf ?? happened.text ?? "";
    const said = [
      report.key,
      subject,
      type.id,
      object,
      stance,
      dated,
      speaker,
      scope,
      place,
      quote,
      locator,
      note,
    ];
    const content = said.join("\u001f");
    const digest = digestOf(content, this.#digest);
    const added = ownId === null ? this.#claims.add(digest) : this.#addOwn(ownId, digest);
    if (added === "other") throw new RowSkipped(problemOf("repeated_id", number, null, ownId));
    if (added === "same") {
      this.account.duplicates++;
      return null;
    }
    this.account.imported++;
    if (happened.edtf === null) this.account.undated++;
    const chain = this.#chainOf(publisherId, speaker);
    const claim: Claim = {
      id: ownId ?? idOf(digest),
      report: report.id,
      subject: this.#actors.idOf(subject),
      relation: type.id,
      object: this.#actors.idOf(object),
      stance,
      speech: speaker === null ? "own_voice" : "indirect",
      chain,
      happened,
      status: "accepted",
    };
    // Set where there is something: spreading costs as much as all the rest.
    if (quote !== null) claim.quotes = [{ exact: quote }];
    if (locator !== null) claim.locator = locator;
    if (scope !== null) claim.scope = scope;
    if (place !== null) claim.place = place;
    if (note !== null) claim.note = note;
    return claim;
  }

  // Rows of one publisher share their chain: nothing changes it, and two objects less for each row are much.
  #chainOf(publisherId: string, speaker: string | null): Claim["chain"] {
    if (speaker !== null) {
      return [
        { actor: publisherId, basis: "stated" },
        { actor: this.#actors.idOf(speaker), basis: "stated" },
      ];
    }
    if (this.#chain[0]?.actor !== publisherId) this.#chain = [{ actor: publisherId, basis: "stated" }];
    return this.#chain;
  }

  #addOwn(id: string, digest: Uint8Array) {
    const [a = 0, b = 0, c = 0, d = 0] = digest;
    return this.#claims.add(digestOf(id), (a << 24) | (b << 16) | (c << 8) | d);
  }
}

function checkMapping({ columns, publisher }: TableMapping, shape: TableShape): void {
  for (const role of NEEDED_ROLES) {
    if (columns[role] === undefined) throw new AppError("bad_request", `No column is the ${role}.`);
  }
  for (const [role, column] of Object.entries(columns)) {
    if (!Number.isInteger(column) || column < 0 || column >= shape.columns.length) {
      throw new AppError("bad_request", `There is no column ${column + 1} for the ${role}.`);
    }
  }
  if (publisher.name.trim() === "")
    throw new AppError("bad_request", "The file needs the name of who publishes it.");
}
