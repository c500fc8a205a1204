import type { GraphValue } from "./graph-value";

/** Returns a scalar of JSON, or null where the value is none: missing, null, a list, an object. */
export function scalarOf(value: unknown): GraphValue | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/**
 * Returns the fields of a JSON object as attributes, but for those in `without`. Null and empty lists are none; what has parts
 * stays whole, as JSON text. In a map, in which `__proto__` is a name like any other.
 */
export function attributesOf(
  fields: Readonly<Record<string, unknown>> | null,
  without: ReadonlySet<string> = new Set(),
): Map<string, GraphValue> {
  const attributes = new Map<string, GraphValue>();
  for (const [name, value] of Object.entries(fields ?? {})) {
    if (without.has(name) || value === null || value === undefined) continue;
    const scalar = scalarOf(value);
    if (scalar !== null) attributes.set(name, scalar);
    else if (!Array.isArray(value) || value.length > 0) attributes.set(name, JSON.stringify(value));
  }
  return attributes;
}

/** Takes the first of these attributes that is no empty text out of the others, and returns it, or null. */
export function takeFirst(attributes: Map<string, GraphValue>, names: readonly string[]): GraphValue | null {
  for (const name of names) {
    const value = attributes.get(name);
    if (value === undefined || value === "") continue;
    attributes.delete(name);
    return value;
  }
  return null;
}
