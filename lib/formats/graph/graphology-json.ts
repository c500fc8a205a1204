import { formatPath } from "../issue-text";
import type { GraphBuilder } from "./graph-builder";
import type { GraphValue } from "./graph-value";
import { fieldOf, fieldsOf } from "./json-source";
import { attributesOf, scalarOf, takeFirst } from "./json-values";

/**
 * Reads the JSON that graphology serialises a graph to, and Gephi Lite and sigma with it.
 *
 * Of attributes, `label`, `x`, `y`, `color` and `weight` are what they say. Its y axis points up, and is turned. `size` has no
 * place. In a graph of type undirected edges have no direction.
 */
export function readGraphologyJson(value: unknown, graph: GraphBuilder): void {
  const root = fieldsOf(value);
  const isUndirected = fieldOf(fieldsOf(fieldOf(root, "options")), "type") === "undirected";
  for (const [name, said] of attributesOf(fieldsOf(fieldOf(root, "attributes")))) {
    if (name === "name" || name === "title") graph.title = String(said);
    else graph.notes.leaveOut("file_attributes", name);
  }
  for (const [index, item] of listOf(root, "nodes")) {
    const node = fieldsOf(item);
    const attributes = attributesOf(fieldsOf(fieldOf(node, "attributes")));
    const y = attributes.get("y");
    attributes.delete("y");
    graph.node(
      {
        id: scalarOf(fieldOf(node, "key")),
        label: takeFirst(attributes, ["label"]),
        x: takeFirst(attributes, ["x"]),
        y: typeof y === "number" ? 0 - y : (y ?? null),
        colour: colourOf(attributes),
        attributes: sized(attributes, graph),
      },
      () => formatPath(["nodes", index]),
    );
  }
  for (const [index, item] of listOf(root, "edges")) {
    const edge = fieldsOf(item);
    const attributes = attributesOf(fieldsOf(fieldOf(edge, "attributes")));
    graph.edge(
      {
        id: scalarOf(fieldOf(edge, "key")),
        source: scalarOf(fieldOf(edge, "source")),
        target: scalarOf(fieldOf(edge, "target")),
        directed: !isUndirected && fieldOf(edge, "undirected") !== true,
        label: takeFirst(attributes, ["label"]),
        weight: takeFirst(attributes, ["weight"]),
        colour: colourOf(attributes),
        attributes: sized(attributes, graph),
      },
      () => formatPath(["edges", index]),
    );
  }
}

function listOf(root: Readonly<Record<string, unknown>> | null, name: string): [number, unknown][] {
  const list = fieldOf(root, name);
  return Array.isArray(list) ? [...list.entries()] : [];
}

function colourOf(attributes: Map<string, GraphValue>): string | null {
  const colour = takeFirst(attributes, ["color"]);
  return colour === null ? null : String(colour);
}

function sized(attributes: Map<string, GraphValue>, graph: GraphBuilder): Map<string, GraphValue> {
  if (takeFirst(attributes, ["size"]) !== null) graph.notes.leaveOut("sizes");
  return attributes;
}
