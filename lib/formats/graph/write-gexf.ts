import type { AttributeType, GraphAttribute, GraphEdge, GraphFile, GraphNode } from "@/lib/domain/graph-file";
import { xmlTag, xmlText } from "./xml-text";

const TYPES: Readonly<Record<AttributeType, string>> = {
  text: "string",
  number: "double",
  boolean: "boolean",
};

/**
 * Yields a graph as GEXF 1.3, in pieces.
 *
 * An edge without a direction among directed ones is `mutual`: networkx refuses `undirected` there, and all readers take that.
 * Gephi's y axis points up, so y is turned. Cannot carry characters that XML forbids, which become U+FFFD.
 */
export function* writeGexf(graph: Writable): Generator<string> {
  const isDirected = graph.edges.length === 0 || graph.edges.some(({ directed }) => directed);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  if (graph.title !== null)
    yield `  <meta>\n    <description>${xmlText(graph.title)}</description>\n  </meta>\n`;
  yield `  <graph defaultedgetype="${isDirected ? "directed" : "undirected"}" mode="static">\n`;
  yield* declarations("node", graph.nodeAttributes);
  yield* declarations("edge", graph.edgeAttributes);
  yield "    <nodes>\n";
  const nodeIds = positionsOf(graph.nodeAttributes);
  for (const node of graph.nodes) yield nodeText(node, nodeIds);
  yield "    </nodes>\n    <edges>\n";
  const edgeIds = positionsOf(graph.edgeAttributes);
  for (const edge of graph.edges) yield edgeText(edge, edgeIds, isDirected);
  yield "    </edges>\n  </graph>\n</gexf>\n";
}

/** What of a graph is written. */
export type Writable = Pick<GraphFile, "title" | "nodes" | "edges" | "nodeAttributes" | "edgeAttributes">;

function* declarations(of: "node" | "edge", attributes: readonly GraphAttribute[]): Generator<string> {
  if (attributes.length === 0) return;
  yield `    <attributes class="${of}" mode="static">\n`;
  for (const [id, { name, type }] of attributes.entries()) {
    yield `      ${xmlTag("attribute", { id, title: name, type: TYPES[type] }, "/>")}\n`;
  }
  yield "    </attributes>\n";
}

function positionsOf(attributes: readonly GraphAttribute[]): ReadonlyMap<string, number> {
  return new Map(attributes.map(({ name }, id) => [name, id]));
}

function nodeText(
  { id, label, attributes, position, colour }: GraphNode,
  ids: ReadonlyMap<string, number>,
): string {
  const place =
    position === null ? "" : xmlTag("viz:position", { x: position.x, y: 0 - position.y, z: 0 }, "/>");
  const within = `${values(attributes, ids)}${colourText(colour)}${place}`;
  return `      ${element("node", { id, label: label ?? id }, within)}\n`;
}

function edgeText(edge: GraphEdge, ids: ReadonlyMap<string, number>, isDirected: boolean): string {
  const { id, source, target, label, weight } = edge;
  const type = isDirected && !edge.directed ? "mutual" : null;
  const within = `${values(edge.attributes, ids)}${colourText(edge.colour)}`;
  return `      ${element("edge", { id, source, target, type, label, weight }, within)}\n`;
}

function values(attributes: ReadonlyMap<string, string>, ids: ReadonlyMap<string, number>): string {
  let text = "";
  for (const [name, value] of attributes) {
    text += xmlTag("attvalue", { for: ids.get(name) ?? null, value }, "/>");
  }
  return text === "" ? "" : `<attvalues>${text}</attvalues>`;
}

function colourText(colour: string | null): string {
  if (colour === null) return "";
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return xmlTag("viz:color", { r: r ?? 0, g: g ?? 0, b: b ?? 0 }, "/>");
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  within: string,
): string {
  return within === "" ? xmlTag(name, attributes, "/>") : `${xmlTag(name, attributes)}${within}</${name}>`;
}
