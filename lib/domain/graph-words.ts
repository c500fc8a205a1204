import type { GraphFile, GraphFormat, GraphWarning, GraphWarningCode, LeftOut, LeftOutCode } from "./graph-file";
import { formatCount } from "./sentence";

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

/** What was noticed, and how it was treated. `N` stands for the number. */
const WARNINGS: Readonly<Record<GraphWarningCode, string>> = {
  repaired: "N places were not well-formed and were mended",
  bad_encoding: "Some bytes are no text in the encoding that the file says it has; another was taken",
  encoding_lie: "The file says that it is in another encoding than it is; it was read as it is",
  repeated_field: "N fields stand twice in one object; the last was taken",
  replaced_text: "N texts have characters that cannot be stored; they were replaced by �",
  duplicate_node: "N nodes have an id that another has; they are taken for the same node, and what the first says stands",
  duplicate_edge_id: "N edges have an id that another has; both edges are kept, the second without its id",
  dangling_end: "N nodes are only named by edges; they are kept under their ids",
  missing_id: "N nodes have no id; they were given one",
  missing_end: "N edges lack one of their ends, and are left out",
  self_loop: "N edges lead from a node to itself; they are kept",
  bad_number: "N values should be finite numbers and are none: a weight is missing there, a place is not known",
  bad_colour: "N colours cannot be read, and are left out",
  type_mismatch: "N values are not of the type that the file declares; they are kept as text",
  several_values: "N attributes have several values at one node or edge; all are kept, in one text",
  imprecise_id: "N ids are numbers too large to be exact; two of them may have become one",
  undeclared_attribute: "N values stand under names that the file does not declare; they are kept under these",
  repeated_attribute: "N attributes are declared twice; the second has another name, or is passed over",
  reversed_time: "N times end before they start, and are left out",
  hyperedge: "N edges join more than two nodes. Who did what to whom cannot be read from them; they are left out",
  several_graphs: "The file holds several graphs; they became one, in which the same id is the same node",
  nested_graph: "N nodes stand within others; they are nodes like others, with “parent” among their attributes",
  unknown_schema: "N entities are of a schema that is not known; they are kept as nodes",
  no_nodes: "There is no node in the file",
  no_graph: "The file holds no graph",
};

const LEFT_OUT: Readonly<Record<LeftOutCode, string>> = {
  colours: "N colours: here colour says the family of a relation",
  sizes: "N sizes: here size says nothing",
  shapes: "N shapes and arrows: here shape says the kind of an actor",
  third_dimension: "N heights: a drawing here is flat",
  styles: "Styles and ways of drawing",
  times: "N times of nodes: here claims have dates, not actors",
  groups: "N groups of nodes",
  file_attributes: "What the file says of itself",
  aspects: "Parts of the file for other programs",
  references: "N references between entities that are no relation of actors",
  node_attributes: "What is said of nodes and is no kind, description, alias or address of an actor",
  lonely_nodes: "N nodes without an edge: an actor stands in a dossier by its claims",
  edge_attributes: "What is said of edges and was given no meaning",
};

/** Returns what a file holds, as a sentence: "GEXF: 77 nodes, 254 edges." */
export function graphSentence({ format, nodes, edges }: Pick<GraphFile, "format" | "nodes" | "edges">): string {
  const label = GRAPH_FORMAT_LABEL[format];
  const start = `${label[0]?.toUpperCase()}${label.slice(1)}`;
  return `${start}: ${formatCount(nodes.length, "node")}, ${formatCount(edges.length, "edge")}.`;
}

/** Returns one kind of warning as lines: what it is and how it was treated, then where it is met first. */
export function graphWarningLines({ code, count, first }: GraphWarning): string[] {
  const places = first.slice(0, 3).map(({ path, got }) => `  ${path}${got === null ? "" : `: ${got}`}`);
  const more = count - places.length;
  const tail = more > 0 ? [`  … and ${more.toLocaleString("en-GB")} more`] : [];
  return [`${counted(WARNINGS[code], count)}.`, ...places, ...tail];
}

/** Returns something without a place as a sentence, with the names that it has in the file. */
export function leftOutSentence({ what, count, names }: LeftOut): string {
  const named = names.length === 0 ? "" : ` (${names.map((name) => `“${name}”`).join(", ")})`;
  return `${counted(LEFT_OUT[what], count)}${named}.`;
}

/** Returns the number in its place; of one the noun and its verb stay in the plural, as "1 of the …" would have them. */
function counted(sentence: string, count: number): string {
  const said = count.toLocaleString("en-GB");
  return count === 1 ? singular(sentence).replace("N ", "1 ") : sentence.replace("N ", `${said} `);
}

const SINGULAR: readonly (readonly [RegExp, string])[] = [
  [/^N places were/, "N place was"],
  [/^N fields stand/, "N field stands"],
  [/^N texts have characters that cannot be stored; they were/, "N text has characters that cannot be stored; they were"],
  [/^N nodes have an id that another has; they are/, "N node has an id that another has; they are"],
  [/^N edges have an id/, "N edge has an id"],
  [/^N nodes are only named by edges; they are kept under their ids/, "N node is only named by edges; it is kept under its id"],
  [/^N nodes have no id; they were/, "N node has no id; it was"],
  [/^N edges lack one of their ends, and are/, "N edge lacks one of its ends, and is"],
  [/^N edges lead from a node to itself; they are/, "N edge leads from a node to itself; it is"],
  [/^N values should be finite numbers and are none/, "N value should be a finite number and is none"],
  [/^N colours cannot be read, and are/, "N colour cannot be read, and is"],
  [/^N values are not of the type that the file declares; they are/, "N value is not of the type that the file declares; it is"],
  [/^N attributes have several values at one node or edge; all/, "N attribute has several values at one node or edge; all"],
  [/^N ids are numbers too large to be exact; two of them/, "N id is a number too large to be exact; two of these"],
  [/^N values stand under names that the file does not declare; they are kept under these/, "N value stands under a name that the file does not declare; it is kept under this"],
  [/^N attributes are declared/, "N attribute is declared"],
  [/^N times end before they start, and are/, "N time ends before it starts, and is"],
  [/^N edges join more than two nodes\. Who did what to whom cannot be read from them; they are/, "N edge joins more than two nodes. Who did what to whom cannot be read from it; it is"],
  [/^N nodes stand within others; they are nodes like others, with “parent” among their/, "N node stands within another; it is a node like others, with “parent” among its"],
  [/^N entities are of a schema that is not known; they are kept as nodes/, "N entity is of a schema that is not known; it is kept as a node"],
  [/^N colours:/, "N colour:"],
  [/^N sizes:/, "N size:"],
  [/^N shapes and arrows:/, "N shape or arrow:"],
  [/^N heights:/, "N height:"],
  [/^N times of nodes:/, "N time of a node:"],
  [/^N groups of nodes/, "N group of nodes"],
  [/^N references between entities that are/, "N reference between entities that is"],
  [/^N nodes without an edge:/, "N node without an edge:"],
];

function singular(sentence: string): string {
  for (const [plural, one] of SINGULAR) if (plural.test(sentence)) return sentence.replace(plural, one);
  return sentence;
}
