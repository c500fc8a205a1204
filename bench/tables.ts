import relations from "@/data/relations.json";
import { realLikeEvents } from "@/lib/cli/bench-data/real-like-events";
import type { RelationType } from "@/lib/domain/relation-type";
import type { TableMapping } from "@/lib/domain/table-import";
import { guessMapping } from "@/lib/formats/table/guess-mapping";
import { relationMatcher } from "@/lib/formats/table/match-relation";
import { readTable } from "@/lib/formats/table/read-table";
import { SNIFF_BYTES, sniffTable } from "@/lib/formats/table/sniff-table";
import { TableAccount } from "@/lib/formats/table/table-account";
import { TableImporter } from "@/lib/formats/table/table-importer";
import { median, percentile95, timesOf } from "./measure";
import type { Result } from "./result";

const ROWS = 188_000;
const SEED = 1;
const CHUNK_BYTES = 64 * 1024;
const ROUNDS = { rounds: 7, warmUps: 2 };

/**
 * Milliseconds for a thousand rows. An import has 25 (40,000 rows a second) with the database's part, so reading may take a
 * tenth of it (400,000 a second), and reading and making claims together 9: 150,000 a second for the second step alone.
 */
const BUDGET_MS = { make: 3.4, read: 2.5, import: 9.2 };

/** Returns how long it takes to make a table of events, to read its rows, and to read them and make claims of them. */
export async function benchTables(): Promise<Result[]> {
  const text = [...realLikeEvents(ROWS, SEED)].join("");
  const bytes = new TextEncoder().encode(text);
  const { shape, rows } = sniffTable(bytes.subarray(0, SNIFF_BYTES), false);
  const vocabulary = relations.relationTypes as RelationType[];
  const guess = guessMapping(shape.columns, rows, relationMatcher(vocabulary));
  const mapping: TableMapping = {
    columns: guess.columns,
    happenedReading: guess.happened.reading,
    reportedReading: guess.reported.reading,
    relations: [],
    publisher: { name: "Made up", kind: "outlet" },
    fileTitle: "Made up",
    language: "en",
  };
  const read = async () => {
    for await (const _ of readTable(chunksOf(bytes), shape, new TableAccount())) void _;
  };
  const make = () => {
    for (const _ of realLikeEvents(ROWS, SEED)) void _;
  };
  const importAll = async () => {
    const importer = new TableImporter({ shape, mapping, vocabulary });
    for await (const _ of importer.records(chunksOf(bytes))) void _;
    if (importer.summary().imported !== ROWS) throw new Error("not all rows were imported");
  };
  return [
    await measured("making events (bench-data)", BUDGET_MS.make, make),
    await measured("reading rows of a table", BUDGET_MS.read, read),
    await measured("reading rows and making claims", BUDGET_MS.import, importAll),
  ];
}

async function measured(what: string, budget: number, run: () => unknown): Promise<Result> {
  const perThousand = (await timesOf(run, ROUNDS)).map((timeMs) => timeMs / (ROWS / 1_000));
  const rate = Math.round(1_000_000 / median(perThousand)).toLocaleString("en");
  return {
    name: `${what}, a thousand`,
    unit: "ms",
    value: median(perThousand),
    budget,
    how: `${rate} rows a second; median of ${ROUNDS.rounds} over ${ROWS.toLocaleString("en")} rows, p95 ${percentile95(perThousand).toFixed(1)} ms, seed ${SEED}`,
  };
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}
