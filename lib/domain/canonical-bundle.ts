import type { z } from "zod";
import { type Bundle, bundleSchema } from "./bundle";
import type { Claim } from "./claim";

const PER_RECORD = "\n    ";
const LISTS = ["relationTypes", "actors", "reports"] as const;

/**
 * Returns the canonical text of a bundle: keys in the order of the schemas' fields, two-space JSON and a final line end.
 *
 * Lists keep their order. Fields that are absent, and optional lists and maps that are empty, are left out. Two bundles
 * have the same text exactly when they say the same, so the text's hash names the data.
 */
export function canonicalText(bundle: Bundle): string {
  return [...canonicalChunks(bundle)].join("");
}

/** Yields the text of {@link canonicalText} in pieces of one record, so that a large bundle is never one string. */
export function* canonicalChunks(bundle: Bundle): Generator<string> {
  yield* recordChunks(bundle);
  for (const [index, claim] of bundle.claims.entries()) yield recordChunk("claims", claim, index);
  yield endChunk(bundle.claims.length);
}

/** Yields what {@link canonicalChunks} does, from claims that come page by page: a large bundle is never in memory whole. */
export async function* canonicalStream(
  records: Omit<Bundle, "claims">,
  pages: AsyncIterable<readonly Claim[]>,
): AsyncGenerator<string> {
  yield [...recordChunks(records)].join("");
  let count = 0;
  for await (const page of pages) {
    yield page.map((claim, at) => recordChunk("claims", claim, count + at)).join("");
    count += page.length;
  }
  yield endChunk(count);
}

/** All that stands before the first claim. */
function* recordChunks(bundle: Omit<Bundle, "claims">): Generator<string> {
  yield `{\n  "format": ${JSON.stringify(bundle.format)},\n  "dossier": `;
  yield indented(inOrder(bundleSchema.shape.dossier, bundle.dossier), "\n  ");
  for (const list of LISTS) {
    const records = bundle[list];
    yield `,\n  "${list}": [`;
    for (const [index, record] of records.entries()) yield recordChunk(list, record, index);
    yield records.length === 0 ? "]" : "\n  ]";
  }
  yield ',\n  "claims": [';
}

function recordChunk(list: (typeof LISTS)[number] | "claims", record: unknown, index: number): string {
  const inPlace = inOrder(bundleSchema.shape[list].element, record);
  return `${index === 0 ? "" : ","}${PER_RECORD}${indented(inPlace, PER_RECORD)}`;
}

function endChunk(claimCount: number): string {
  return `${claimCount === 0 ? "]" : "\n  ]"}\n}\n`;
}

// A line end inside a JSON string is escaped, so every line end in the text is one of the layout's own.
function indented(value: unknown, lineStart: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", lineStart);
}

function inOrder(schema: z.core.$ZodType, value: unknown): unknown {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (value === null || value === undefined) return value;
  if (def.type === "optional") return isEmpty(value) ? undefined : inOrder(def.innerType, value);
  if (def.type === "nullable") return inOrder(def.innerType, value);
  if (def.type === "array") return (value as unknown[]).map((item) => inOrder(def.element, item));
  if (def.type === "record") {
    const entries = Object.entries(value).map(([key, item]) => [key, inOrder(def.valueType, item)]);
    return Object.fromEntries(entries);
  }
  if (def.type !== "object") return value;
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(def.shape).map((key) => [key, inOrder(def.shape[key]!, fields[key])]),
  );
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
