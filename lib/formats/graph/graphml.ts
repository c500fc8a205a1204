import type { AttributeType } from "@/lib/domain/graph-file";
import type { GraphBuilder } from "./graph-builder";
import { refusal } from "./graph-limits";
import { booleanOf, type GraphValue, type Place } from "./graph-value";
import { type Drawn, takeLayout } from "./graphml-dialects";
import { takeFirst } from "./json-values";
import { readXml, type XmlHandler } from "./xml-source";

/**
 * Reads GraphML as networkx, yEd, igraph, Gephi and NodeXL write it.
 *
 * Labels are what the dialect has for them: an attribute `label`, else yEd's node label, else an attribute `name`. Positions
 * and colours are yEd's geometry and Gephi's `x`, `y`, `r`, `g`, `b`. Nodes within nodes are nodes like others, with `parent`
 * among their attributes; several graphs are one, in which the same id is the same node. An edge among more than two nodes is
 * left out, since who did what to whom cannot be read from it. Ports, bends, sizes and shapes have no place.
 */
export function readGraphml(bytes: Uint8Array, graph: GraphBuilder): void {
  readXml(bytes, graph.notes, (place) => new GraphmlReader(graph, place));
}

interface Key {
  readonly name: string;
  readonly default: string | null;
}

interface OpenData {
  readonly key: string;
  readonly depth: number;
  text: string;
}

interface Item {
  readonly kind: "node" | "edge";
  readonly fields: ReadonlyMap<string, string>;
  readonly values: Map<string, GraphValue>;
  readonly drawn: Drawn;
  readonly place: string;
}

const TYPES: Readonly<Record<string, AttributeType>> = {
  ...{
    int: "number",
    integer: "number",
    long: "number",
    float: "number",
    double: "number",
    boolean: "boolean",
  },
};

class GraphmlReader implements XmlHandler {
  readonly #graph: GraphBuilder;
  readonly #place: Place;
  readonly #keys = { node: new Map<string, Key>(), edge: new Map<string, Key>() };
  readonly #path: string[] = [];
  readonly #items: Item[] = [];
  readonly #directed: boolean[] = [];
  #graphs = 0;
  #key: { fields: ReadonlyMap<string, string>; default: string | null } | null = null;
  #data: OpenData | null = null;
  #text = "";

  constructor(graph: GraphBuilder, place: Place) {
    this.#graph = graph;
    this.#place = place;
  }

