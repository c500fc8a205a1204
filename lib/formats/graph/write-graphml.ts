import type { AttributeType, GraphEdge, GraphNode } from "@/lib/domain/graph-file";
import type { Writable } from "./write-gexf";
import { xmlTag, xmlText } from "./xml-text";

const TYPES: Readonly<Record<AttributeType, string>> = {
  text: "string",
  number: "double",
  boolean: "boolean",
};

/**
 * Yields a graph as GraphML, in pieces, in the dialect that Gephi, igraph and networkx read: `label`, `weight`, and `x`, `y`, `r`,
 * `g`, `b` of nodes as attributes.
 *
 * networkx refuses a graph in which some edges have a direction and others have none. So all are directed, and those without a
 * direction say so in an attribute `directed`. Cannot carry characters that XML forbids, which become U+FFFD.
 */
export function* writeGraphml(graph: Writable): Generator<string> {
  const keys = new Keys(graph);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keys.text();
  yield `  <graph id="G" edgedefault="directed">\n`;
  if (graph.title !== null) yield `    <desc>${xmlText(graph.title)}</desc>\n`;
  for (const node of graph.nodes) yield nodeText(node, keys);
  for (const edge of graph.edges) yield edgeText(edge, keys);
  yield "  </graph>\n</graphml>\n";
}

/** Ids of the keys, by what they are for and their names: attributes of the file and of the dialect apart. */
class Keys {
  readonly #graph: Writable;

  constructor(graph: Writable) {
    this.#graph = graph;
  }

  text(): string {
    const { nodes, edges, nodeAttributes, edgeAttributes } = this.#graph;
    const has = { place: nodes.some(({ position }) => position), colour: nodes.some(({ colour }) => colour) };
    return [
      key("node", "label", "label", "string"),
      ...(has.place ? ["x", "y"].map((name) => key("node", name, name, "double")) : []),
      ...(has.colour ? ["r", "g", "b"].map((name) => key("node", name, name, "int")) : []),
      ...(edges.some(({ label }) => label !== null) ? [key("edge", "edge-label", "label", "string")] : []),
      ...(edges.some(({ weight }) => weight !== null) ? [key("edge", "weight", "weight", "double")] : []),
      ...(edges.some(({ directed }) => !directed) ? [key("edge", "directed", "directed", "boolean")] : []),
      ...(edges.some(({ colour }) => colour !== null) ? [key("edge", "edge-colour", "color", "string")] : []),
      ...nodeAttributes.map(({ name, type }, at) => key("node", `n${at}`, name, TYPES[type])),
      ...edgeAttributes.map(({ name, type }, at) => key("edge", `e${at}`, name, TYPES[type])),
    ].join("");
  }

  readonly node = (name: string) => `n${this.#graph.nodeAttributes.findIndex((one) => one.name === name)}`;
  readonly edge = (name: string) => `e${this.#graph.edgeAttributes.findIndex((one) => one.name === name)}`;
}

function key(of: string, id: string, name: string, type: string): string {
  return `  ${xmlTag("key", { id, for: of, "attr.name": name, "attr.type": type }, "/>")}\n`;
}

function nodeText({ id, label, attributes, position, colour }: GraphNode, keys: Keys): string {
  const parts = colour === null ? [] : [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const within = [
    data("label", label),
    ...(position === null ? [] : [data("x", position.x), data("y", 0 - position.y)]),
    ...parts.map((part, at) => data(["r", "g", "b"][at] as string, part)),
    ...[...attributes].map(([name, value]) => data(keys.node(name), value)),
  ].join("");
  return `    ${xmlTag("node", { id })}${within}</node>\n`;
}

function edgeText(edge: GraphEdge, keys: Keys): string {
  const { id, source, target, label, weight, directed, colour } = edge;
  const within = [
    data("edge-label", label),
    data("weight", weight),
    data("directed", directed ? null : "false"),
    data("edge-colour", colour),
    ...[...edge.attributes].map(([name, value]) => data(keys.edge(name), value)),
  ].join("");
  return `    ${xmlTag("edge", { id, source, target })}${within}</edge>\n`;
}

function data(id: string, value: string | number | null): string {
  return value === null ? "" : `${xmlTag("data", { key: id })}${xmlText(String(value))}</data>`;
}
