import type { AttributeType } from "@/lib/domain/graph-file";
import { edtfOf } from "./edge-time";
import type { GraphBuilder } from "./graph-builder";
import { refusal } from "./graph-limits";
import type { GraphValue, Place } from "./graph-value";
import { readXml, type XmlHandler } from "./xml-source";

/**
 * Reads GEXF 1.1 to 1.3, as Gephi, networkx, sigma and graphology write it.
 *
 * Of what changes over time, times of edges are kept as a date under `happened`; an attribute with several values keeps all, in
 * one text. Nodes within nodes are nodes like others, with `parent` among their attributes. Gephi's y axis points up, and is
 * turned. Sizes, shapes, thickness and z have no place.
 */
export function readGexf(bytes: Uint8Array, graph: GraphBuilder): void {
  readXml(bytes, graph.notes, (place) => new GexfReader(graph, place));
}

interface Declared {
  readonly name: string;
  readonly default: string | null;
}

interface OpenAttribute {
  readonly id: string;
  readonly title: string;
  readonly type: AttributeType;
  default: string | null;
}

interface Item {
  readonly kind: "node" | "edge";
  readonly fields: ReadonlyMap<string, string>;
  readonly values: Map<string, GraphValue>;
  readonly place: string;
  colour: string | null;
  x: string | null;
  y: string | null;
}

const TYPES: Readonly<Record<string, AttributeType>> = {
  ...{
    integer: "number",
    long: "number",
    float: "number",
    double: "number",
    short: "number",
    byte: "number",
  },
  ...{ bigdecimal: "number", biginteger: "number", boolean: "boolean" },
};
/** Fields of edges that are no attributes of them. */
const EDGE_FIELDS = new Set([
  ...[
    "id",
    "source",
    "target",
    "type",
    "label",
    "weight",
    "start",
    "end",
    "startopen",
    "endopen",
    "timestamp",
  ],
  ...["timestamps", "intervals", "datefrom", "dateto", "kind", "count", "cardinal"],
]);

class GexfReader implements XmlHandler {
  readonly #graph: GraphBuilder;
  readonly #place: Place;
  readonly #declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  readonly #path: string[] = [];
  readonly #items: Item[] = [];
  #graphs = 0;
  #directed = true;
  #class: "node" | "edge" = "node";
  #attribute: OpenAttribute | null = null;
  #text = "";

  constructor(graph: GraphBuilder, place: Place) {
    this.#graph = graph;
    this.#place = place;
  }

