import { createReadStream } from "node:fs";
import { open, readFile } from "node:fs/promises";
import type { GraphFile } from "@/lib/domain/graph-file";
import { formatIssue } from "@/lib/domain/issue";
import { formatNumber } from "@/lib/domain/sentence";
import type { ChosenShape } from "@/lib/domain/table-survey";
import { detectFormat, HEAD_BYTES } from "@/lib/formats/graph/detect-format";
import { GRAPH_LIMITS } from "@/lib/formats/graph/graph-limits";
import { isEdgeList, readEdgeTables } from "@/lib/formats/graph/read-edge-tables";
import { readGraph } from "@/lib/formats/graph/read-graph";
import { peekBytes } from "@/lib/formats/table/byte-chunks";
import { guessMapping } from "@/lib/formats/table/guess-mapping";
import { relationMatcher } from "@/lib/formats/table/match-relation";
import { SNIFF_BYTES, sniffTable } from "@/lib/formats/table/sniff-table";
import { SHIPPED_VOCABULARY } from "@/lib/formats/table/vocabulary";
import { CommandError } from "./usage";

/** What a file is by its content, whatever its name. `mendable`: reading it with repair may help. `isOther`: it is no graph at all. */
export type Recognised =
  | { readonly kind: "bundle" }
  | { readonly kind: "table" }
  | { readonly kind: "graph"; readonly graph: GraphFile }
  | {
      readonly kind: "refused";
      readonly problems: readonly string[];
      readonly mendable: boolean;
      readonly isOther: boolean;
    };

/** How a file is looked at. */
export interface RecogniseOptions {
  readonly repair?: boolean | undefined;
  /** A table of nodes that belongs to it. */
  readonly nodes?: string | undefined;
  readonly chosen?: ChosenShape;
}

/** Returns what a file is; a graph is read, of others only the start. Throws `CommandError` where the file cannot be read. */
export async function recogniseFile(
  path: string,
  { repair = false, nodes, chosen = {} }: RecogniseOptions = {},
): Promise<Recognised> {
  const { head, size } = await headOf(path);
  const found = detectFormat(head);
  if (found.kind === "bundle") return { kind: "bundle" };
  if (found.kind === "table") {
    return nodes !== undefined || (await listsEdges(path, chosen))
      ? { kind: "graph", graph: await readTables(path, nodes, chosen) }
      : { kind: "table" };
  }
  if (size > GRAPH_LIMITS.bytes) {
    const [has, most] = [size, GRAPH_LIMITS.bytes].map(formatNumber);
    return {
      kind: "refused",
      problems: [`It has ${has} bytes; at most ${most} are read of a graph.`],
      mendable: false,
      isOther: false,
    };
  }
  const reading = readGraph(await readFile(path), { repair });
  if ("graph" in reading) return { kind: "graph", graph: reading.graph };
  if ("other" in reading) return { kind: reading.other };
  const more = reading.issueCount - reading.issues.length;
  const problems = [...reading.issues.map(formatIssue), ...(more > 0 ? [`… and ${more} more`] : [])];
  const isOther = reading.issues[0]?.code === "other_file";
  return { kind: "refused", problems, mendable: reading.mendable && !repair, isOther };
}

async function headOf(path: string): Promise<{ head: Uint8Array; size: number }> {
  try {
    const file = await open(path);
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) throw new CommandError(`${path} is a folder; give a file in it.`);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return { head: buffer.subarray(0, bytesRead), size: stat.size };
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    throw new CommandError(`The file ${path} cannot be read.`, { cause });
  }
}

async function listsEdges(path: string, chosen: ChosenShape): Promise<boolean> {
  const { head, complete } = await peekBytes(createReadStream(path), SNIFF_BYTES);
  try {
    const { shape, rows } = sniffTable(head, complete, chosen);
    return isEdgeList(
      shape.columns,
      rows,
      guessMapping(shape.columns, rows, relationMatcher(SHIPPED_VOCABULARY)),
    );
  } catch {
    // What is wrong with it as a table is told by whoever reads it as one.
    return false;
  }
}

function readTables(path: string, nodes: string | undefined, chosen: ChosenShape): Promise<GraphFile> {
  return readEdgeTables(
    { edges: createReadStream(path), nodes: nodes === undefined ? null : createReadStream(nodes) },
    chosen,
  );
}
