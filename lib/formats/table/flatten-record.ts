/** What of a JSON record fits into a row, and what does not. */
export interface FlatRecord {
  readonly cells: ReadonlyMap<string, string>;
  /** Path of the first value that was left out: a list's second item. Null where nothing was. */
  readonly leftOut: string | null;
}

/**
 * Returns a JSON object as cells by path: `{"happened": {"edtf": "2023"}, "quotes": [{"exact": "no"}]}` gives
 * `happened.edtf` and `quotes[0].exact`. So a record shaped as a claim and a flat one are both a row.
 *
 * Of a list the first item is taken. `null` and empty containers are no cells. Numbers are as JavaScript writes them.
 * The depth was bounded before.
 */
export function flattenRecord(record: object): FlatRecord {
  const cells = new Map<string, string>();
  let leftOut: string | null = null;
  const visit = (value: unknown, path: string): void => {
    if (typeof value === "string") cells.set(path, value);
    else if (typeof value === "number" || typeof value === "boolean") cells.set(path, String(value));
    else if (Array.isArray(value)) {
      if (value.length > 1) leftOut ??= `${path}[1]`;
      if (value.length > 0) visit(value[0], `${path}[0]`);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, path === "" ? key : `${path}.${key}`);
    }
  };
  visit(record, "");
  return { cells, leftOut };
}
