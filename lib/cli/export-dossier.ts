import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { AppError } from "@/lib/domain/app-error";
import { EXPORT_FORMATS, findExportFormat } from "@/lib/domain/export-format";
import { CANNOT_CARRY, EXPORT_FORMAT_LABEL } from "@/lib/domain/export-format-words";
import { checkExport, writeExport } from "@/lib/formats/export/write-export";
import { openExport } from "@/lib/store/export-source";
import { UsageError } from "./usage";
import { withDatabase } from "./with-database";
import { writeBeside } from "./write-beside";

/**
 * `relata export ID [--format FORMAT] [--out FILE]`: writes a stored dossier, in the bundle's form unless another is asked for.
 * Says what the format cannot carry, beside the file and never within it.
 */
export async function exportCommand(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...{ out: { type: "string" }, format: { type: "string" }, spreadsheet: { type: "boolean" } },
      line: { type: "string", multiple: true },
    },
  });
  const [id, ...rest] = positionals;
  if (id === undefined || rest.length > 0) throw new UsageError("Which dossier is to be exported? One id.");
  const format = findExportFormat(values.format ?? "bundle");
  if (format === null)
    throw new UsageError(`--format is one of ${EXPORT_FORMATS.join(", ")}; not “${values.format}”.`);
  const { out, spreadsheet = false } = values;
  const scope = values.line === undefined ? null : { lines: new Set(values.line) };
  checkExport(format, scope === null, spreadsheet);
  await withDatabase(async () => {
    const source = await openExport(id, scope);
    if (source === null) throw new AppError("not_found", `No dossier “${id}” is stored.`);
    const bytes = Readable.from(writeExport(source, format, spreadsheet));
    if (out === undefined) return pipeline(bytes, process.stdout, { end: false });
    await writeBeside(out, (path) => pipeline(bytes, createWriteStream(path)));
    console.error(`Wrote ${out} as ${EXPORT_FORMAT_LABEL[format]}. ${CANNOT_CARRY[format]}`);
  });
  return 0;
}
