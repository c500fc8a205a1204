import type { Issue } from "@/lib/domain/issue";
import { formatPath } from "./issue-text";
import { scanJson } from "./json-scan";

/** Limits of one JSON file. */
export interface JsonLimits {
  readonly maxBytes: number;
  readonly maxDepth: number;
}

/**
 * Returns the value of JSON text or bytes, or the reasons why there is none.
 *
 * Bytes are UTF-8, with or without a byte order mark. Refused: more than `maxBytes`, invalid UTF-8, text that is not JSON,
 * nesting over `maxDepth` (a deep value would overflow whoever walks it later), and a field given twice in one object.
 */
export function parseJson(
  input: string | Uint8Array,
  limits: JsonLimits,
): { value: unknown } | { issues: Issue[] } {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input).byteLength : input.byteLength;
  if (bytes > limits.maxBytes) {
    return refused("too_large", "file", `at most ${limits.maxBytes} bytes`, `${bytes} bytes`);
  }
  const text = decoded(input);
  if (text === null) return refused("not_utf8", "file", "text in UTF-8", "bytes that are not UTF-8");
  const scan = scanJson(text, limits.maxDepth);
  if (scan.depth > limits.maxDepth) {
    return refused("too_deep", "file", `at most ${limits.maxDepth} levels of nesting`, "more");
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused(
      "not_json",
      placeOf(text, error),
      "JSON",
      error instanceof Error ? error.message : "no JSON",
    );
  }
  if (scan.repeated.length > 0) {
    return {
      issues: scan.repeated.map((path) => ({
        code: "repeated_field",
        path: formatPath(path),
        expected: "each field once",
        got: "the same field again",
      })),
    };
  }
  return { value };
}

function refused(code: string, path: string, expected: string, got: string): { issues: Issue[] } {
  return { issues: [{ code, path, expected, got }] };
}

function decoded(input: string | Uint8Array): string | null {
  if (typeof input === "string") return input.startsWith("\ufeff") ? input.slice(1) : input;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(input);
  } catch {
    return null;
  }
}

// V8 names the position in some of its messages only; the end of the text it names by words.
function placeOf(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const position = /at position (\d+)/.exec(message)?.[1];
  const at = position !== undefined ? Number(position) : message.includes("end of JSON") ? text.length : null;
  if (at === null) return "file";
  const before = text.slice(0, at).split("\n");
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`;
}
