import type { z } from "zod";
import type { Issue } from "@/lib/domain/issue";
import { formatGot, formatPath } from "./issue-text";

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "yes or no (a JSON boolean)",
  array: "a list",
  object: "an object",
  record: "an object",
};

/** Returns the problems that a schema found in `input`, each with its path, what was expected and what came. */
export function schemaIssues(error: z.ZodError, input: unknown): Issue[] {
  return error.issues.flatMap((issue) => toIssues(issue, input));
}

function toIssues(issue: z.core.$ZodIssue, input: unknown): Issue[] {
  const got = formatGot(valueAt(input, issue.path));
  const path = formatPath(issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        code: "unknown_field",
        path: formatPath([...issue.path, key]),
        expected: "no field of this name",
        got: formatGot(valueAt(input, [...issue.path, key])),
      }));
    case "invalid_type": {
      const expected = TYPE_WORDS[issue.expected] ?? issue.expected;
      return [{ code: got === "nothing" ? "missing" : "wrong_type", path, expected, got }];
    }
    case "invalid_value":
      return [{ code: "wrong_value", path, expected: oneOf(issue.values), got }];
    case "invalid_key": {
      const expected = issue.issues[0]?.message ?? "another name";
      return [{ code: "wrong_key", path, expected, got: formatGot(String(issue.path.at(-1))) }];
    }
    case "too_small":
    case "too_big":
      return [{ code: issue.code, path, expected: bound(issue), got }];
    default:
      return [
        { code: "wrong_value", path, expected: issue.message.replace(/^Invalid URL$/, "a web address"), got },
      ];
  }
}

function oneOf(values: readonly unknown[]): string {
  const shown = values.map((value) => JSON.stringify(value));
  return shown.length === 1 ? shown[0]! : `one of ${shown.join(", ")}`;
}

function bound(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  // A message of our own says more than the bare number.
  if (!/^Too (small|big)/.test(issue.message)) return issue.message;
  const unit = issue.origin === "array" ? " in the list" : issue.origin === "string" ? " characters" : "";
  return issue.code === "too_small" ? `at least ${issue.minimum}${unit}` : `at most ${issue.maximum}${unit}`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
