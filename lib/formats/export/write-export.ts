import { AppError } from "@/lib/domain/app-error";
import { BUNDLE_FORMAT } from "@/lib/domain/bundle";
import { canonicalStream } from "@/lib/domain/canonical-bundle";
import type { ExportFormat } from "@/lib/domain/export-format";
import type { LineRecord } from "@/lib/domain/line-record";
import { writeCx2 } from "../graph/write-cx2";
import { writeCytoscapeJson } from "../graph/write-cytoscape-json";
import { type Writable, writeGexf } from "../graph/write-gexf";
import { writeGraphml } from "../graph/write-graphml";
import { type ClaimPages, writeClaimsCsv, writeClaimsJsonLines } from "./claim-rows";
import { type ExportRecords, recordNames } from "./export-records";
import { graphOfLines } from "./graph-of-lines";
import { writeJsonLd } from "./json-ld";
import { writeFollowTheMoney } from "./write-follow-the-money";

/** Where what is written comes from. Only what a format needs is asked for. */
export interface ExportSource {
  /** All of the dossier, or a part of it: then lines and claims are those of the part. */
  readonly isWhole: boolean;
  readonly records: () => Promise<ExportRecords>;
  readonly lines: () => Promise<readonly LineRecord[]>;
  readonly claims: () => ClaimPages;
  /** The columns of the claims as an Arrow stream, with their ids. */
  readonly arrow: () => Promise<Uint8Array>;
}

const GRAPH_WRITERS: Partial<Record<ExportFormat, (graph: Writable) => Generator<string>>> = {
  gexf: writeGexf,
  graphml: writeGraphml,
  "cytoscape-json": writeCytoscapeJson,
  cx2: writeCx2,
};

/** UTF-16 units that are gathered before they are sent on. */
const PIECE = 64 * 1024;

/**
 * Yields a dossier in a format, as bytes, piece by piece. `spreadsheet` is for CSV alone. Throws `bad_request` where a part is asked
 * for in a format that is only ever whole, and where spreadsheets have nothing to do with the format.
 */
export async function* writeExport(
  source: ExportSource,
  format: ExportFormat,
  spreadsheet = false,
): AsyncGenerator<Uint8Array> {
  checkExport(format, source.isWhole, spreadsheet);
  if (format === "arrow") {
    yield await source.arrow();
    return;
  }
  const encoder = new TextEncoder();
  let waiting = "";
  for await (const text of await textOf(source, format, spreadsheet)) {
    waiting += text;
    if (waiting.length < PIECE) continue;
    yield encoder.encode(waiting);
    waiting = "";
  }
  if (waiting !== "") yield encoder.encode(waiting);
}

/** Throws `bad_request` for what no export can be: see {@link writeExport}. */
export function checkExport(format: ExportFormat, isWhole: boolean, spreadsheet: boolean): void {
  if (format === "bundle" && !isWhole) {
    throw new AppError(
      "bad_request",
      "A bundle is a whole dossier. A part of one is written as CSV or JSON Lines.",
    );
  }
  if (spreadsheet && format !== "csv")
    throw new AppError("bad_request", "Only CSV is written for spreadsheets.");
}

async function textOf(
  source: ExportSource,
  format: ExportFormat,
  spreadsheet: boolean,
): Promise<AsyncIterable<string> | Iterable<string>> {
  const records = await source.records();
  const write = GRAPH_WRITERS[format];
  if (write !== undefined) return write(graphOfLines(records, await source.lines(), source.isWhole));
  if (format === "follow-the-money")
    return writeFollowTheMoney(records, await source.lines(), source.isWhole);
  if (format === "json-ld") return writeJsonLd(records, source.claims());
  if (format === "csv") return writeClaimsCsv(source.claims(), recordNames(records), spreadsheet);
  if (format === "json-lines") return writeClaimsJsonLines(source.claims(), recordNames(records));
  const { dossier, relationTypes, actors, reports } = records;
  const whole = { format: BUNDLE_FORMAT, dossier, relationTypes, actors, reports } as const;
  return canonicalStream(
    { ...whole, relationTypes: [...relationTypes], actors: [...actors], reports: [...reports] },
    source.claims(),
  );
}
