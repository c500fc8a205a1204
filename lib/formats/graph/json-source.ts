import { formatPath } from "../issue-text";
import { parseJson } from "../json-input";
import { scanJson } from "../json-scan";
import { decodeSource } from "./decode-source";
import { GraphRefused } from "./graph-limits";
import type { GraphNotes } from "./graph-notes";

/** A string, which is left alone, or a number that JSON does not have. */
const NO_NUMBER = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g;

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
  const mended = text.replaceAll(NO_NUMBER, (found) => {
    if (found.startsWith('"')) return found;
    notes.warn("repaired", "file", found);
    return "null";
  });
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
  for (const { 0: found, index } of text.matchAll(NO_NUMBER)) {
    if (found.startsWith('"')) continue;
    const before = text.slice(0, index).split("\n");
    return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  }
  return null;
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
