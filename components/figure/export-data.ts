import { problemDetail } from "@/components/shell/problem-sentence";
import { EXPORT_CHANGED, EXPORT_UNREACHED } from "@/lib/domain/data-export-words";
import { saveFile } from "./save-file";

/** Which state of which dossier a page has. */
interface State {
  readonly dossier: string;
  readonly hash: string;
}

/**
 * Resolves where the server has the state of the data that the page has, so that a plain link will bring a file. Rejects with a
 * sentence for a reader where it has not.
 */
export async function expectState({ dossier, hash }: State, signal: AbortSignal): Promise<void> {
  const response = await answered(fetch(`/api/dossiers/${dossier}/version`, { signal }), signal);
  const stored: { hash?: unknown } = await response.json();
  if (stored.hash !== hash) throw new Error(EXPORT_CHANGED);
}

/** Hands an address to the browser's downloads: the file goes to the disk as it comes, under the name that the server gives. */
export function saveAddress(address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  link.click();
}

/**
 * Saves the lines that `body` names under the server's file name, which is returned. `onBytes` is told how many have come.
 * Rejects with a sentence for a reader; an abort saves nothing.
 */
export async function saveLines(
  { dossier, hash }: State,
  body: string,
  {
    signal,
    onBytes,
    fallbackName,
  }: { signal: AbortSignal; onBytes: (bytes: number) => void; fallbackName: string },
): Promise<string> {
  const request = fetch(`/api/dossiers/${dossier}/export?v=${hash}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    signal,
  });
  const response = await answered(request, signal);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  try {
    const reader = response.body?.getReader();
    for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
      parts.push(step.value);
      received += step.value.byteLength;
      onBytes(received);
    }
  } catch (error) {
    throw signal.aborted ? error : new Error(EXPORT_UNREACHED);
  }
  const name = fileNameOf(response.headers.get("content-disposition")) ?? fallbackName;
  saveFile(new Blob(parts, { type: response.headers.get("content-type") ?? "" }), name);
  return name;
}

/** Returns the file name of a `content-disposition`, or null where it has none. */
export function fileNameOf(disposition: string | null): string | null {
  return /filename="([^"/\\]+)"/.exec(disposition ?? "")?.[1] ?? null;
}

async function answered(request: Promise<Response>, signal: AbortSignal): Promise<Response> {
  // What a browser says of a broken connection differs from one to the next and tells a reader nothing.
  const response = await request.catch((error: unknown) => {
    throw signal.aborted ? error : new Error(EXPORT_UNREACHED);
  });
  if (response.status === 409) throw new Error(EXPORT_CHANGED);
  if (!response.ok) throw new Error(await problemDetail(response));
  return response;
}
