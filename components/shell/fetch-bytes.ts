import { problemSentence } from "./problem-sentence";

/** Bytes that have come, and how many will; null until the server has said. */
export type OnBytes = (received: number, total: number | null) => void;

/** Room for an answer of which nobody says how large it is. */
const FIRST_BYTES = 1 << 20;

/** Returns the bytes of an answer, told as they come. Throws with a sentence for a reader where it is none. */
export async function fetchBytes(url: string, signal: AbortSignal, onBytes: OnBytes): Promise<Uint8Array> {
  const response = await fetch(url, { signal });
  if (!response.ok || !response.body) throw new Error(await problemSentence(response));
  const length = Number(response.headers.get("x-uncompressed-length") ?? Number.NaN);
  const total = Number.isFinite(length) ? length : null;
  // Written to their place as they come: parts that are put together at the end take twice the memory.
  let bytes = new Uint8Array(total ?? FIRST_BYTES);
  let received = 0;
  const reader = response.body.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    if (received + step.value.length > bytes.length) bytes = enlarged(bytes, received + step.value.length);
    bytes.set(step.value, received);
    received += step.value.length;
    onBytes(received, total);
  }
  if (total !== null && received < total) throw new Error("The connection was cut before all of it came.");
  return bytes.subarray(0, received);
}

function enlarged(bytes: Uint8Array<ArrayBuffer>, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(needed, bytes.length * 2));
  larger.set(bytes);
  return larger;
}
