import { parseArgs } from "node:util";
import { writeBundle } from "@/lib/formats/bundle";
import { readBundleFile } from "./read-bundle-file";
import { UsageError } from "./usage";

/** `relata check FILE…`: says of each file whether it can be imported, and if not, why. Stores nothing. */
export async function checkCommand(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.length === 0) throw new UsageError("Which file is to be checked?");
  let failed = false;
  for (const path of positionals) {
    const reading = await readBundleFile(path);
    if ("problems" in reading) {
      failed = true;
      console.error(`${path} is not a bundle that can be imported:`);
      for (const problem of reading.problems) console.error(`  ${problem}`);
    } else {
      const canonical = Buffer.from(writeBundle(reading.bundle)).equals(reading.bytes);
      console.log(
        `${path} is valid${canonical ? " and canonical" : "; an export of it will be laid out otherwise"}.`,
      );
    }
  }
  return failed ? 1 : 0;
}
