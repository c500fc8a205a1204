/** Formats of other graph tools that are read. */
export const GRAPH_FORMATS = [
  ...(["gexf", "graphml", "cytoscape-json", "cx2", "graphology-json", "json-graph"] as const),
  ...(["node-link-json", "follow-the-money", "edge-list"] as const),
] as const;
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

/** What the values of an attribute are. They are kept as text all the same. */
export type AttributeType = "text" | "number" | "boolean";

/** A place in a drawing: x to the right, y down, whatever the file's own direction. Both finite. */
export interface GraphPoint {
  readonly x: number;
  readonly y: number;
}

/** A node of a file. Ids and labels are text and nothing else, whatever they look like. */
export interface GraphNode {
  readonly id: string;
  /** Null where the file gives none. */
  readonly label: string | null;
  readonly attributes: ReadonlyMap<string, string>;
  readonly position: GraphPoint | null;
  /** `#rrggbb`, or null. */
  readonly colour: string | null;
}

/** An edge of a file. Both ends are among the nodes. */
export interface GraphEdge {
  /** Unique among the edges; null where the file gives none, or one that another has. */
  readonly id: string | null;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly label: string | null;
  /** Finite; null where the file gives none, which is not 1 and not 0. */
  readonly weight: number | null;
  readonly attributes: ReadonlyMap<string, string>;
  readonly colour: string | null;
}

/** A name under which nodes or edges have values. */
export interface GraphAttribute {
  readonly name: string;
  readonly type: AttributeType;
}

/** What was noticed in a file that was read all the same. The treatment of each is in `graph-words`. */
export const GRAPH_WARNINGS = [
  ...(["repaired", "bad_encoding", "encoding_lie", "repeated_field", "replaced_text"] as const),
  ...([
    "duplicate_node",
    "duplicate_edge_id",
    "dangling_end",
    "missing_id",
    "missing_end",
    "self_loop",
  ] as const),
  ...(["bad_number", "bad_colour", "type_mismatch", "several_values", "imprecise_id"] as const),
  ...(["undeclared_attribute", "repeated_attribute", "reversed_time", "hyperedge"] as const),
  ...(["several_graphs", "nested_graph", "unknown_schema", "no_nodes", "no_graph"] as const),
] as const;
export type GraphWarningCode = (typeof GRAPH_WARNINGS)[number];

/** One kind of thing that was noticed: how often, and where first. */
export interface GraphWarning {
  readonly code: GraphWarningCode;
  readonly count: number;
  /** At most {@link PLACES_KEPT}, in the order of the file. */
  readonly first: readonly { readonly path: string; readonly got: string | null }[];
}

/** Places of each kind of warning that are kept; all are counted. */
export const PLACES_KEPT = 10;

/** What a file has and a dossier has no place for. */
export const LEFT_OUT = [
  ...(["colours", "sizes", "shapes", "third_dimension", "styles", "times", "groups"] as const),
  ...([
    "file_attributes",
    "aspects",
    "references",
    "node_attributes",
    "lonely_nodes",
    "edge_attributes",
  ] as const),
] as const;
export type LeftOutCode = (typeof LEFT_OUT)[number];

/** Something of a file that has no place: how much of it, and the first names it has there. */
export interface LeftOut {
  readonly what: LeftOutCode;
  readonly count: number;
  readonly names: readonly string[];
}

/** What a file holds, for people to read: its numbers, what was noticed, and what has no place. Survives JSON. */
export interface GraphSummary extends Pick<GraphFile, "format" | "title" | "warnings" | "leftOut"> {
  readonly nodes: number;
  readonly edges: number;
}

/** What every graph format is read into: neutral, without anything of the format it came in. */
export interface GraphFile {
  readonly format: GraphFormat;
  readonly title: string | null;
  /** Unique by id, in the order of the file; those that only edges name stand last. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Of all names that any node or edge has, in the order in which they were met. */
  readonly nodeAttributes: readonly GraphAttribute[];
  readonly edgeAttributes: readonly GraphAttribute[];
  readonly warnings: readonly GraphWarning[];
  readonly leftOut: readonly LeftOut[];
}
