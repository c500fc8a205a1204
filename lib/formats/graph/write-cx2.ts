import type { AttributeType, GraphAttribute } from "@/lib/domain/graph-file";
import { asObject, typed, typesOf } from "./write-cytoscape-json";
import type { Writable } from "./write-gexf";

const TYPES: Readonly<Record<AttributeType, string>> = {
  text: "string",
  number: "double",
  boolean: "boolean",
};

/**
 * Yields a graph as CX2, in pieces. Its nodes and edges have numbers for ids, so their own stand in an attribute `relata_id`, and
 * colours, which it knows only as styles, in `relata_colour`.
 */
export function* writeCx2(graph: Writable): Generator<string> {
  const { nodes, edges } = graph;
  yield '[{"CXVersion":"2.0","hasFragments":false},\n';
  const counts: [string, number][] = [
    ["attributeDeclarations", 1],
    ...(graph.title === null ? [] : ([["networkAttributes", 1]] as [string, number][])),
    ["nodes", nodes.length],
    ["edges", edges.length],
  ];
  yield `{"metaData":${JSON.stringify(counts.map(([name, elementCount]) => ({ name, elementCount })))}},\n`;
  yield `{"attributeDeclarations":[${JSON.stringify(declarations(graph))}]},\n`;
  if (graph.title !== null) yield `{"networkAttributes":[${JSON.stringify({ name: graph.title })}]},\n`;
  yield '{"nodes":[';
  const places = new Map(nodes.map(({ id }, at) => [id, at]));
  const nodeTypes = typesOf(graph.nodeAttributes);
  for (const [at, { id, label, attributes, position, colour }] of nodes.entries()) {
    const v = asObject([
      ...(label === null ? [] : [["name", label] as const]),
      ["relata_id", id],
      ...(colour === null ? [] : [["relata_colour", colour] as const]),
      ...typed(attributes, nodeTypes),
    ]);
    yield `${at === 0 ? "" : ","}\n${JSON.stringify({ id: at, ...(position ?? {}), v })}`;
  }
  yield '\n]},\n{"edges":[';
  const edgeTypes = typesOf(graph.edgeAttributes);
  for (const [at, edge] of edges.entries()) {
    const { id, label, weight, directed, colour } = edge;
    const v = asObject([
      ...(label === null ? [] : [["name", label] as const]),
      ...(id === null ? [] : [["relata_id", id] as const]),
      ...(weight === null ? [] : [["weight", weight] as const]),
      ...(directed ? [] : [["directed", false] as const]),
      ...(colour === null ? [] : [["relata_colour", colour] as const]),
      ...typed(edge.attributes, edgeTypes),
    ]);
    const element = { id: at, s: places.get(edge.source), t: places.get(edge.target), v };
    yield `${at === 0 ? "" : ","}\n${JSON.stringify(element)}`;
  }
  yield `\n]},\n${JSON.stringify({ status: [{ success: true }] })}]\n`;
}

function declarations({ nodeAttributes, edgeAttributes }: Writable): object {
  const declared = (own: readonly [string, string][], attributes: readonly GraphAttribute[]) =>
    asObject([
      ...own.map(([name, d]) => [name, { d }] as const),
      ...attributes.map(({ name, type }) => [name, { d: TYPES[type] }] as const),
    ]);
  const both = [
    ["name", "string"],
    ["relata_id", "string"],
    ["relata_colour", "string"],
  ] as const;
  return {
    nodes: declared([...both] as [string, string][], nodeAttributes),
    edges: declared(
      [...both, ["weight", "double"], ["directed", "boolean"]] as [string, string][],
      edgeAttributes,
    ),
    networkAttributes: { name: { d: "string" } },
  };
}
