import { createHash, timingSafeEqual } from "node:crypto";
import { AppError } from "@/lib/domain/app-error";
import type { ImportAccess } from "@/lib/domain/table-survey";

const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d*)?$/i;
const LOOPBACK_ADDRESS = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/i;

/**
 * Types of content that a page of another site cannot send without asking first, and nobody here says yes. Plain text and forms
 * any page can send anywhere.
 */
const CONTENT_TYPES = [
  ...[
    "text/csv",
    "text/tab-separated-values",
    "application/json",
    "application/x-ndjson",
    "application/jsonl",
  ],
  ...["application/octet-stream", "application/xml", "text/xml"],
  ...["application/gexf+xml", "application/graphml+xml"],
] as const;

/** The settings that say who may import over HTTP. */
export interface ImportRights {
  readonly token: string | undefined;
  readonly hosts: string | undefined;
}

/**
 * Throws `not_allowed` or `wrong_type` where a request may not store anything.
 *
 * With a token set, whoever has it may. Without one only this machine may: the server has to be asked as `localhost`, by nobody
 * behind a proxy, and no other names may be given to it. Pages of other sites never may, whatever this machine's browser shows.
 */
export function checkImportAllowed({ headers, url }: Request, { token, hosts }: ImportRights): void {
  const host = headers.get("host") ?? new URL(url).host;
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (
    (site !== null && site !== "same-origin") ||
    (origin !== null && hostOf(origin) !== host.toLowerCase())
  ) {
    throw new AppError(
      "not_allowed",
      "Rows are imported from Relata's own pages or by a program, not from another site.",
    );
  }
  checkSender(headers, host, { token, hosts });
  checkType(headers);
}

/** Returns what somebody who sends these headers may do: the page of imports shows no button that would be refused. */
export function importAccess(headers: Headers, host: string, { token, hosts }: ImportRights): ImportAccess {
  if (token) return "token";
  const isHere = (hosts ?? "").trim() === "" && LOOPBACK_HOST.test(host) && !isForwarded(headers);
  return isHere ? "open" : "closed";
}

/** Returns what the visitor who asks for a page with these headers may do. */
export function accessOfVisitor(headers: Headers): ImportAccess {
  return importAccess(headers, headers.get("host") ?? "", importRights());
}

/** Returns the settings of this server that say who may import. */
export function importRights(): ImportRights {
  return { token: process.env.RELATA_IMPORT_TOKEN, hosts: process.env.RELATA_HOSTS };
}

function checkSender(headers: Headers, host: string, rights: ImportRights): void {
  const access = importAccess(headers, host, rights);
  if (access === "open") return;
  if (access === "token" && rights.token) {
    const given = /^Bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1];
    if (given !== undefined && isSame(given, rights.token)) return;
    throw new AppError("not_allowed", "Send the token of RELATA_IMPORT_TOKEN: “Authorization: Bearer …”.");
  }
  throw new AppError(
    "not_allowed",
    "Others than this machine import with a token: set RELATA_IMPORT_TOKEN, and send it.",
  );
}

function checkType(headers: Headers): void {
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if ((CONTENT_TYPES as readonly string[]).includes(type)) return;
  throw new AppError(
    "wrong_type",
    `Send the bytes of the file as ${CONTENT_TYPES.join(", ")}; not “${type.slice(0, 60)}”.`,
  );
}

// Next fills these in with who is connected, unless a proxy has said who it speaks for.
function isForwarded(headers: Headers): boolean {
  const addresses = (headers.get("x-forwarded-for") ?? "").split(",").map((each) => each.trim());
  const host = headers.get("x-forwarded-host");
  return (
    headers.has("forwarded") ||
    headers.has("via") ||
    addresses.some((address) => address !== "" && !LOOPBACK_ADDRESS.test(address)) ||
    (host !== null && !LOOPBACK_HOST.test(host))
  );
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

// As long whatever is given, so that nothing is learnt from how long it takes.
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
