import type { AttributeType } from "@/lib/domain/graph-file";
import { formatPath } from "../issue-text";
import type { GraphBuilder } from "./graph-builder";
import { booleanOf, type GraphValue } from "./graph-value";
import { fieldOf, fieldsOf } from "./json-source";
import { attributesOf, scalarOf, takeFirst } from "./json-values";

/**
 * Reads CX2, the format of NDEx and Cytoscape: aspects in any order and in any number of pieces, attributes under their names
 * or aliases, with declared types and defaults.
 *
 * Node ids are numbers there; one that was written by this program brings its own as `relata_id`. Styles, hidden tables and
 * aspects of others have no place. A file that says that it is not complete is refused.
 */
export function readCx2(value: unknown, graph: GraphBuilder): void {
  const parts = (Array.isArray(value) ? value : []).map(fieldsOf);
  const declared = declarationsOf(parts, graph);
  for (const [at, part] of parts.entries()) {
    for (const [aspect, list] of Object.entries(part ?? {})) {
      if (!Array.isArray(list)) continue;
      if (aspect === "nodes")
        readEach(list, at, aspect, (item, place) => readNode(item, place, declared, graph));
    }
  }
  for (const [at, part] of parts.entries()) {
    for (const [aspect, list] of Object.entries(part ?? {})) {
      if (!Array.isArray(list)) continue;
      if (aspect === "edges")
        readEach(list, at, aspect, (item, place) => readEdge(item, place, declared, graph));
      else if (aspect === "networkAttributes") readNetwork(fieldsOf(list[0]), graph);
      else if (!KNOWN.has(aspect) && list.length > 0) graph.notes.leaveOut("aspects", aspect);
    }
  }
}

type Fields = Readonly<Record<string, unknown>>;

interface Declaration {
  readonly names: ReadonlyMap<string, string>;
  readonly presets: ReadonlyMap<string, GraphValue>;
  /** Ids of the file, and what its nodes go by here. */
  readonly ids: Map<string, string>;
}

const KNOWN = new Set(["nodes", "edges", "metaData", "status", "attributeDeclarations", "networkAttributes"]);
/** Attributes in which this program keeps what CX2 has no place for. */
const OURS = new Set(["relata_id", "relata_colour"]);
const TYPES: Readonly<Record<string, AttributeType>> = {
  ...{ integer: "number", long: "number", double: "number", boolean: "boolean" },
};

function readEach(
  list: readonly unknown[],
  at: number,
  aspect: string,
  read: (item: Fields | null, place: () => string) => void,
): void {
  for (const [index, item] of list.entries()) read(fieldsOf(item), () => formatPath([at, aspect, index]));
}

function declarationsOf(
  parts: readonly (Fields | null)[],
  graph: GraphBuilder,
): { node: Declaration; edge: Declaration } {
  const ids = new Map<string, string>();
  const make = (of: "node" | "edge") => {
    const names = new Map<string, string>();
    const presets = new Map<string, GraphValue>();
    for (const part of parts) {
      const list = fieldOf(part, "attributeDeclarations");
      for (const one of Array.isArray(list) ? list : []) {
        const fields = fieldsOf(fieldOf(fieldsOf(one), `${of}s`));
        for (const [name, how] of Object.entries(fields ?? {})) {
          const declaration = fieldsOf(how);
          if (OURS.has(name)) names.set(name, name);
          else graph.declare(of, name, TYPES[String(fieldOf(declaration, "d"))] ?? "text");
          const alias = fieldOf(declaration, "a");
          if (typeof alias === "string") names.set(alias, name);
          const preset = scalarOf(fieldOf(declaration, "v"));
          if (preset !== null) presets.set(name, preset);
        }
      }
    }
    return { names, presets, ids };
  };
  return { node: make("node"), edge: make("edge") };
}

function valuesOf(item: Fields | null, { names, presets }: Declaration): Map<string, GraphValue> {
  const values = new Map<string, GraphValue>(presets);
  for (const [name, value] of attributesOf(fieldsOf(fieldOf(item, "v"))))
    values.set(names.get(name) ?? name, value);
  return values;
}

function readNode(
  item: Fields | null,
  place: () => string,
  { node }: { node: Declaration },
  graph: GraphBuilder,
): void {
  const values = valuesOf(item, node);
  const fileId = scalarOf(fieldOf(item, "id"));
  const own = takeFirst(values, ["relata_id"]);
  const colour = takeFirst(values, ["relata_colour"]);
  const z = scalarOf(fieldOf(item, "z"));
  if (typeof z === "number" && z !== 0) graph.notes.leaveOut("third_dimension");
  const id = graph.node(
    {
      id: own ?? fileId,
      label: takeFirst(values, ["name", "n", "shared name"]),
      attributes: values,
      x: scalarOf(fieldOf(item, "x")),
      y: scalarOf(fieldOf(item, "y")),
      colour: colour === null ? null : String(colour),
    },
    place,
  );
  if (fileId !== null) node.ids.set(String(fileId), id);
}

function readEdge(
  item: Fields | null,
  place: () => string,
  { edge }: { edge: Declaration },
  graph: GraphBuilder,
): void {
  const values = valuesOf(item, edge);
  const end = (name: "s" | "t") => {
    const id = scalarOf(fieldOf(item, name));
    return id === null ? null : (edge.ids.get(String(id)) ?? id);
  };
  const directed = booleanOf(values.get("directed"));
  if (directed !== null) values.delete("directed");
  const own = takeFirst(values, ["relata_id"]);
  const colour = takeFirst(values, ["relata_colour"]);
  const weight = values.get("weight") ?? null;
  values.delete("weight");
  graph.edge(
    {
      // In a file of ours the number is only a place, and an edge without an id of its own has none.
      id: own ?? (edge.names.has("relata_id") ? null : scalarOf(fieldOf(item, "id"))),
      source: end("s"),
      target: end("t"),
      directed: directed !== false,
      label: takeFirst(values, ["name", "shared name"]),
      weight,
      attributes: values,
      colour: colour === null ? null : String(colour),
    },
    place,
  );
}

function readNetwork(fields: Fields | null, graph: GraphBuilder): void {
  for (const [name, value] of attributesOf(fields)) {
    if (name === "name") graph.title = String(value);
    else graph.notes.leaveOut("file_attributes", name);
  }
}
