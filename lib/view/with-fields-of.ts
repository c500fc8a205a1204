import type { View } from "./view-state";

/**
 * Returns the next view, with the very lists and places of the one before where they say the same: so that whatever follows
 * from one field alone is not found again because another has changed.
 */
export function withFieldsOf(before: View, next: View): View {
  const same = Object.entries(before).filter(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(next[key as keyof View]),
  );
  return { ...next, ...Object.fromEntries(same) };
}
