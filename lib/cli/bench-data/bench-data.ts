import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { formatNumber } from "@/lib/domain/sentence";
import { UsageError } from "../usage";
import { writeBeside } from "../write-beside";
import { realLikeEvents } from "./real-like-events";

/** More than one table may have when it is imported, and far fewer than the names that can be made up. */
const MOST_CLAIMS = 100_000_000;

/** `relata bench-data --claims N [--seed N] [--out FILE]`: writes made-up events with the shape of real ones as TSV. */
export async function benchDataCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { claims: { type: "string" }, seed: { type: "string", default: "1" }, out: { type: "string" } },
  });
  const claims = wholeNumber("claims", values.claims, 1, MOST_CLAIMS);
  const seed = wholeNumber("seed", values.seed, 0, 2 ** 32 - 1);
  const text = Readable.from(realLikeEvents(claims, seed));
  if (values.out === undefined) {
    await pipeline(text, process.stdout, { end: false });
    return 0;
  }
  await writeBeside(values.out, (path) => pipeline(text, createWriteStream(path)));
  console.error(`Wrote ${formatNumber(claims)} claims to ${values.out}, seed ${seed}.`);
  return 0;
}

function wholeNumber(name: string, text: string | undefined, least: number, most: number): number {
  const number = /^\d{1,12}$/.test(text ?? "") ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  const range = `${formatNumber(least)} to ${formatNumber(most)}`;
  throw new UsageError(`--${name} is a whole number from ${range}.`);
}
