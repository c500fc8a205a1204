import { createReadStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { type ImportProgress, type ImportReport, toImportReport } from "@/lib/domain/import-report";
import { importLines } from "@/lib/domain/import-words";
import { planLines } from "@/lib/domain/table-plan-words";
import { checkSize, newDossier } from "@/lib/formats/table/new-dossier";
import { planImport } from "@/lib/formats/table/plan-import";
import { TableRun } from "@/lib/formats/table/table-run";
import { SHIPPED_VOCABULARY } from "@/lib/formats/table/vocabulary";
import { importTable } from "@/lib/store/import-table";
import { openDisplay } from "./import-display";
import { untilInterrupted } from "./interrupt";
import { type TableOptions, toTableRequest } from "./table-options";
import { CommandError } from "./usage";
import { withDatabase } from "./with-database";

/** Once a relation type is stored its family stays, so it is better to look first. */
const FAMILY_HINT =
  "Another family is given with --family RELATION=FAMILY, once, before the first import: --dry-run stores nothing.";

/** Adds the rows of a table to a dossier, and returns the exit code. Whatever ends it early leaves nothing behind. */
export async function importTableFile(path: string, id: string, options: TableOptions): Promise<number> {
  const request = toTableRequest(id, options, SHIPPED_VOCABULARY);
  const { title, language, licence, maintainer, "dry-run": dryRun = false } = options;
  const dossier = newDossier({ id, title, language, licence, maintainers: maintainer });
  const totalBytes = await sizeOf(path);
  checkSize(totalBytes);
  const planned = await planImport(createReadStream(path), request, SHIPPED_VOCABULARY);
  for (const line of planLines(planned)) console.error(line);
  const reading = new TableRun(planned, SHIPPED_VOCABULARY);
  const report = await untilInterrupted((signal) =>
    withDatabase(async () => {
      const display = openDisplay();
      const startedMs = Date.now();
      const show = (step: ImportProgress["step"]) => {
        const { rows, bytes } = reading;
        display.show({ rows, bytes, totalBytes, durationMs: Date.now() - startedMs, step });
      };
      try {
        const imported = await importTable(dossier, (known) => reading.open(known, () => show("reading")), {
          ...{ signal, dryRun, onStep: show },
        });
        const durationMs = Date.now() - startedMs;
        return toImportReport(reading.summary(), imported, {
          dossier: id,
          dryRun,
          bytes: reading.bytes,
          durationMs,
        });
      } finally {
        display.close();
      }
    }),
  );
  for (const line of importLines(report)) console.log(line);
  if (report.relations.some(({ sure }) => !sure)) console.log(FAMILY_HINT);
  await writeReport(options.report, report);
  return report.result === "nothing" ? 1 : 0;
}

async function sizeOf(path: string): Promise<number> {
  try {
    const file = await stat(path);
    if (file.isDirectory()) throw new CommandError(`${path} is a folder; give a file in it.`);
    return file.size;
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    throw new CommandError(`The file ${path} cannot be read.`, { cause });
  }
}

async function writeReport(path: string | undefined, report: ImportReport): Promise<void> {
  if (path === undefined) return;
  try {
    await writeFile(path, `${JSON.stringify(report, null, 2)}\n`);
  } catch (cause) {
    throw new CommandError(`The import is done, but its report ${path} cannot be written.`, { cause });
  }
}
