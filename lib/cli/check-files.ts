import { createReadStream } from "node:fs";
import { parseArgs } from "node:util";
import { AppError } from "@/lib/domain/app-error";
import { planLines } from "@/lib/domain/table-plan-words";
import { writeBundle } from "@/lib/formats/bundle";
import { planGraph } from "@/lib/formats/graph/plan-graph";
import { planImport } from "@/lib/formats/table/plan-import";
import { SHIPPED_VOCABULARY } from "@/lib/formats/table/vocabulary";
import { graphPlanLines } from "./import-graph-file";
import { readBundleFile } from "./read-bundle-file";
import { recogniseFile } from "./recognise-file";
import { UsageError } from "./usage";

/** `relata check FILE…`: says of each file what it is, what of it would be imported, and if it cannot be, why. Stores nothing. */
export async function checkCommand(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { repair: { type: "boolean" }, nodes: { type: "string" } },
  });
  if (positionals.length === 0) throw new UsageError("Which file is to be checked?");
  let failed = false;
  for (const path of positionals) if (!(await check(path, values))) failed = true;
  return failed ? 1 : 0;
}

async function check(path: string, options: { repair?: boolean; nodes?: string }): Promise<boolean> {
  const found = await recogniseFile(path, options);
  if (found.kind === "bundle") return checkBundle(path);
  if (found.kind === "table") return checkTable(path);
  if (found.kind === "refused") {
    const hint = found.mendable ? " With --repair it may be read all the same." : "";
    console.error([`${path} cannot be imported.${hint}`, ...found.problems].join("\n  "));
    return false;
  }
  const planned = planGraph(found.graph, { fileTitle: "file" }, SHIPPED_VOCABULARY);
  console.log(
    [`${path} can be imported, with --dossier ID.`, ...graphPlanLines(found.graph, planned)].join("\n  "),
  );
  return true;
}

async function checkBundle(path: string): Promise<boolean> {
  const reading = await readBundleFile(path);
  if ("problems" in reading) {
    console.error(`${path} is not a bundle that can be imported:`);
    for (const problem of reading.problems) console.error(`  ${problem}`);
    return false;
  }
  const canonical = Buffer.from(writeBundle(reading.bundle)).equals(reading.bytes);
  console.log(
    `${path} is valid${canonical ? " and canonical" : "; an export of it will be laid out otherwise"}.`,
  );
  return true;
}

async function checkTable(path: string): Promise<boolean> {
  try {
    const planned = await planImport(createReadStream(path), { fileTitle: "file" }, SHIPPED_VOCABULARY);
    console.log(
      [`${path} is a table that can be imported, with --dossier ID.`, ...planLines(planned)].join("\n  "),
    );
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.error(`${path} cannot be imported as it is:\n  ${error.message}`);
    return false;
  }
}
