import { importBundles } from "./import-bundles";
import { importGraphFile } from "./import-graph-file";
import { importTableFile } from "./import-table-file";
import { recogniseFile } from "./recognise-file";
import { parseImportOptions, type TableOptions, toTableRequest } from "./table-options";
import { CommandError, UsageError } from "./usage";

/**
 * `relata import FILE…` stores bundles; `relata import FILE --dossier ID` adds the rows of a table, or the edges of a graph, to a
 * dossier. What a file is, its content says.
 */
export async function importCommand(args: string[]): Promise<number> {
  const { positionals, values } = parseImportOptions(args);
  const [path, ...others] = positionals;
  if (path === undefined) throw new UsageError("Which file is to be imported?");
  const { dossier, ...rest } = values;
  if (dossier !== undefined) {
    if (others.length > 0) throw new UsageError("One table at a time: give one file with --dossier.");
    return importInto(path, dossier, values);
  }
  for (const each of positionals) await expectNoRows(each);
  const [option] = Object.keys(rest);
  if (option !== undefined) throw new UsageError(`--${option} is for tables and graphs, with --dossier ID.`);
  return importBundles(positionals);
}

async function importInto(path: string, dossier: string, options: TableOptions): Promise<number> {
  const { chosen = {} } = toTableRequest(dossier, options, []);
  const found = await recogniseFile(path, { repair: options.repair, nodes: options.nodes, chosen });
  if (found.kind === "graph") return importGraphFile(found.graph, dossier, options);
  // What is no graph at all is refused as a table, with what to do about it.
  if (found.kind === "table" || (found.kind === "refused" && found.isOther))
    return importTableFile(path, dossier, options);
  if (found.kind === "bundle")
    throw new CommandError(`${path} names its own dossier: a bundle is imported as one, without --dossier.`);
  const hint = found.mendable ? " It can be read all the same, with warnings: --repair." : "";
  throw new CommandError(
    [`${path} is refused, and nothing was stored.${hint}`, ...found.problems].join("\n  "),
  );
}

async function expectNoRows(path: string): Promise<void> {
  const found = await recogniseFile(path);
  if (found.kind !== "graph" && found.kind !== "table") return;
  const rows = found.kind === "graph" ? "its edges" : "its rows";
  throw new UsageError(
    `${path} is a ${found.kind}. Say which dossier ${rows} are to be added to: --dossier ID.`,
  );
}
