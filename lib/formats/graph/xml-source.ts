import { SaxesParser } from "saxes";
import { decodeSource } from "./decode-source";
import { GraphRefused, refusal } from "./graph-limits";
import type { GraphNotes } from "./graph-notes";

/** What a format does with the elements of a file. Names are local: `viz:color` is `color`, whatever the prefix stands for. */
export interface XmlHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/** UTF-16 units that are given to the parser at a time. */
const PIECE = 64 * 1024;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML may not hold is exactly what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** A reference that XML knows without a DOCTYPE. */
const REFERENCE = /^&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});/;

/**
 * Gives the elements of an XML file to a handler, which is made with a function that says the present place.
 *
 * Refused: what is not well-formed, with line and column; any DOCTYPE, so that there are no entities but the five of XML; nesting
 * and attributes above the limits. Nothing is ever fetched: there is nothing here that could. With repair, characters that
 * XML forbids are taken out, lone ampersands are letters, and other faults are passed over, with a warning each.
 *
 * The parser is saxes: of those for JavaScript it alone keeps to the well-formedness rules (NUL, references, repeated
 * attributes) that others let pass. Deep nesting makes it slow, so depth is bounded while it reads.
 */
export function readXml(
  bytes: Uint8Array,
  notes: GraphNotes,
  handlerOf: (place: () => string) => XmlHandler,
): void {
  const text = withoutFaults(decodeSource(bytes, notes), notes);
  // Without namespaces: the prefix of `viz:` is often declared wrongly, or not at all, and never means something else.
  const parser = new SaxesParser({ xmlns: false, fragment: false });
  const { depth: maxDepth, xmlAttributes } = notes.limits;
  const place = () => `line ${parser.line}, column ${parser.column + 1}`;
  const handler = handlerOf(place);
  let depth = 0;
  parser.on("doctype", () => {
    throw refusal("doctype", place(), "XML without a DOCTYPE, which could define entities", "a DOCTYPE");
  });
  parser.on("error", (error) => {
    const reason = error.message.replace(/^(?:[^:]*:)?\d+:\d+: /, "").replace(/\.$/, "");
    if (!notes.repair) {
      // The parser looks for the end of a reference as far as it takes, and stops anywhere then.
      const bare = placeOfBareAmpersand(text);
      if (bare !== null)
        throw refusal("not_xml", bare, "well-formed XML", "an ampersand that begins no reference", true);
      throw refusal("not_xml", place(), "well-formed XML", reason, true);
    }
    notes.warn("repaired", place, reason);
  });
  parser.on("opentagstart", () => {
    if (++depth > maxDepth) {
      throw refusal("too_deep", place(), `at most ${maxDepth} elements within each other`, "more");
    }
  });
  parser.on("opentag", ({ name, attributes }) => {
    const local = new Map<string, string>();
    for (const key in attributes) local.set(localName(key), attributes[key] as string);
    if (local.size > xmlAttributes) {
      throw refusal(
        "too_many_attributes",
        place(),
        `at most ${xmlAttributes} attributes of an element`,
        "more",
      );
    }
    handler.open(localName(name), local);
  });
  parser.on("text", (piece) => handler.text(piece));
  parser.on("cdata", (piece) => handler.text(piece));
  parser.on("closetag", ({ name }) => {
    depth--;
    handler.close(localName(name));
  });
  try {
    for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
    parser.close();
  } catch (error) {
    if (error instanceof GraphRefused) throw error;
    throw refusal("not_xml", place(), "well-formed XML", String(error));
  }
}

function withoutFaults(text: string, notes: GraphNotes): string {
  if (!notes.repair) return text;
  const lineOf = (at: number) => `line ${text.slice(0, at).split("\n").length}`;
  const clean = text.toWellFormed().replace(CONTROL, (character, at: number) => {
    notes.warn(
      "repaired",
      () => lineOf(at),
      `U+${character.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`,
    );
    return "";
  });
  let mended = "";
  let done = 0;
  for (const at of bareAmpersands(clean)) {
    notes.warn("repaired", () => lineOf(at), "&");
    mended += `${clean.slice(done, at)}&amp;`;
    done = at + 1;
  }
  return mended + clean.slice(done);
}

/** Null where there is none. Within a DOCTYPE, which is refused by itself, none is looked for. */
function placeOfBareAmpersand(text: string): string | null {
  if (/<!DOCTYPE/i.test(text)) return null;
  for (const at of bareAmpersands(text)) {
    const before = text.slice(0, at).split("\n");
    return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  }
  return null;
}

/** Parts of a file in which an ampersand is a letter like any other. */
const VERBATIM = [
  ["<![CDATA[", "]]>"],
  ["<!--", "-->"],
] as const;

/** Yields the places of ampersands that begin no reference. In one pass: a hostile file opens parts without end. */
function* bareAmpersands(text: string): Generator<number> {
  const next = VERBATIM.map(([start]) => text.indexOf(start));
  for (let at = text.indexOf("&"); at !== -1; ) {
    const inside = next.findIndex((start) => start !== -1 && start < at);
    const part = VERBATIM[inside];
    if (part !== undefined) {
      const [start, end] = part;
      const closed = text.indexOf(end, (next[inside] ?? 0) + start.length);
      if (closed === -1) return;
      next[inside] = text.indexOf(start, closed);
      if (closed > at) at = text.indexOf("&", closed);
      continue;
    }
    if (!REFERENCE.test(text.slice(at, at + 12))) yield at;
    at = text.indexOf("&", at + 1);
  }
}

function localName(name: string): string {
  const colon = name.lastIndexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}
