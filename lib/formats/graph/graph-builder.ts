import type {
  AttributeType,
  GraphAttribute,
  GraphEdge,
  GraphFile,
  GraphFormat,
  GraphNode,
} from "@/lib/domain/graph-file";
import { formatNumber } from "@/lib/domain/sentence";
import { AttributeColumns } from "./attribute-columns";
import { refusal } from "./graph-limits";
import type { GraphNotes } from "./graph-notes";
import type { GraphValue, Place } from "./graph-value";

/** What a file says of a node. */
export interface RawNode {
  /** Null where the file gives none: it gets one of its own. */
  readonly id: GraphValue | null;
  readonly label?: GraphValue | null;
  readonly attributes?: ReadonlyMap<string, GraphValue>;
  /** As the file gives them, y down already. */
  readonly x?: GraphValue | null;
  readonly y?: GraphValue | null;
  readonly colour?: string | null;
}

/** What a file says of an edge. */
export interface RawEdge {
  readonly id?: GraphValue | null;
  readonly source: GraphValue | null;
  readonly target: GraphValue | null;
  readonly directed: boolean;
  readonly label?: GraphValue | null;
  readonly weight?: GraphValue | null;
  readonly attributes?: ReadonlyMap<string, GraphValue>;
  readonly colour?: string | null;
}

type Made<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/**
 * Makes a graph of what a reader finds, and treats alike in every format what is not as it should be:
 *
 * - a node id that comes again is the same node: what the first has stands, what it lacks is added;
 * - an edge id that comes again is no id, and both edges stay;
 * - an end that no node has becomes a node of that id, since the edge says more than the list of nodes does;
 * - an edge without an end is left out; an edge from a node to itself stays;
 * - a number that is none, or not finite, is no number: a weight is missing then, a place in the drawing is not known.
 *
 * Each with a warning. Text that cannot be stored (NUL, half a character) refuses the file, or is replaced with repair.
 */
export class GraphBuilder {
  title: string | null = null;
  /** The file lists no nodes and is not meant to: then ends without a node are nothing to notice. */
  isWithoutNodes = false;
  readonly notes: GraphNotes;
  readonly #format: GraphFormat;
  readonly #nodes = new Map<string, Made<GraphNode>>();
  readonly #edges: Made<GraphEdge>[] = [];
  readonly #edgeIds = new Set<string>();
  readonly #columns: Record<"node" | "edge", AttributeColumns>;
  #unnamed = 0;

  constructor(format: GraphFormat, notes: GraphNotes) {
    this.#format = format;
    this.notes = notes;
    this.#columns = { node: new AttributeColumns(notes), edge: new AttributeColumns(notes) };
  }

