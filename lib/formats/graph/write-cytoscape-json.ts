import type { AttributeType, GraphAttribute } from "@/lib/domain/graph-file";
import { booleanOf } from "./graph-value";
import type { Writable } from "./write-gexf";

/** Yields a graph as the JSON of Cytoscape and cytoscape.js, in pieces: one element a line. Numbers and booleans are such there. */
export function* writeCytoscapeJson(graph: Writable): Generator<string> {
  const head = { format_version: "1.0", generated_by: "relata", target_cytoscapejs_version: "~3" };
  yield `{${JSON.stringify(head).slice(1, -1)}`;
  if (graph.title !== null) yield `,"data":${JSON.stringify({ name: graph.title })}`;
  yield ',"elements":{"nodes":[';
  const nodeTypes = typesOf(graph.nodeAttributes);
  for (const [at, { id, label, attributes, position, colour }] of graph.nodes.entries()) {
    const element = {
      data: asObject([
        ["id", id],
        ...(label === null ? [] : ([["label", label]] as const)),
        ...typed(attributes, nodeTypes),
      ]),
      ...(position === null ? {} : { position }),
      ...(colour === null ? {} : { style: { "background-color": colour } }),
    };
    yield `${at === 0 ? "" : ","}\n${JSON.stringify(element)}`;
  }
  yield '\n],"edges":[';
  const edgeTypes = typesOf(graph.edgeAttributes);
  for (const [at, edge] of graph.edges.entries()) {
    const { id, source, target, label, weight, directed, colour } = edge;
    const fields: readonly (readonly [string, unknown])[] = [
      ...(id === null ? [] : [["id", id] as const]),
      ["source", source],
      ["target", target],
      ...(label === null ? [] : [["label", label] as const]),
      ...(weight === null ? [] : [["weight", weight] as const]),
      ...(directed ? [] : [["directed", false] as const]),
      ...typed(edge.attributes, edgeTypes),
    ];
    const element = {
      data: asObject(fields),
      ...(colour === null ? {} : { style: { "line-color": colour } }),
    };
    yield `${at === 0 ? "" : ","}\n${JSON.stringify(element)}`;
  }
  yield "\n]}}\n";
}

/** Returns the types of attributes by their names. */
export function typesOf(attributes: readonly GraphAttribute[]): ReadonlyMap<string, AttributeType> {
  return new Map(attributes.map(({ name, type }) => [name, type]));
}

/** Returns attributes with their values as JSON has them: a number that JSON would write otherwise stays text. */
export function typed(
  attributes: ReadonlyMap<string, string>,
  types: ReadonlyMap<string, AttributeType>,
): [string, string | number | boolean][] {
  return [...attributes].map(([name, value]) => {
    const type = types.get(name);
    if (type === "number" && String(Number(value)) === value) return [name, Number(value)];
    return [name, (type === "boolean" ? booleanOf(value) : null) ?? value];
  });
}

/** Returns fields as an object to be written, in which `__proto__` is a name like any other. */
export function asObject(fields: Iterable<readonly [string, unknown]>): Record<string, unknown> {
  return Object.fromEntries(fields);
}
