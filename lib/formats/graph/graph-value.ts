/** A value as a file gives it. Only its text is kept; what it was decides the type of its attribute. */
export type GraphValue = string | number | boolean;

/** A place in a file, said only where it is needed. */
export type Place = () => string;

/** Returns what a word says that stands for a boolean, in any case, or null where it is none. */
export function booleanOf(value: GraphValue | null | undefined): boolean | null {
  if (typeof value === "boolean") return value;
  const word = String(value).trim().toLowerCase();
  return word === String(true) ? true : word === String(false) ? false : null;
}
