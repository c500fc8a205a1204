import type { InferInsertModel, InferSelectModel, Table } from "drizzle-orm";

/** A record without the fields that its row has for the database's sake, and with `null` columns absent. */
type Stripped<Row, Extra extends keyof Row> = {
  [Field in Exclude<keyof Row, Extra> as null extends Row[Field] ? never : Field]: Row[Field];
} & {
  [Field in Exclude<keyof Row, Extra> as null extends Row[Field] ? Field : never]?: NonNullable<Row[Field]>;
};

/** Returns the record that a row holds: without the `extra` columns, and without those that are null. */
export function toRecord<Row extends object, Extra extends keyof Row>(
  row: Row,
  extra: readonly Extra[],
): Stripped<Row, Extra> {
  const leftOut = new Set<PropertyKey>(extra);
  const entries = Object.entries(row).filter(([field, value]) => value !== null && !leftOut.has(field));
  return Object.fromEntries(entries) as Stripped<Row, Extra>;
}

/** Rows as they are read from, and written to, a table. */
export type Selected<Of extends Table> = InferSelectModel<Of>;
export type Inserted<Of extends Table> = InferInsertModel<Of>;
