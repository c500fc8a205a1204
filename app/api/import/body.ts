import { AppError } from "@/lib/domain/app-error";
import { formatNumber } from "@/lib/domain/sentence";
import { bytesOfStream } from "@/lib/formats/table/byte-chunks";
import { checkSize } from "@/lib/formats/table/new-dossier";

/** What a body is read by. */
export interface BodyRule {
  /** Bytes that are taken at most. */
  readonly limit: number;
  /** Stops the upload, also while it says nothing. */
  readonly signal: AbortSignal;
}

/**
 * Yields the bytes of a request's body as they come, and counts them. Throws `too_large` as soon as there are more than the
 * limit, before the first where the request says so itself, and `bad_request` where fewer come than it says: half a file is
 * never taken for a whole one. Ending early stops the upload.
 */
export function bodyBytes(request: Request, { limit, signal }: BodyRule): AsyncGenerator<Uint8Array> {
  const said = request.headers.get("content-length");
  const length = said !== null && /^\d{1,15}$/.test(said) ? Number(said) : null;
  if (length !== null) checkSize(length, limit);
  return counted(stoppable(request.body, signal), limit, length);
}

async function* counted(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
  length: number | null,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  if (body !== null) {
    for await (const chunk of bytesOfStream(body)) {
      bytes += chunk.byteLength;
      checkSize(bytes, limit);
      yield chunk;
    }
  }
  if (length === null || bytes === length) return;
  const [came, were] = [bytes, length].map(formatNumber);
  throw new AppError(
    "bad_request",
    `${came} bytes came of ${were} that were announced. Nothing was stored; send the file again.`,
  );
}

// A reader that waits for the next bytes can be told to go only from here; a stream that fails is let go of by whoever reads.
function stoppable(
  body: ReadableStream<Uint8Array> | null,
  signal: AbortSignal,
): ReadableStream<Uint8Array> | null {
  return body?.pipeThrough(new TransformStream(), { signal }) ?? null;
}
