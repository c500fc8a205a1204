/** The start of a stream of bytes, looked at without being used up. */
export interface Peeked {
  readonly head: Uint8Array;
  /** The head is all there is. */
  readonly complete: boolean;
  /** All bytes from the first on, once. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Returns the first bytes of a stream, at least `count` where it has them, and the stream with them in it. */
export async function peekBytes(chunks: AsyncIterable<Uint8Array>, count: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  let complete = false;
  while (size < count && !complete) {
    const next = await iterator.next();
    if (next.done) complete = true;
    else {
      taken.push(next.value);
      size += next.value.byteLength;
    }
  }
  const head = new Uint8Array(size);
  let at = 0;
  for (const chunk of taken) {
    head.set(chunk, at);
    at += chunk.byteLength;
  }
  return { head, complete, chunks: whole() };

  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      // Whoever stops early stops the source as well: a file is closed, an upload is refused.
      await iterator.return?.();
    }
  }
}

/** Yields the bytes of a web stream (a `File`, a request body); Safari cannot iterate over one. Ending early cancels it. */
export async function* bytesOfStream(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}
