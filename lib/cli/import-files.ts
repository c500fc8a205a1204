import { extname } from "node:path";
import { importBundles } from "./import-bundles";
import { importTableFile } from "./import-table-file";
import { parseImportOptions } from "./table-options";
import { UsageError } from "./usage";

/** Names of files that are tables, whatever is in them. */
const TABLES = /^\.(csv|tsv|tab|txt|jsonl|ndjson)$/i;

/** `relata import FILE…` stores bundles; `relata import FILE --dossier ID` adds the rows of a table to a dossier. */
export async function importCommand(args: string[]): Promise<number> {
  const { positionals, values } = parseImportOptions(args);
  const [path, ...others] = positionals;
  if (path === undefined) throw new UsageError("Which file is to be imported?");
  const { dossier, ...rest } = values;
  if (dossier !== undefined) {
    if (others.length > 0) throw new UsageError("One table at a time: give one file with --dossier.");
    return importTableFile(path, dossier, values);
  }
  const table = positionals.find((each) => TABLES.test(extname(each)));
  if (table !== undefined) {
    throw new UsageError(`${table} is a table. Say which dossier its rows are to be added to: --dossier ID.`);
  }
  const [option] = Object.keys(rest);
  if (option !== undefined) throw new UsageError(`--${option} is for tables, with --dossier ID.`);
  return importBundles(positionals);
}
