import { describe, expect, it } from "vitest";
import { bytesOfStream, peekBytes } from "./byte-chunks";

async function* pieces(...sizes: number[]): AsyncGenerator<Uint8Array> {
  let value = 0;
  for (const size of sizes) yield Uint8Array.from({ length: size }, () => value++);
}

async function all(chunks: AsyncIterable<Uint8Array>): Promise<number[]> {
  const bytes: number[] = [];
  for await (const chunk of chunks) bytes.push(...chunk);
  return bytes;
}

describe("peekBytes", () => {
  it("finds nothing in an empty stream", async () => {
    const { head, complete, chunks } = await peekBytes(pieces(), 10);
    expect([head.length, complete, await all(chunks)]).toEqual([0, true, []]);
  });

  it.each([
    [1, 2, false],
    [3, 4, false],
    [6, 6, true],
  ])("looks at %d bytes and uses none up", async (count, size, complete) => {
    const peeked = await peekBytes(pieces(2, 2, 1), count);
    expect([peeked.head.length, peeked.complete]).toEqual([Math.min(size, 5), complete]);
    expect(await all(peeked.chunks)).toEqual([0, 1, 2, 3, 4]);
  });

  it("stops the source where it is stopped", async () => {
    let isOpen = true;
    async function* source() {
      try {
        yield* pieces(1, 1, 1);
      } finally {
        isOpen = false;
      }
    }
    const { chunks } = await peekBytes(source(), 1);
    for await (const _ of chunks) break;
    expect(isOpen).toBe(false);
  });
});

describe("bytesOfStream", () => {
  it("yields what a web stream holds, and cancels it where it is stopped", async () => {
    expect(await all(bytesOfStream(new Blob(["ab"]).stream()))).toEqual([97, 98]);
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(Uint8Array.of(1)),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const _ of bytesOfStream(stream)) break;
    expect(cancelled).toBe(true);
  });
});
