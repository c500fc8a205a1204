import { once } from "node:events";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** Returns once all rows of a text that {@link copyRow} made are in a table. Names are quoted. */
export async function copyInto(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  text: string | Buffer,
): Promise<void> {
  if (text.length === 0) return;
  const names = columns.map((column) => `"${column}"`).join(", ");
  const stream = client.query(copyFrom(`copy "${table}" (${names}) from stdin`));
  const finished = once(stream, "finish");
  stream.end(text);
  await finished;
}
