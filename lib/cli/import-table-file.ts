import { createReadStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import type { Dossier } from "@/lib/domain/dossier";
import { type ImportProgress, type ImportReport, toImportReport } from "@/lib/domain/import-report";
import { importLines } from "@/lib/domain/import-words";
import { planLines } from "@/lib/domain/table-plan-words";
import { checkSize, newDossier } from "@/lib/formats/table/new-dossier";
import { planImport } from "@/lib/formats/table/plan-import";
import { TableRun } from "@/lib/formats/table/table-run";
import { SHIPPED_VOCABULARY } from "@/lib/formats/table/vocabulary";
import { withoutMarks } from "@/lib/formats/table/without-marks";
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
  const dossier = toNewDossier(id, options);
  const totalBytes = await sizeOf(path);
  checkSize(totalBytes);
  const planned = await planImport(createReadStream(path), request, SHIPPED_VOCABULARY);
  for (const line of planLines(planned)) console.error(line);
  const rows = options.spreadsheet === true ? withoutMarks(planned) : planned;
  return storeRows(new TableRun(rows, SHIPPED_VOCABULARY), dossier, totalBytes, options);
}

/** Returns the fields of the dossier that options name. */
export function toNewDossier(id: string, { title, language, licence, maintainer }: TableOptions): Dossier {
  return newDossier({ id, title, language, licence, maintainers: maintainer });
}

/** Stores what a run reads, shows how far it is, and says what it came to. `totalBytes` where they are known. */
export async function storeRows(
  reading: TableRun,
  dossier: Dossier,
  totalBytes: number | null,
  { "dry-run": dryRun = false, report: reportPath }: TableOptions,
): Promise<number> {
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
          dossier: dossier.id,
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
  await writeReport(reportPath, report);
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
