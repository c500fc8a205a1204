import { once } from "node:events";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** Returns once all rows of a text that `copyRow` made are in a table. Names are quoted. */
export async function copyInto(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  text: string | Buffer,
): Promise<void> {
  if (text.length === 0) return;
  const copy = new OpenCopy(client, table, columns);
  await copy.write(text);
  await copy.end();
}

/**
 * A `COPY` into a table that is written to again and again: PostgreSQL takes in one piece while the next is made. Nothing else can be
 * done on its connection before it has ended or was abandoned.
 */
export class OpenCopy {
  readonly #stream: ReturnType<typeof copyFrom>;
  readonly #finished: Promise<unknown>;
  #drained: Promise<unknown> = Promise.resolve();
  #failure: unknown = null;

  constructor(client: pg.PoolClient, table: string, columns: readonly string[]) {
    const names = columns.map((column) => `"${column}"`).join(", ");
    this.#stream = client.query(copyFrom(`copy "${table}" (${names}) from stdin`));
    this.#finished = once(this.#stream, "finish");
    // Whoever writes or ends next is told; until then it must not count as nobody's.
    this.#finished.catch((error: unknown) => {
      this.#failure = error;
    });
  }

  /** Takes a text of whole rows. Returns when the one before is on its way. Throws what PostgreSQL said to those before. */
  async write(text: string | Buffer): Promise<void> {
    await this.#drained;
    if (this.#failure !== null) throw this.#failure;
    if (this.#stream.write(text)) return;
    this.#drained = Promise.race([once(this.#stream, "drain"), this.#finished]);
    this.#drained.catch(() => undefined);
  }

  /** Returns when all rows are in the table. */
  async end(): Promise<void> {
    if (this.#failure === null) this.#stream.end();
    await this.#finished;
  }

  /** Returns when PostgreSQL has given up on it, and the connection is free for what undoes the rest. */
  async abandon(): Promise<void> {
    if (this.#failure !== null) return;
    const closed = once(this.#stream, "close").catch(() => undefined);
    this.#stream.destroy();
    await closed;
  }
}
