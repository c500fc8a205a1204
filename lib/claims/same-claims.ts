import type { ClaimFilter } from "./claim-filter";

/** Bounds on lines: they decide which lines are shown and nothing of what is in a line. */
const ON_LINES: ReadonlySet<keyof ClaimFilter> = new Set([
  "relations",
  "hiddenActors",
  "minOrigins",
  "disputedOnly",
]);

/**
 * Returns whether two filters let the same claims pass, so that a line that both show is the same line. Choices are compared
 * as they are written: two that happen to choose the same claims may be told apart.
 */
export function haveSameClaims(one: ClaimFilter, other: ClaimFilter): boolean {
  const fields = Object.keys(one) as (keyof ClaimFilter)[];
  return fields.every((field) => ON_LINES.has(field) || isSame(one[field], other[field]));
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (one instanceof Uint8Array && other instanceof Uint8Array)
    return one.length === other.length && one.every((value, at) => value === other[at]);
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  return JSON.stringify(one) === JSON.stringify(other);
}
