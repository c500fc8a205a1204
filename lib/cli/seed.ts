import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@/lib/domain/app-error";
import { BUNDLE_FORMAT } from "@/lib/domain/bundle";
import { listDossiers } from "@/lib/store/queries/list-dossiers";
import { saveBundle } from "@/lib/store/save-bundle";
import { formatSaving } from "./import-bundles";
import { ROOT } from "./project";
import { readBundleFile } from "./read-bundle-file";

/** Stores the bundles that ship in `data/`, by name of file, in a database that has no dossier yet. */
export async function seedEmptyDatabase(): Promise<void> {
  if ((await listDossiers()).length > 0) return;
  const folder = join(ROOT, "data");
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    if (!name.endsWith(".json") || !(await saysBundle(path))) continue;
    const reading = await readBundleFile(path);
    if ("problems" in reading) {
      throw new AppError("bad_bundle", `${path}:\n  ${reading.problems.join("\n  ")}`);
    }
    console.log(formatSaving(reading.bundle, await saveBundle(reading.bundle)));
  }
}

/** The vocabulary lies in the same folder, and is no bundle; a bundle with an error is still one that must be told about. */
async function saysBundle(path: string): Promise<boolean> {
  const start = (await readFile(path, "utf8")).slice(0, 200);
  return new RegExp(`"format"\\s*:\\s*"${BUNDLE_FORMAT}"`).test(start);
}
