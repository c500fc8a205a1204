import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { AppError } from "@/lib/domain/app-error";
import { streamBundle } from "@/lib/store/queries/stream-bundle";
import { UsageError } from "./usage";
import { withDatabase } from "./with-database";

/** `relata export ID [--out FILE]`: writes a stored dossier as the bundle it came from, byte for byte. */
export async function exportCommand(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: "string" } },
  });
  const [id, ...rest] = positionals;
  if (id === undefined || rest.length > 0) throw new UsageError("Which dossier is to be exported? One id.");
  await withDatabase(async () => {
    const stored = await streamBundle(id);
    if (!stored) throw new AppError("not_found", `No dossier “${id}” is stored.`);
    const text = Readable.from(stored.text);
    if (values.out === undefined) return pipeline(text, process.stdout, { end: false });
    // Written beside and renamed: a full disk leaves no half of a bundle under the name that was asked for.
    const unfinished = `${values.out}.part`;
    await pipeline(text, createWriteStream(unfinished));
    await rename(unfinished, values.out);
    console.error(`Wrote ${values.out}.`);
  });
  return 0;
}
