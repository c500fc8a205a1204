import { formatPath } from "../issue-text";
import type { GraphBuilder } from "./graph-builder";
import { fieldOf, fieldsOf } from "./json-source";
import { attributesOf, scalarOf, takeFirst } from "./json-values";

/**
 * Reads the JSON of cytoscape.js and Cytoscape: elements as one list, or as lists of nodes and edges, within `elements` or not.
 *
 * Labels are `label`, else `name`, else `shared_name`. Edges have a direction unless `directed` is false. Groups (`parent`) stay
 * an attribute. Style sheets, classes and functions in them are text that nobody runs, and have no place.
 */
export function readCytoscapeJson(value: unknown, graph: GraphBuilder): void {
  const root = fieldsOf(value);
  const elements = root === null ? value : (fieldOf(root, "elements") ?? root);
  const title =
    scalarOf(fieldOf(fieldsOf(fieldOf(root, "data")), "name")) ?? scalarOf(fieldOf(root, "title"));
  if (title !== null) graph.title = String(title);
  if (fieldOf(root, "style") !== undefined) graph.notes.leaveOut("styles", "style");
  const start = fieldOf(root, "elements") === undefined ? [] : ["elements"];
  if (Array.isArray(elements)) readElements(elements, start, null, graph);
  const lists = fieldsOf(elements);
  for (const group of ["nodes", "edges"] as const) {
    const list = fieldOf(lists, group);
    if (Array.isArray(list)) readElements(list, [...start, group], group, graph);
  }
}

function readElements(
  list: readonly unknown[],
  path: readonly PropertyKey[],
  group: "nodes" | "edges" | null,
  graph: GraphBuilder,
): void {
  for (const [index, item] of list.entries()) {
    const place = () => formatPath([...path, index]);
    const element = fieldsOf(item);
    const data = fieldsOf(fieldOf(element, "data"));
    if (element === null || data === null) {
      graph.notes.warn("missing_end", place);
      continue;
    }
    if (fieldOf(element, "classes")) graph.notes.leaveOut("styles", "classes");
    const said = group ?? fieldOf(element, "group");
    const isEdge = said === "edges" || (said !== "nodes" && fieldOf(data, "source") !== undefined);
    if (isEdge) readEdge(element, data, place, graph);
    else readNode(element, data, place, graph);
  }
}

type Fields = Readonly<Record<string, unknown>>;

const NODE_FIELDS = new Set(["id"]);
const EDGE_FIELDS = new Set(["id", "source", "target", "weight"]);

function readNode(element: Fields, data: Fields, place: () => string, graph: GraphBuilder): void {
  const attributes = attributesOf(data, NODE_FIELDS);
  const label = takeFirst(attributes, ["label", "name", "shared_name"]);
  if (attributes.has("parent")) graph.notes.leaveOut("groups");
  const position = fieldsOf(fieldOf(element, "position"));
  graph.node(
    {
      id: scalarOf(fieldOf(data, "id")),
      label,
      attributes,
      x: scalarOf(fieldOf(position, "x")),
      y: scalarOf(fieldOf(position, "y")),
      colour: styled(element, "background-color", graph),
    },
    place,
  );
}

function readEdge(element: Fields, data: Fields, place: () => string, graph: GraphBuilder): void {
  const attributes = attributesOf(data, EDGE_FIELDS);
  const label = takeFirst(attributes, ["label", "name", "shared_name"]);
  const directed = attributes.get("directed");
  if (typeof directed === "boolean") attributes.delete("directed");
  graph.edge(
    {
      id: scalarOf(fieldOf(data, "id")),
      source: scalarOf(fieldOf(data, "source")),
      target: scalarOf(fieldOf(data, "target")),
      directed: directed !== false,
      label,
      weight: scalarOf(fieldOf(data, "weight")),
      attributes,
      colour: styled(element, "line-color", graph),
    },
    place,
  );
}

function styled(element: Fields, property: string, graph: GraphBuilder): string | null {
  const style = fieldsOf(fieldOf(element, "style"));
  if (style === null) return null;
  const colour = fieldOf(style, property);
  if (Object.keys(style).some((name) => name !== property)) graph.notes.leaveOut("styles", "style");
  return typeof colour === "string" ? colour : null;
}
