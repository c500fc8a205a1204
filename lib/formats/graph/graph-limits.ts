import type { Issue } from "@/lib/domain/issue";

/** What is read of a graph file at most. Beyond, it is refused whole: half of a graph is another graph. */
export interface GraphLimits {
  /** Bytes of the file. Files are never unpacked, so there is no other size. */
  readonly bytes: number;
  readonly nodes: number;
  readonly edges: number;
  /** Nesting of elements, or of objects and lists. */
  readonly depth: number;
  /** Attributes of one XML element. */
  readonly xmlAttributes: number;
  /** Names of attributes of all nodes, and of all edges. */
  readonly columns: number;
  /** UTF-16 units of one value. */
  readonly valueLength: number;
}

/** The limits that ship. yEd nests some twenty elements in one node, and folders within folders beside that. */
export const GRAPH_LIMITS: GraphLimits = {
  bytes: 128 * 1024 * 1024,
  nodes: 1_000_000,
  edges: 2_000_000,
  depth: 64,
  xmlAttributes: 256,
  columns: 400,
  valueLength: 1_000_000,
};

/** How a file is read. */
export interface GraphOptions {
  /** What is broken is mended where that can be done, with a warning each time. Somebody has to ask for that. */
  readonly repair?: boolean;
  readonly limits?: GraphLimits;
}

/** Why a file is refused; thrown within a reader and caught at its border. `mendable`: reading with repair would help. */
export class GraphRefused extends Error {
  constructor(
    readonly issues: readonly Issue[],
    readonly mendable = false,
  ) {
    super(issues[0]?.code);
  }
}

/** Returns the refusal for one reason. */
export function refusal(
  code: string,
  path: string,
  expected: string,
  got: string,
  mendable = false,
): GraphRefused {
  return new GraphRefused([{ code, path, expected, got }], mendable);
}
