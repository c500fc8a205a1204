import type { ProblemDetails } from "@/lib/domain/app-error";

/** A file on its way to the server. */
export interface Upload {
  readonly url: string;
  readonly file: File;
  readonly type: string;
  readonly token: string;
  readonly signal: AbortSignal;
  /** Bytes that have left, now and then while it is sent. */
  readonly onSent: (bytes: number) => void;
  /** Each whole line of the answer, as it comes. */
  readonly onLine?: (line: string) => void;
}

/** What the server answered. */
export interface UploadAnswer {
  readonly status: number;
  readonly text: string;
}

/** The server could not be reached, or was lost on the way. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
}

/**
 * Resolves to the server's answer to a file that is sent as it is. Rejects with {@link ConnectionLost}, or with the signal's reason
 * once it says stop: the connection is cut then, and the server stores nothing.
 *
 * Not `fetch`, which tells nobody how much of a body has left.
 */
export function uploadFile({
  url,
  file,
  type,
  token,
  signal,
  onSent,
  onLine,
}: Upload): Promise<UploadAnswer> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    let read = 0;
    const readLines = () => {
      const end = request.responseText.lastIndexOf("\n") + 1;
      if (end <= read) return;
      const lines = request.responseText.slice(read, end - 1).split("\n");
      read = end;
      for (const line of lines) onLine?.(line);
    };
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onprogress = () => {
      if (request.status === 200) readLines();
    };
    request.onload = () => {
      if (request.status === 200) readLines();
      resolve({ status: request.status, text: request.responseText });
    };
    request.onabort = () => reject(signal.reason);
    request.onerror = () => reject(new ConnectionLost());
    request.onloadend = () => signal.removeEventListener("abort", stop);
    signal.addEventListener("abort", stop);
    request.open("POST", url);
    request.setRequestHeader("content-type", type);
    if (token !== "") request.setRequestHeader("authorization", `Bearer ${token}`);
    request.send(file);
  });
}

/** Returns the problem details of an answer; what a proxy says in its own words is told by its status. */
export function problemOf({ status, text }: UploadAnswer): ProblemDetails {
  try {
    const problem = JSON.parse(text) as Partial<ProblemDetails>;
    if (typeof problem.title === "string" && typeof problem.detail === "string") {
      return { type: "", status, ...problem, title: problem.title, detail: problem.detail };
    }
  } catch {
    // Told below.
  }
  const title = status === 413 ? "The file is larger than the server takes." : "The server refused the file.";
  return { type: "", status, title, detail: `It answered ${status} and nothing else.` };
}
