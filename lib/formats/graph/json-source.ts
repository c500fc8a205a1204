import { formatPath } from "../issue-text";
import { parseJson } from "../json-input";
import { scanJson } from "../json-scan";
import { decodeSource } from "./decode-source";
import { GraphRefused } from "./graph-limits";
import type { GraphNotes } from "./graph-notes";

/**
 * Returns the value of a JSON file. Refused: what is no JSON, nesting over the limit, a field given twice in one object.
 *
 * With repair, `NaN` and `Infinity` are taken for no value, and of a field that is there twice the last counts.
 */
export function readJson(bytes: Uint8Array, notes: GraphNotes): unknown {
  const text = decodeSource(bytes, notes);
  const limits = { maxBytes: notes.limits.bytes * 2, maxDepth: notes.limits.depth };
  const reading = parseJson(text, limits);
  if ("value" in reading) return reading.value;
  const [issue] = reading.issues;
  const noNumber = issue?.code === "not_json" ? placeOfNoNumber(text) : null;
  const mendable = issue?.code === "repeated_field" || noNumber !== null;
  if (!notes.repair || !mendable) {
    const issues = reading.issues.map((one) =>
      one.path === "file" && noNumber ? { ...one, path: noNumber } : one,
    );
    throw new GraphRefused(issues, mendable);
  }
  let mended = "";
  let done = 0;
  for (const { at, found } of noNumbers(text)) {
    notes.warn("repaired", "file", found);
    mended += `${text.slice(done, at)}null`;
    done = at + found.length;
  }
  mended += text.slice(done);
  for (const path of scanJson(mended, limits.maxDepth).repeated) {
    notes.warn("repeated_field", formatPath(path));
  }
  try {
    return JSON.parse(mended);
  } catch {
    throw new GraphRefused(reading.issues);
  }
}

/** Returns where a number stands that JSON does not have, or null: the engine's own message names no place. */
function placeOfNoNumber(text: string): string | null {
  for (const { at } of noNumbers(text)) {
    const before = text.slice(0, at).split("\n");
    return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  }
  return null;
}

const NO_NUMBER = /-?(?:NaN|Infinity)\b/y;

/** Yields the numbers that JSON does not have, outside of strings. In one pass, whatever the text is. */
function* noNumbers(text: string): Generator<{ at: number; found: string }> {
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === "\\") at++;
    } else if (character === "N" || character === "I" || character === "-") {
      NO_NUMBER.lastIndex = at;
      const found = NO_NUMBER.exec(text)?.[0];
      if (found === undefined) continue;
      yield { at, found };
      at += found.length - 1;
    }
  }
}

/** Returns a JSON object's fields, or null where the value is none. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** Returns a field of an object, its own only: `toString` and the like are no fields. */
export function fieldOf(fields: Readonly<Record<string, unknown>> | null, name: string): unknown {
  return fields !== null && Object.hasOwn(fields, name) ? fields[name] : undefined;
}
