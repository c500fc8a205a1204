import type {
  GraphFile,
  GraphFormat,
  GraphSummary,
  GraphWarning,
  GraphWarningCode,
  LeftOut,
  LeftOutCode,
} from "./graph-file";
import { formatCount, formatNumber } from "./sentence";

/** What people call each format of graph files. */
export const GRAPH_FORMAT_LABEL: Readonly<Record<GraphFormat, string>> = {
  gexf: "GEXF",
  graphml: "GraphML",
  "cytoscape-json": "Cytoscape JSON",
  cx2: "CX2",
  "graphology-json": "graphology JSON",
  "json-graph": "JSON Graph Format",
  "node-link-json": "JSON with nodes and links",
  "follow-the-money": "FollowTheMoney entities",
  "edge-list": "a list of edges",
};

/** What was noticed, before its number, and how it was treated. */
const WARNINGS: Readonly<Record<GraphWarningCode, readonly [what: string, treatment: string]>> = {
  repaired: ["Places that were not well-formed", "They were mended."],
  bad_encoding: ["Bytes that are no text in the encoding that the file says", "Another encoding was taken."],
  encoding_lie: ["A declaration of another encoding than the file has", "It was read as it is."],
  repeated_field: ["Fields that stand twice in one object", "The last was taken."],
  replaced_text: ["Texts with characters that cannot be stored", "These were replaced by �."],
  duplicate_node: [
    "Nodes with an id that another has",
    "They are the same node, and what the first says stands.",
  ],
  duplicate_edge_id: ["Edges with an id that another has", "Both are kept, the second without its id."],
  dangling_end: ["Nodes that only edges name", "They are kept under their ids."],
  missing_id: ["Nodes without an id", "They were given one."],
  missing_end: ["Edges that lack an end", "They are left out."],
  self_loop: ["Edges from a node to itself", "They are kept."],
  bad_number: ["Values that should be finite numbers", "A weight is missing there, a place is not known."],
  bad_colour: ["Colours that cannot be read", "They are left out."],
  type_mismatch: ["Values that are not of the type that is declared", "They are kept as text."],
  several_values: ["Attributes with several values at one place", "All are kept, in one text."],
  imprecise_id: ["Ids that are numbers too large to be exact", "Two of them may have become one."],
  undeclared_attribute: ["Values under names that are not declared", "They are kept under these."],
  repeated_attribute: [
    "Attributes that are declared twice",
    "The second has another name, or is passed over.",
  ],
  reversed_time: ["Times that end before they start", "They are left out."],
  hyperedge: [
    "Edges among more than two nodes",
    "Who did what to whom cannot be read from them; they are left out.",
  ],
  several_graphs: ["Further graphs in the file", "All became one, in which the same id is the same node."],
  nested_graph: [
    "Nodes or graphs within nodes",
    "They are nodes like others, with “parent” among their attributes.",
  ],
  unknown_schema: ["Entities of a schema that is not known", "They are kept as nodes."],
  no_nodes: ["Files without a node", "There is nobody to draw."],
  no_graph: ["Files without a graph", "There is nothing else in it."],
};

const LEFT_OUT: Readonly<Record<LeftOutCode, readonly [what: string, reason: string]>> = {
  colours: ["Colours", "here a colour says the family of a relation"],
  sizes: ["Sizes", "here size says nothing"],
  shapes: ["Shapes and arrows", "here a shape says the kind of an actor"],
  third_dimension: ["Heights", "a drawing here is flat"],
  styles: ["Ways of drawing", "the drawing here has its own"],
  times: ["Times of nodes", "here claims have dates, and actors have none"],
  groups: ["Nodes in groups", "actors stand for themselves"],
  file_attributes: ["What the file says of itself", "a dossier has other fields"],
  aspects: ["Parts for other programs", "they are no nodes and no edges"],
  references: ["References between entities", "they are no relation of actors"],
  node_attributes: ["What is said of nodes", "it is no kind, description, alias or address of an actor"],
  lonely_nodes: ["Nodes without an edge", "an actor stands in a dossier by its claims"],
  edge_attributes: ["What is said of edges", "it was given no meaning"],
};

/** Returns what a file holds, as a sentence: "GEXF: 77 nodes, 254 edges." */
export function graphSentence({
  format,
  nodes,
  edges,
}: Pick<GraphSummary, "format" | "nodes" | "edges">): string {
  const label = GRAPH_FORMAT_LABEL[format];
  const start = `${label[0]?.toUpperCase()}${label.slice(1)}`;
  return `${start}: ${formatCount(nodes, "node")}, ${formatCount(edges, "edge")}.`;
}

/** Returns one kind of warning as a sentence: what it is, how often, and how it was treated. */
export function graphWarningSentence({ code, count }: Pick<GraphWarning, "code" | "count">): string {
  const [what, treatment] = WARNINGS[code];
  return `${what}: ${formatNumber(count)}. ${treatment}`;
}

/** What becomes of the edges and nodes of a graph that is about to be imported, as a sentence. */
export function graphUseSentence({ edges }: Pick<GraphSummary, "edges">): string {
  return edges === 0
    ? "It has no edge, and only edges become claims: there is nothing to import."
    : "Each edge is a row below, and becomes a claim; nodes become its actors.";
}

/** What reading with repair does, for who is asked whether to. */
export const REPAIR_SENTENCE =
  "What is not well-formed is mended where it stands: a tag that is never closed ends with the file, a lone & is a letter, characters that are forbidden are taken out, another encoding is guessed where the stated one does not fit, NaN is no value, and of two fields of one name the last counts.";

/** What is said below the offer of repair, and where repair does not help. */
export const REPAIR_SHOWN =
  "Every such place is counted and shown first. Nothing is stored before you say so.";
export const NO_REPAIR =
  "Reading it with repair does not help here. Change the file at that place, or have the program that wrote it write it anew.";

/** Returns the place of something that was noticed, with what stands there: "line 3, column 5: Averia"; empty where both are the file. */
export function graphPlaceWords({ path, got }: GraphWarning["first"][number]): string {
  const isWhole = path === "file";
  return got === null ? (isWhole ? "" : path) : isWhole ? got : `${path}: ${got}`;
}

/** Returns one kind of warning as lines: what it is, how often and how it was treated, then where it is met first. */
export function graphWarningLines({ code, count, first }: GraphWarning): string[] {
  const shown = first.slice(0, 3);
  const places = shown.map(graphPlaceWords).flatMap((place) => (place === "" ? [] : [`  ${place}`]));
  const more = count - shown.length;
  const tail = more > 0 ? [`  … and ${formatNumber(more)} more`] : [];
  return [graphWarningSentence({ code, count }), ...places, ...tail];
}

/** Returns something without a place as a sentence, with the names that it has in the file. */
export function leftOutSentence({ what, count, names }: LeftOut): string {
  const [words, reason] = LEFT_OUT[what];
  const named = names.length === 0 ? "" : `: ${names.map((name) => `“${name}”`).join(", ")}`;
  return `${words} (${formatNumber(count)})${named}; ${reason}.`;
}

/** Returns all that there is to say of a file that was read: what it holds, what was noticed, and what has no place. */
export function graphLines(graph: GraphFile): string[] {
  const without = graph.leftOut.map((each) => `  ${leftOutSentence(each)}`);
  return [
    graphSentence({ format: graph.format, nodes: graph.nodes.length, edges: graph.edges.length }),
    ...graph.warnings.flatMap(graphWarningLines),
    ...(without.length === 0 ? [] : ["Without a place in a dossier:", ...without]),
  ];
}
