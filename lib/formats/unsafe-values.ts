import type { Issue } from "@/lib/domain/issue";
import { formatGot, formatPath } from "./issue-text";

/**
 * Returns what in parsed JSON no record can hold, wherever it is: a field named `__proto__`, which schemas pass over in
 * maps without a word, and text that PostgreSQL cannot store (NUL, half a surrogate pair).
 *
 * Without recursion; the depth was bounded before.
 */
export function unsafeValues(value: unknown): Issue[] {
  const issues: Issue[] = [];
  const waiting: { value: unknown; path: readonly PropertyKey[] }[] = [{ value, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === "string" && (value.includes("\0") || !value.isWellFormed())) {
      const expected = "text without NUL and without half characters";
      issues.push({ code: "unstorable_text", path: formatPath(path), expected, got: formatGot(value) });
    }
    if (typeof value !== "object" || value === null) continue;
    if (Object.hasOwn(value, "__proto__")) {
      const place = formatPath([...path, "__proto__"]);
      issues.push({ code: "unknown_field", path: place, expected: "no field of this name", got: "a value" });
    }
    for (const [key, item] of Object.entries(value).reverse()) {
      const step = Array.isArray(value) ? Number(key) : key;
      if (key !== "__proto__") waiting.push({ value: item, path: [...path, step] });
    }
  }
  return issues;
}