  open(name: string, fields: ReadonlyMap<string, string>): void {
    if (this.#path.length === 0 && name !== "graphml") {
      throw refusal("wrong_root", this.#place(), "an element graphml around all", `<${name}>`);
    }
    const parent = this.#path.at(-1) ?? "";
    this.#path.push(name);
    const item = this.#items.at(-1);
    // yEd writes the words of a label before the elements within it.
    if (this.#data !== null) item?.drawn.close(parent, this.#text);
    this.#text = "";
    if (this.#data !== null) {
      item?.drawn.open(name, fields, this.#graph.notes);
    } else if (name === "graph") this.#openGraph(fields);
    else if (name === "key") this.#key = { fields, default: null };
    else if (name === "node") this.#openNode(fields);
    else if (name === "edge") this.#items.push(this.#item("edge", fields));
    else if (name === "hyperedge") this.#graph.notes.warn("hyperedge", this.#place, fields.get("id") ?? null);
    else if (name === "data") {
      this.#data = { key: fields.get("key") ?? "", depth: this.#path.length, text: "" };
    } else if (name === "port") this.#graph.notes.leaveOut("styles", "ports");
  }

  text(text: string): void {
    if (this.#text.length < this.#graph.notes.limits.valueLength) this.#text += text;
    if (this.#data?.depth === this.#path.length) this.#data.text += text;
  }

  close(name: string): void {
    if (this.#data !== null) {
      if (this.#path.length === this.#data.depth) this.#closeData();
      else this.#items.at(-1)?.drawn.close(name, this.#text);
    } else if (name === "default" && this.#key !== null) this.#key.default = this.#text;
    else if (name === "key") this.#closeKey();
    else if (name === "node") this.#closeNode();
    else if (name === "edge") this.#closeEdge();
    else if (name === "graph") this.#directed.pop();
    else if (name === "desc" && this.#path.length <= 3 && this.#items.length === 0)
      this.#graph.title ??= this.#text;
    else if (name === "graphml" && this.#graphs === 0) this.#graph.notes.warn("no_graph", this.#place);
    this.#path.pop();
  }

  #openGraph(fields: ReadonlyMap<string, string>): void {
    const isNested = this.#items.length > 0;
    if (isNested) this.#graph.notes.warn("nested_graph", this.#place, fields.get("id") ?? null);
    else if (++this.#graphs > 1)
      this.#graph.notes.warn("several_graphs", this.#place, fields.get("id") ?? null);
    const said = fields.get("edgedefault");
    this.#directed.push(said === undefined ? (this.#directed.at(-1) ?? false) : said === "directed");
  }

  #closeKey(): void {
    if (this.#key === null) return;
    const { fields, default: preset } = this.#key;
    this.#key = null;
    const id = fields.get("id") ?? "";
    // What yEd draws with is no attribute; the elements within say it.
    if (fields.has("yfiles.type")) return;
    const name = fields.get("attr.name") || id;
    const type = TYPES[fields.get("attr.type") ?? ""] ?? "text";
    const domain = fields.get("for") ?? "all";
    for (const side of ["node", "edge"] as const) {
      if (domain !== side && domain !== "all") continue;
      if (this.#keys[side].has(id)) this.#graph.notes.warn("repeated_attribute", this.#place, id);
      else this.#keys[side].set(id, { name: this.#graph.declare(side, name, type), default: preset });
    }
  }

  #item(kind: Item["kind"], fields: ReadonlyMap<string, string>): Item {
    return { kind, fields, values: new Map(), drawn: takeLayout(), place: this.#place() };
  }

  #openNode(fields: ReadonlyMap<string, string>): void {
    const outer = this.#items.at(-1)?.fields.get("id");
    const item = this.#item("node", fields);
    if (outer !== undefined) item.values.set("parent", outer);
    this.#items.push(item);
  }

  #closeData(): void {
    const { key, text } = this.#data as OpenData;
    this.#data = null;
    const item = this.#items.at(-1);
    if (item === undefined) {
      if (text.trim() !== "") this.#graph.notes.leaveOut("file_attributes", key);
      return;
    }
    if (item.drawn.used) {
      item.drawn.used = false;
      return;
    }
    const known = this.#keys[item.kind].get(key);
    const name = known?.name ?? key;
    if (known === undefined) this.#graph.notes.warn("undeclared_attribute", this.#place, key);
    const before = item.values.get(name);
    if (before !== undefined) this.#graph.notes.warn("several_values", this.#place, key);
    item.values.set(name, before === undefined ? text : `${before}; ${text}`);
  }

  #closeNode(): void {
    const item = this.#items.pop();
    if (item === undefined) return;
    this.#presets(item);
    const { drawn, values, fields } = item;
    const label = drawn.label(values, ["label"]) ?? drawn.text ?? drawn.label(values, ["name"]);
    const { x, y, colour } = drawn.place(values, this.#graph, () => item.place);
    this.#graph.node(
      { id: fields.get("id") ?? null, label, attributes: values, x, y, colour },
      () => item.place,
    );
  }

  #closeEdge(): void {
    const item = this.#items.pop();
    if (item === undefined) return;
    this.#presets(item);
    const { drawn, values, fields } = item;
    const weight = takeFirst(values, ["weight"]);
    const said = fields.get("directed") ?? directedWord(values);
    this.#graph.edge(
      {
        id: fields.get("id") ?? null,
        source: fields.get("source") ?? null,
        target: fields.get("target") ?? null,
        directed: said === undefined ? (this.#directed.at(-1) ?? false) : said !== "false",
        label: drawn.label(values, ["label", "edge label"]) ?? drawn.text,
        weight,
        attributes: values,
        colour: drawn.place(values, this.#graph, () => item.place).colour,
      },
      () => item.place,
    );
  }

  #presets({ kind, values }: Item): void {
    for (const { name, default: preset } of this.#keys[kind].values()) {
      if (preset !== null && preset !== "" && !values.has(name)) values.set(name, preset);
    }
  }
}

/** What this program writes of edges without a direction, since some readers refuse graphs that have both. */
function directedWord(values: Map<string, GraphValue>): string | undefined {
  const directed = booleanOf(values.get("directed"));
  if (directed === null) return undefined;
  values.delete("directed");
  return String(directed);
}
