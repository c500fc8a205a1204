const NULL = "\\N";
const NEEDS_ESCAPE = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A value of a row that is written for `COPY`: JSON values have to be text already. */
export type CopyValue = string | number | boolean | null | undefined;

/** Returns a value as PostgreSQL's `COPY` reads it in its text format; null and undefined are `\N`. */
export function copyText(value: CopyValue): string {
  if (value === null || value === undefined) return NULL;
  if (typeof value !== "string") return typeof value === "number" ? String(value) : value ? "t" : "f";
  return NEEDS_ESCAPE.test(value) ? value.replace(/[\\\t\n\r]/g, (one) => ESCAPES[one] as string) : value;
}

/** Returns a value as JSON for `COPY`; undefined, which a record does not have, is `\N`. */
export function copyJson(value: unknown): string {
  return value === undefined ? NULL : copyText(JSON.stringify(value));
}

/** Returns texts as a PostgreSQL array for `COPY`. */
export function copyArray(texts: readonly string[]): string {
  const quoted = texts.map((text) => `"${text.replace(/[\\"]/g, (one) => `\\${one}`)}"`);
  return copyText(`{${quoted.join(",")}}`);
}

/** Returns a row of `COPY`, with its line end. */
export function copyRow(cells: readonly string[]): string {
  return `${cells.join("\t")}\n`;
}