  open(name: string, fields: ReadonlyMap<string, string>): void {
    if (this.#path.length === 0 && name !== "gexf") {
      throw refusal("wrong_root", this.#place(), "an element gexf around all", `<${name}>`);
    }
    const parent = this.#path.at(-1);
    this.#path.push(name);
    this.#text = "";
    const item = this.#items.at(-1);
    if (name === "graph") this.#openGraph(fields);
    else if (name === "attributes") this.#class = fields.get("class") === "edge" ? "edge" : "node";
    else if (name === "attribute" && parent === "attributes") this.#openAttribute(fields);
    else if (name === "node") this.#openNode(fields);
    else if (name === "edge") this.#items.push(this.#item("edge", fields));
    else if (item !== undefined) this.#openWithin(item, name, fields);
  }

  text(text: string): void {
    if (this.#text.length < this.#graph.notes.limits.valueLength) this.#text += text;
  }

  close(name: string): void {
    this.#path.pop();
    const parent = this.#path.at(-1);
    if (name === "default" && this.#attribute !== null) this.#attribute.default = this.#text.trim();
    else if (name === "attribute" && this.#attribute !== null && parent === "attributes")
      this.#closeAttribute();
    else if (name === "node") this.#closeNode();
    else if (name === "edge") this.#closeEdge();
    else if (parent === "meta") this.#closeMeta(name);
    else if (name === "gexf" && this.#graphs === 0) this.#graph.notes.warn("no_graph", this.#place);
  }

  #openGraph(fields: ReadonlyMap<string, string>): void {
    if (++this.#graphs > 1) this.#graph.notes.warn("several_graphs", this.#place);
    this.#directed = fields.get("defaultedgetype") !== "undirected";
  }

  #openAttribute(fields: ReadonlyMap<string, string>): void {
    const id = fields.get("id") ?? "";
    const title = fields.get("title") || id;
    this.#attribute = { id, title, type: TYPES[fields.get("type") ?? ""] ?? "text", default: null };
  }

  #closeAttribute(): void {
    const { id, title, type, default: preset } = this.#attribute as OpenAttribute;
    this.#attribute = null;
    const declared = this.#declared[this.#class];
    if (declared.has(id)) this.#graph.notes.warn("repeated_attribute", this.#place, id);
    else declared.set(id, { name: this.#graph.declare(this.#class, title, type), default: preset });
  }

  #item(kind: Item["kind"], fields: ReadonlyMap<string, string>): Item {
    return { kind, fields, values: new Map(), place: this.#place(), colour: null, x: null, y: null };
  }

  #openNode(fields: ReadonlyMap<string, string>): void {
    const outer = this.#items.at(-1);
    const item = this.#item("node", fields);
    const parent = outer?.kind === "node" ? outer.fields.get("id") : fields.get("pid");
    if (parent !== undefined) {
      this.#graph.notes.warn("nested_graph", this.#place);
      item.values.set("parent", parent);
    }
    this.#items.push(item);
  }

  #openWithin(item: Item, name: string, fields: ReadonlyMap<string, string>): void {
    const { notes } = this.#graph;
    if (name === "attvalue") this.#takeValue(item, fields);
    else if (name === "color") item.colour ??= colourOf(fields);
    else if (name === "position") {
      item.x ??= fields.get("x") ?? null;
      item.y ??= fields.get("y") ?? null;
      if (Number(fields.get("z") ?? 0) !== 0) notes.leaveOut("third_dimension");
    } else if (name === "size" || name === "thickness") {
      // A size that is no number is none, and says so.
      if (this.#graph.number(fields.get("value"), this.#place) !== null) notes.leaveOut("sizes");
    } else if (name === "shape") notes.leaveOut("shapes", fields.get("value") ?? null);
    else if (name === "spell" || name === "slice") {
      edtfOf(fields, notes, this.#place);
      notes.leaveOut("times");
    }
  }

  #takeValue(item: Item, fields: ReadonlyMap<string, string>): void {
    const key = fields.get("for") ?? fields.get("id") ?? "";
    const value = fields.get("value");
    if (value === undefined) return;
    const name = this.#declared[item.kind].get(key)?.name ?? key;
    if (!this.#declared[item.kind].has(key)) this.#graph.notes.warn("undeclared_attribute", this.#place, key);
    const before = item.values.get(name);
    if (before !== undefined) this.#graph.notes.warn("several_values", this.#place, key);
    item.values.set(name, before === undefined ? value : `${before}; ${value}`);
  }

  #closeNode(): void {
    const item = this.#items.pop();
    if (item === undefined) return;
    const { fields } = item;
    if (edtfOf(fields, this.#graph.notes, () => item.place) !== null) this.#graph.notes.leaveOut("times");
    this.#presets(item);
    this.#graph.node(
      {
        id: fields.get("id") ?? null,
        label: fields.get("label") ?? null,
        attributes: item.values,
        ...{ x: item.x, y: turned(item.y), colour: item.colour },
      },
      () => item.place,
    );
  }

  #closeEdge(): void {
    const item = this.#items.pop();
    if (item === undefined) return;
    const { fields } = item;
    const at = () => item.place;
    for (const [name, value] of fields) {
      if (!EDGE_FIELDS.has(name) && !item.values.has(name)) item.values.set(name, value);
    }
    const kind = fields.get("kind");
    if (kind !== undefined) item.values.set("kind", kind);
    const happened = edtfOf(fields, this.#graph.notes, at);
    if (happened !== null && !item.values.has("happened")) item.values.set("happened", happened);
    this.#presets(item);
    const type = fields.get("type");
    this.#graph.edge(
      {
        id: fields.get("id") ?? null,
        source: fields.get("source") ?? null,
        target: fields.get("target") ?? null,
        directed: type === undefined ? this.#directed : type !== "undirected" && type !== "mutual",
        label: fields.get("label") ?? null,
        weight: fields.get("weight") ?? null,
        attributes: item.values,
        colour: item.colour,
      },
      at,
    );
  }

  #presets({ kind, values }: Item): void {
    for (const { name, default: preset } of this.#declared[kind].values()) {
      if (preset !== null && preset !== "" && !values.has(name)) values.set(name, preset);
    }
  }

  #closeMeta(name: string): void {
    const text = this.#text.trim();
    const known = name.toLowerCase();
    if (known === "title" || (known === "description" && this.#graph.title === null))
      this.#graph.title = text;
    else if (text !== "") this.#graph.notes.leaveOut("file_attributes", name);
  }
}

function colourOf(fields: ReadonlyMap<string, string>): string | null {
  const hex = fields.get("hex");
  if (hex !== undefined) return hex;
  return `${fields.get("r")}, ${fields.get("g")}, ${fields.get("b")}`;
}

// As text, so that what is no number can be told as it is.
function turned(y: string | null): string | null {
  return y === null || !Number.isFinite(Number(y)) ? y : String(0 - Number(y));
}
