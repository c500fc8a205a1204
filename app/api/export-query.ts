import { z } from "zod";
import { AppError } from "@/lib/domain/app-error";
import {
  EXPORT_BODY_BYTES,
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportScope,
  findExportFormat,
} from "@/lib/domain/export-format";
import { formatNumber } from "@/lib/domain/sentence";

/** What an export is asked for. */
export interface ExportQuery {
  readonly format: ExportFormat;
  readonly scope: ExportScope;
  readonly spreadsheet: boolean;
}

/** Returns what the parameters of an export say: `format`, `line` as often as wanted, `spreadsheet=yes`. Throws `bad_request`. */
export function parseExportQuery(url: string): ExportQuery {
  const query = new URL(url).searchParams;
  const lines = query.getAll("line");
  return {
    format: formatOf(query.get("format")),
    scope: lines.length === 0 ? null : { lines: new Set(lines) },
    spreadsheet: query.get("spreadsheet") === "yes",
  };
}

const ids = z.array(z.string().min(1).max(200));
const bodySchema = z
  .strictObject({
    format: z.string(),
    lines: ids.optional(),
    claims: ids.optional(),
    spreadsheet: z.boolean().optional(),
  })
  .refine(({ lines, claims }) => lines === undefined || claims === undefined, "lines or claims, not both");

/** Returns what the body of an export says, as JSON: `{format, lines?, claims?, spreadsheet?}`. Throws `bad_request`, `too_large`. */
export async function parseExportBody(request: Request): Promise<ExportQuery> {
  const reading = bodySchema.safeParse(await jsonBody(request));
  if (!reading.success) {
    const [issue] = reading.error.issues;
    throw new AppError("bad_request", `${issue?.path.join(".") || "The body"}: expected ${issue?.message}.`);
  }
  const { format, lines, claims, spreadsheet = false } = reading.data;
  const scope = lines ? { lines: new Set(lines) } : claims ? { claims: new Set(claims) } : null;
  return { format: formatOf(format), scope, spreadsheet };
}

function formatOf(name: string | null): ExportFormat {
  const format = name === null ? null : findExportFormat(name);
  if (format !== null) return format;
  throw new AppError("bad_request", `The format is one of ${EXPORT_FORMATS.join(", ")}.`);
}

async function jsonBody(request: Request): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of request.body ?? new ReadableStream<Uint8Array>({ start: (end) => end.close() })) {
    bytes += part.byteLength;
    if (bytes > EXPORT_BODY_BYTES) {
      throw new AppError(
        "too_large",
        `At most ${formatNumber(EXPORT_BODY_BYTES)} bytes of lines or claims are taken.`,
      );
    }
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    throw new AppError("bad_request", "The body is not JSON.");
  }
}
