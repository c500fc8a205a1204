import { type Bundle, bundleSchema } from "@/lib/domain/bundle";
import { canonicalText } from "@/lib/domain/canonical-bundle";
import { ISSUE_LIMIT, type Issue } from "@/lib/domain/issue";
import { looseBundle } from "./bundle-index";
import { referenceIssues } from "./bundle-references";
import { parseJson } from "./json-input";
import { unsafeValues } from "./unsafe-values";
import { schemaIssues } from "./zod-issues";

/** Largest bundle that is read: well under the 512 MiB that one JavaScript string can hold. */
export const BUNDLE_MAX_BYTES = 256 * 1024 * 1024;

/** A bundle nests seven levels deep; the rest is room for unknown fields to be reported by their paths. */
export const BUNDLE_MAX_DEPTH = 32;

/** A bundle, or the first problems of what should have been one, and how many there are in all. */
export type BundleReading =
  | { readonly bundle: Bundle }
  | { readonly issues: Issue[]; readonly issueCount: number };

/**
 * Returns the bundle that `input` holds, or every problem it has (the first 50, and their number).
 *
 * The problems of single records come first, then those between records.
 */
export function readBundle(input: string | Uint8Array): BundleReading {
  const json = parseJson(input, { maxBytes: BUNDLE_MAX_BYTES, maxDepth: BUNDLE_MAX_DEPTH });
  if ("issues" in json) return refused(json.issues);
  const parsed = bundleSchema.safeParse(json.value);
  const single = parsed.success ? [] : schemaIssues(parsed.error, json.value);
  const told = new Set(single.map((issue) => issue.path));
  const unsafe = unsafeValues(json.value).filter((issue) => !told.has(issue.path));
  const issues = [...single, ...unsafe, ...referenceIssues(looseBundle(json.value))];
  return parsed.success && issues.length === 0 ? { bundle: parsed.data } : refused(issues);
}

/** Returns the canonical text of a bundle: the same data is always the same bytes. */
export function writeBundle(bundle: Bundle): string {
  return canonicalText(bundle);
}

function refused(issues: Issue[]): BundleReading {
  return { issues: issues.slice(0, ISSUE_LIMIT), issueCount: issues.length };
}