  /** Returns the name by which an attribute goes that the file declares with a type: another where the name is taken. */
  declare(of: "node" | "edge", name: string, type: AttributeType): string {
    return this.#columns[of].declare(
      this.#text(name, () => "attribute names"),
      type,
    );
  }

  /** Takes a node, and returns the id that it goes by. */
  node(raw: RawNode, place: Place): string {
    const id = raw.id === null ? this.#freeId(place) : this.#id(raw.id, place);
    const label = raw.label === null || raw.label === undefined ? null : this.#text(raw.label, place);
    const attributes = this.#attributes("node", raw.attributes, place);
    const position = this.#position(raw, place);
    const colour = this.#colour(raw.colour, place);
    const before = this.#nodes.get(id);
    if (before === undefined) {
      if (this.#nodes.size >= this.notes.limits.nodes) throw tooMany("nodes", this.notes.limits.nodes);
      this.#nodes.set(id, { id, label: label === "" ? null : label, attributes, position, colour });
      return id;
    }
    this.notes.warn("duplicate_node", place, id);
    before.label ??= label === "" ? null : label;
    before.position ??= position;
    before.colour ??= colour;
    before.attributes = new Map([...attributes, ...before.attributes]);
    return id;
  }

  /** Takes an edge. */
  edge(raw: RawEdge, place: Place): void {
    if (raw.source === null || raw.target === null || raw.source === "" || raw.target === "") {
      this.notes.warn("missing_end", place);
      return;
    }
    if (this.#edges.length >= this.notes.limits.edges) throw tooMany("edges", this.notes.limits.edges);
    const source = this.#id(raw.source, place);
    const target = this.#id(raw.target, place);
    if (source === target) this.notes.warn("self_loop", place, source);
    const label = raw.label === null || raw.label === undefined ? null : this.#text(raw.label, place);
    const weight = this.number(raw.weight, place);
    const attributes = this.#attributes("edge", raw.attributes, place);
    // What stands there and is no number is said to be none, and stays as the text that it is.
    if (weight === null && raw.weight !== null && raw.weight !== undefined && raw.weight !== "") {
      for (const [name, text] of this.#attributes("edge", new Map([["weight", String(raw.weight)]]), place)) {
        if (!attributes.has(name)) attributes.set(name, text);
      }
    }
    this.#edges.push({
      id: this.#edgeId(raw.id, place),
      source,
      target,
      directed: raw.directed,
      label: label === "" ? null : label,
      weight,
      attributes,
      colour: this.#colour(raw.colour, place),
    });
  }

  /** Returns a finite number, or null where there is none; a value that should be one is noted. */
  number(value: GraphValue | null | undefined, place: Place): number | null {
    if (value === null || value === undefined || value === "") return null;
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    if (typeof number === "number" && Number.isFinite(number)) return number;
    this.notes.warn("bad_number", place, String(value));
    return null;
  }

  /** Returns the graph. */
  finish(): GraphFile {
    for (const { source, target } of this.#edges) {
      for (const id of source === target ? [source] : [source, target]) {
        if (this.#nodes.has(id)) continue;
        if (!this.isWithoutNodes) this.notes.warn("dangling_end", "file", id);
        this.#nodes.set(id, { id, label: null, attributes: new Map(), position: null, colour: null });
      }
    }
    if (this.#nodes.size === 0) this.notes.warn("no_nodes", "file");
    const nodes = [...this.#nodes.values()];
    const coloured = count(nodes, this.#edges, ({ colour }) => colour !== null);
    if (coloured > 0) this.notes.leaveOut("colours", null, coloured);
    return {
      format: this.#format,
      title:
        this.title === null || this.title.trim() === "" ? null : this.#text(this.title.trim(), () => "title"),
      nodes,
      edges: this.#edges,
      nodeAttributes: this.#used("node", nodes),
      edgeAttributes: this.#used("edge", this.#edges),
      warnings: this.notes.warnings(),
      leftOut: this.notes.leftOut(),
    };
  }

  #used(
    of: "node" | "edge",
    items: readonly { attributes: ReadonlyMap<string, string> }[],
  ): GraphAttribute[] {
    const present = new Set<string>();
    for (const { attributes } of items) for (const name of attributes.keys()) present.add(name);
    return this.#columns[of].list().filter(({ name }) => present.has(name));
  }

  #id(value: GraphValue, place: Place): string {
    // Such a number has been rounded already: two ids of the file may have become one.
    if (typeof value === "number" && !Number.isSafeInteger(value) && Number.isInteger(value)) {
      this.notes.warn("imprecise_id", place, String(value));
    }
    return this.#text(value, place);
  }

  #freeId(place: Place): string {
    this.notes.warn("missing_id", place);
    for (;;) {
      const id = `node ${++this.#unnamed}`;
      if (!this.#nodes.has(id)) return id;
    }
  }

  #edgeId(value: GraphValue | null | undefined, place: Place): string | null {
    if (value === null || value === undefined || value === "") return null;
    const id = this.#id(value, place);
    if (this.#edgeIds.has(id)) {
      this.notes.warn("duplicate_edge_id", place, id);
      return null;
    }
    this.#edgeIds.add(id);
    return id;
  }

  #attributes(
    of: "node" | "edge",
    raw: ReadonlyMap<string, GraphValue> | undefined,
    place: Place,
  ): Map<string, string> {
    const kept = new Map<string, string>();
    for (const [rawName, value] of raw ?? []) {
      const name = this.#text(rawName, place);
      const text = this.#columns[of].take(name, value, place);
      if (text !== null) kept.set(name, this.#text(text, place));
    }
    return kept;
  }

  #position({ x, y }: RawNode, place: Place): GraphNode["position"] {
    const [across, down] = [this.number(x, place), this.number(y, place)];
    return across === null || down === null ? null : { x: across, y: down };
  }

  #colour(value: string | null | undefined, place: Place): string | null {
    if (value === null || value === undefined || value === "") return null;
    const colour = hexColour(value);
    if (colour === null) this.notes.warn("bad_colour", place, value);
    return colour;
  }

  #text(value: GraphValue, place: Place): string {
    const text = String(value);
    if (text.length > this.notes.limits.valueLength) {
      throw refusal(
        "too_long",
        place(),
        `at most ${this.notes.limits.valueLength} characters in a value`,
        "more",
      );
    }
    if (!text.includes("\0") && text.isWellFormed()) return text;
    if (!this.notes.repair) {
      throw refusal(
        "unstorable_text",
        place(),
        "text without NUL and without half characters",
        "one of these",
        true,
      );
    }
    this.notes.warn("replaced_text", place);
    return text.replaceAll("\0", "\ufffd").toWellFormed();
  }
}

function tooMany(what: string, limit: number) {
  return refusal("too_large", "file", `at most ${formatNumber(limit)} ${what}`, "more");
}

function count<Item>(
  ones: readonly Item[],
  others: readonly { colour: string | null }[],
  test: (item: { colour: string | null }) => boolean,
) {
  return (ones as readonly { colour: string | null }[]).filter(test).length + others.filter(test).length;
}

/** Returns `#rrggbb` for a colour written as #rgb, #rrggbb, #rrggbbaa, `rgb(1, 2, 3)` or `1, 2, 3`; else null. */
function hexColour(text: string): string | null {
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (hex !== undefined) {
    return hex.length === 3 ? `#${[...hex].map((digit) => digit + digit).join("")}` : `#${hex.slice(0, 6)}`;
  }
  const parts = /^(?:rgba?\()?\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*[\d.]+\s*)?\)?$/i.exec(
    text.trim(),
  );
  const numbers = parts?.slice(1, 4).map(Number);
  if (numbers === undefined || numbers.some((part) => part > 255)) return null;
  return `#${numbers.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
