import type { GraphFormat } from "@/lib/domain/graph-file";
import { binarySignature } from "../file-signature";
import { fieldOf, fieldsOf } from "./json-source";

/** What a file is by what stands in it, whatever its name says. `why` is what it is that is not read. */
export type Detected =
  | { readonly kind: "graph"; readonly format: Exclude<GraphFormat, "edge-list"> }
  | { readonly kind: "bundle" }
  | { readonly kind: "json" }
  | { readonly kind: "table" }
  | { readonly kind: "refused"; readonly why: string };

/**
 * Bytes of the start of a file that say what it is, or that it is JSON and has to be read for that: room for the longest row of
 * JSON Lines that is read.
 */
export const HEAD_BYTES = 1024 * 1024;

/**
 * Returns what a file is, from its first bytes: a graph in XML, entities, a table, or something that is not read. Of `json` only
 * the whole file tells what it is: see {@link jsonFormat}.
 */
export function detectFormat(bytes: Uint8Array): Detected {
  const head = bytes.subarray(0, HEAD_BYTES);
  const binary = binarySignature(head);
  if (binary !== null) return { kind: "refused", why: binary };
  const text = headText(head).trimStart();
  if (text === "") return { kind: "refused", why: "nothing but blanks" };
  if (text.startsWith("<")) return xmlFormat(text);
  if (/^\{\s*"format"\s*:\s*"relata\//.test(text)) return { kind: "bundle" };
  if (text.startsWith("{") || text.startsWith("[")) return linesFormat(text, head.length === bytes.length);
  return { kind: "table" };
}

function headText(head: Uint8Array): string {
  const [first, second] = head;
  const is16 = (first === 0xff && second === 0xfe) || (first === 0 && second !== 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  const isLittle = !isBig && (is16 || (second === 0 && first !== 0));
  const encoding = isBig ? "utf-16be" : isLittle ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding).decode(head, { stream: true }).replace(/^\ufeff/, "");
}

function xmlFormat(text: string): Detected {
  const body = text.replace(/^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)+/, "");
  const root = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(body)?.[1]?.toLowerCase();
  if (root === "gexf" || root === "graphml") return { kind: "graph", format: root };
  const doctype = /^<!doctype\s+([\w.:-]+)/i.exec(body)?.[1]?.toLowerCase();
  // Read, and refused for its DOCTYPE with the place: the better answer.
  if (doctype === "gexf" || doctype === "graphml") return { kind: "graph", format: doctype };
  if (root === "html" || doctype === "html") return { kind: "refused", why: "a web page" };
  if (root === "svg") return { kind: "refused", why: "an SVG picture" };
  return {
    kind: "refused",
    why: root === undefined ? "XML without an element" : `XML of another kind, <${root}>`,
  };
}

function linesFormat(text: string, isWhole: boolean): Detected {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const [first = "", second] = lines;
  const record = parsed(first);
  if (record === undefined) {
    // A first line longer than the head: an entity with its text in it.
    if (lines.length === 1 && !isWhole && ENTITY.test(first))
      return { kind: "graph", format: "follow-the-money" };
    return { kind: "json" };
  }
  if (isEntity(record)) return { kind: "graph", format: "follow-the-money" };
  return second === undefined || fieldsOf(record) === null ? { kind: "json" } : { kind: "table" };
}

const ENTITY = /^\{\s*"(?:id|schema|properties|caption)"\s*:[\s\S]*"(?:properties|schema)"\s*:/;

function isEntity(value: unknown): boolean {
  const fields = fieldsOf(value);
  return typeof fieldOf(fields, "schema") === "string" && fieldsOf(fieldOf(fields, "properties")) !== null;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** What a JSON file holds. `aleph` is a network diagram of Aleph, whose entities are FollowTheMoney. */
export type JsonFormat = Exclude<Detected, { kind: "json" }> | { readonly kind: "aleph" };

/** Returns what a JSON file is by its value. An object of an only record is a table of one row. */
export function jsonFormat(value: unknown): JsonFormat {
  if (Array.isArray(value)) return listFormat(value);
  const root = fieldsOf(value);
  if (root === null) return { kind: "refused", why: "JSON that is no object and no list" };
  const has = (name: string) => fieldOf(root, name) !== undefined;
  const format = fieldOf(root, "format");
  if (typeof format === "string" && format.startsWith("relata"))
    // Not by the name that the schema of bundles has for it: browsers read this, and get no schemas.
    return { kind: "bundle" };
  if (Array.isArray(fieldOf(fieldsOf(fieldOf(root, "layout")), "entities"))) return { kind: "aleph" };
  if (has("elements") || (has("format_version") && has("style"))) return graph("cytoscape-json");
  if (isEntity(root)) return graph("follow-the-money");
  if (fieldsOf(fieldOf(root, "graph")) !== null && !Array.isArray(fieldOf(root, "nodes")))
    return graph("json-graph");
  if (Array.isArray(fieldOf(root, "graphs"))) return graph("json-graph");
  const nodes = fieldOf(root, "nodes");
  const edges = fieldOf(root, "edges") ?? fieldOf(root, "links");
  if (!Array.isArray(nodes)) return { kind: "refused", why: "JSON of another kind, without nodes" };
  const first = fieldsOf(nodes[0] ?? (Array.isArray(edges) ? edges[0] : null));
  if (fieldsOf(fieldOf(first, "data")) !== null) return graph("cytoscape-json");
  if (has("options") || (fieldOf(first, "key") !== undefined && fieldOf(first, "id") === undefined)) {
    return graph("graphology-json");
  }
  return graph("node-link-json");
}

function listFormat(list: readonly unknown[]): JsonFormat {
  const first = fieldsOf(list[0]);
  const has = (name: string) => fieldOf(first, name) !== undefined;
  if (has("CXVersion")) return graph("cx2");
  if (has("numberVerification")) return { kind: "refused", why: "CX of version 1; export it as CX2" };
  if (fieldsOf(fieldOf(first, "data")) !== null) return graph("cytoscape-json");
  if (isEntity(first)) return { kind: "refused", why: "entities in one list; write one a line" };
  return { kind: "refused", why: list.length === 0 ? "an empty list" : "a list of another kind" };
}

function graph(format: Exclude<GraphFormat, "edge-list">): Extract<Detected, { kind: "graph" }> {
  return { kind: "graph", format };
}
