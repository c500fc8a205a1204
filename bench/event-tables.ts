import { createReadStream, existsSync } from "node:fs";
import relations from "@/data/relations.json";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import type { ClaimTable } from "@/lib/claims/claim-table";
import { realLikeEvents } from "@/lib/cli/bench-data/real-like-events";
import type { Actor } from "@/lib/domain/actor";
import type { Claim } from "@/lib/domain/claim";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { RelationType } from "@/lib/domain/relation-type";
import type { Report } from "@/lib/domain/report";
import type { TableMapping, TableShape } from "@/lib/domain/table-import";
import { TableImporter } from "@/lib/formats/table/table-importer";

/** Seed of the made-up events. */
export const EVENTS_SEED = 1;

/** The real events, read where they are; both files together are 188,000. */
const FOLDER = "../shared/datasets";
const FILES = ["icews-2005-2015.tsv", "icews-2018.tsv"].map((name) => `${FOLDER}/${name}`);

/** A dossier of events with its columns, as an import of the table would make it. */
export interface EventDossier {
  readonly data: DossierData;
  readonly claims: readonly Claim[];
  readonly table: ClaimTable;
}

/** Returns what gives the bytes of the real events as one table with one line of headers, or null where they are not on this machine. */
export function realEventsFile(): (() => AsyncGenerator<Uint8Array>) | null {
  if (!FILES.every((file) => existsSync(file))) return null;
  return async function* () {
    let isFirst = true;
    for (const file of FILES) {
      // The second table goes on where the first ends, so its line of headers is left out.
      let isHeader = !isFirst;
      isFirst = false;
      for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
        yield isHeader ? chunk.subarray(chunk.indexOf(10) + 1) : chunk;
        isHeader = false;
      }
    }
  };
}

/** Returns the real events as a dossier, or null where the files are not on this machine. One report: the table. */
export async function realEvents(): Promise<EventDossier | null> {
  const bytes = realEventsFile();
  return bytes && imported(bytes, { subject: 0, relation: 1, object: 2, happened: 3 });
}

/** Returns made-up events with the shape of the real ones, one report a day of each of their outlets. */
export function madeUpEvents(claims: number): Promise<EventDossier> {
  const encoder = new TextEncoder();
  const bytes = function* () {
    for (const piece of realLikeEvents(claims, EVENTS_SEED)) yield encoder.encode(piece);
  };
  return imported(bytes, { subject: 0, relation: 1, object: 2, happened: 3, reported: 3, publisher: 4 });
}

/** Keeps all claims until all actors are known: more than an import needs, and half the time of importing twice. */
async function imported(
  bytes: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  columns: TableMapping["columns"],
): Promise<EventDossier> {
  const shape: TableShape = {
    format: "delimited",
    encoding: "utf-8",
    delimiter: "\t",
    quote: "",
    header: true,
    columns: ["subject", "relation", "object", "date", "source"].slice(
      0,
      1 + Math.max(...Object.values(columns)),
    ),
  };
  const plan = { shape, mapping: mappingOf(columns), vocabulary: relations.relationTypes as RelationType[] };
  const [actors, reports, relationTypes]: [Actor[], Report[], RelationType[]] = [[], [], []];
  const claims: Claim[] = [];
  for await (const batch of new TableImporter(plan).records(bytes())) {
    for (const actor of batch.actors) actors.push(actor);
    for (const report of batch.reports) reports.push(report);
    for (const type of batch.relationTypes) relationTypes.push(type);
    for (const claim of batch.claims) claims.push(claim);
  }
  const dossier = {
    id: "events",
    title: "Events",
    language: "en",
    version: "1",
    licence: "CC0-1.0",
    maintainers: ["bench"],
    evidence: "none" as const,
  };
  return {
    data: { dossier, hash: "", relationTypes, actors, reports },
    claims,
    table: buildClaimTable({ actors, reports, relationTypes }, claims),
  };
}

function mappingOf(columns: TableMapping["columns"]): TableMapping {
  return {
    columns,
    happenedReading: "ymd",
    reportedReading: "ymd",
    relations: [],
    publisher: { name: "Event data", kind: "outlet" },
    fileTitle: "Events",
    language: "en",
  };
}
