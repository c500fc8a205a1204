import { formatPath } from "../issue-text";
import type { GraphBuilder } from "./graph-builder";
import type { GraphValue } from "./graph-value";
import { fieldOf, fieldsOf } from "./json-source";
import { attributesOf, scalarOf, takeFirst } from "./json-values";

/**
 * Reads a plain object of nodes and links, as networkx's node_link_data, d3 and sigma have it: `nodes`, and `links` or `edges`.
 *
 * Nodes without any id are named by their place, from 0, which is how the links of old d3 files name them.
 */
export function readNodeLinkJson(value: unknown, graph: GraphBuilder): void {
  const root = fieldsOf(value);
  const directed = fieldOf(root, "directed") !== false;
  const title = scalarOf(fieldOf(fieldsOf(fieldOf(root, "graph")), "name"));
  if (title !== null) graph.title = String(title);
  const nodes = listOf(root, ["nodes"]);
  const byPlace = nodes.length > 0 && nodes.every(([, , node]) => idOf(node) === null);
  for (const [list, index, node] of nodes) {
    const attributes = attributesOf(node, NODE_FIELDS);
    graph.node(
      {
        id: byPlace ? index : idOf(node),
        label: takeFirst(attributes, ["label", "name", "title"]),
        x: scalarOf(fieldOf(node, "x")),
        y: scalarOf(fieldOf(node, "y")),
        colour: colourOf(attributes),
        attributes,
      },
      () => formatPath([list, index]),
    );
  }
  for (const [list, index, edge] of listOf(root, ["links", "edges"])) {
    const attributes = attributesOf(edge, EDGE_FIELDS);
    const weight = takeFirst(attributes, ["weight"]) ?? takeFirst(attributes, ["value"]);
    graph.edge(
      {
        id: scalarOf(fieldOf(edge, "id")),
        source: endOf(edge, ["source", "from"]),
        target: endOf(edge, ["target", "to"]),
        directed,
        label: takeFirst(attributes, ["label", "name"]),
        weight: typeof weight === "number" ? weight : null,
        colour: colourOf(attributes),
        attributes,
      },
      () => formatPath([list, index]),
    );
  }
}

type Fields = Readonly<Record<string, unknown>>;

const NODE_FIELDS = new Set(["id", "key", "x", "y", "vx", "vy", "fx", "fy", "index"]);
const EDGE_FIELDS = new Set(["id", "source", "target", "from", "to", "key", "index"]);

function idOf(node: Fields | null): GraphValue | null {
  return scalarOf(fieldOf(node, "id")) ?? scalarOf(fieldOf(node, "key"));
}

// d3 puts the node itself in the place of its id once a layout has run.
function endOf(edge: Fields | null, names: readonly string[]): GraphValue | null {
  for (const name of names) {
    const end = fieldOf(edge, name);
    const id = scalarOf(end) ?? idOf(fieldsOf(end));
    if (id !== null) return id;
  }
  return null;
}

function colourOf(attributes: Map<string, GraphValue>): string | null {
  const colour = attributes.get("color");
  if (typeof colour !== "string" || !/^(?:#|rgb)/i.test(colour)) return null;
  attributes.delete("color");
  return colour;
}

function listOf(root: Fields | null, names: readonly string[]): [string, number, Fields | null][] {
  for (const name of names) {
    const list = fieldOf(root, name);
    if (Array.isArray(list)) return list.map((item, index) => [name, index, fieldsOf(item)]);
  }
  return [];
}
