import { formatPath } from "../issue-text";
import type { GraphBuilder } from "./graph-builder";
import { fieldOf, fieldsOf } from "./json-source";
import { attributesOf, scalarOf } from "./json-values";

/**
 * Reads JSON Graph Format, versions 1 and 2: one graph, or several, which become one in which the same id is the same node.
 *
 * `relation` of an edge is kept under that name, `metadata` as attributes. Edges among more than two nodes are left out.
 */
export function readJsonGraph(value: unknown, graph: GraphBuilder): void {
  const root = fieldsOf(value);
  const several = fieldOf(root, "graphs");
  const graphs = Array.isArray(several) ? several : [fieldOf(root, "graph")];
  for (const [index, each] of graphs.entries()) {
    const start = Array.isArray(several) ? ["graphs", index] : ["graph"];
    if (index > 0) graph.notes.warn("several_graphs", formatPath(start));
    readOne(fieldsOf(each), start, graph);
  }
}

type Fields = Readonly<Record<string, unknown>>;

function readOne(one: Fields | null, start: readonly PropertyKey[], graph: GraphBuilder): void {
  const title = scalarOf(fieldOf(one, "label"));
  if (title !== null) graph.title ??= String(title);
  for (const name of attributesOf(fieldsOf(fieldOf(one, "metadata"))).keys()) {
    graph.notes.leaveOut("file_attributes", name);
  }
  readNodes(fieldOf(one, "nodes"), [...start, "nodes"], graph);
  const isUndirected = fieldOf(one, "directed") === false;
  for (const [index, item] of listOf(one, "edges")) {
    readEdge(fieldsOf(item), !isUndirected, () => formatPath([...start, "edges", index]), graph);
  }
  for (const [index] of listOf(one, "hyperedges")) {
    graph.notes.warn("hyperedge", formatPath([...start, "hyperedges", index]));
  }
}

function readNodes(nodes: unknown, path: readonly PropertyKey[], graph: GraphBuilder): void {
  const named: [PropertyKey, unknown, Fields | null][] = Array.isArray(nodes)
    ? nodes.map((item, index) => [index, fieldOf(fieldsOf(item), "id"), fieldsOf(item)])
    : Object.entries(fieldsOf(nodes) ?? {}).map(([id, item]) => [id, id, fieldsOf(item)]);
  for (const [step, id, node] of named) {
    const attributes = attributesOf(fieldsOf(fieldOf(node, "metadata")));
    const type = scalarOf(fieldOf(node, "type"));
    if (type !== null) attributes.set("type", type);
    const [x, y] = ["x", "y"].map((name) => {
      const value = attributes.get(name);
      if (typeof value !== "number") return null;
      attributes.delete(name);
      return value;
    });
    graph.node(
      { id: scalarOf(id), label: scalarOf(fieldOf(node, "label")), attributes, x: x ?? null, y: y ?? null },
      () => formatPath([...path, step]),
    );
  }
}

const KNOWN = new Set(["id", "source", "target", "relation", "directed", "label", "metadata"]);

function readEdge(edge: Fields | null, directed: boolean, place: () => string, graph: GraphBuilder): void {
  const attributes = attributesOf(fieldsOf(fieldOf(edge, "metadata")));
  for (const [name, value] of attributesOf(edge, KNOWN)) attributes.set(name, value);
  const weight = attributes.get("weight") ?? null;
  attributes.delete("weight");
  const relation = scalarOf(fieldOf(edge, "relation"));
  if (relation !== null) attributes.set("relation", relation);
  const said = fieldOf(edge, "directed");
  graph.edge(
    {
      id: scalarOf(fieldOf(edge, "id")),
      source: scalarOf(fieldOf(edge, "source")),
      target: scalarOf(fieldOf(edge, "target")),
      directed: typeof said === "boolean" ? said : directed,
      label: scalarOf(fieldOf(edge, "label")),
      weight,
      attributes,
    },
    place,
  );
}

function listOf(one: Fields | null, name: string): [number, unknown][] {
  const list = fieldOf(one, name);
  return Array.isArray(list) ? [...list.entries()] : [];
}
