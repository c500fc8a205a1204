import type { Bundle } from "@/lib/domain/bundle";
import { formatCount } from "@/lib/domain/sentence";
import { type Saving, saveBundle } from "@/lib/store/save-bundle";
import { readBundleFile } from "./read-bundle-file";
import { withDatabase } from "./with-database";

/** Stores bundles, each wholly or not at all, and returns the exit code. With a bad one among them nothing is stored. */
export async function importBundles(paths: readonly string[]): Promise<number> {
  const bundles: { path: string; bundle: Bundle }[] = [];
  let failed = false;
  for (const path of paths) {
    const reading = await readBundleFile(path);
    if ("bundle" in reading) bundles.push({ path, bundle: reading.bundle });
    else {
      failed = true;
      console.error(`${path} is refused, and nothing was stored:`);
      for (const problem of reading.problems) console.error(`  ${problem}`);
    }
  }
  if (failed) return 1;
  await withDatabase(async () => {
    for (const { path, bundle } of bundles) {
      console.log(`${path}: ${formatSaving(bundle, await saveBundle(bundle))}`);
    }
  });
  return 0;
}

/** Returns what storing a bundle did, as a sentence. */
export function formatSaving({ dossier, claims }: Bundle, saving: Saving): string {
  const name = `“${dossier.title}” version ${dossier.version}`;
  if (saving.result === "unchanged") return `${name} is stored already; nothing was added.`;
  const counted = formatCount(claims.length, "claim");
  if (saving.result === "replaced") {
    return `${name} was stored, with ${counted}, in place of version ${saving.replaced}.`;
  }
  return `${name} was stored, with ${counted}.`;
}
