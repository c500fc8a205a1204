import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { readClaimsArrow } from "@/lib/claims/arrow";
import { COLUMNS_LAYOUT } from "@/lib/claims/claim-table";
import { RECORDS_FORMAT, unpackRecords } from "@/lib/domain/pack-records";
import { cacheFolder, readCached, writeCached } from "./columns-cache";
import { DERIVATION } from "./derive-claims";
import { encodedColumns, rememberEncoded } from "./encoded-columns";
import type { ExplorerData } from "./explorer-data";
import { recordBytes, rememberRecords } from "./record-bytes";

/** Fewer are read from the database in no time. */
const KEPT_CLAIMS = 20_000;

/** Names a state of a dossier, or a part of one, and everything that decides which bytes its columns are. */
function keyOf(id: string, hash: string, scope: string): string {
  return [id, hash, scope, COLUMNS_LAYOUT, RECORDS_FORMAT, DERIVATION].join("\n");
}

/** Returns a dossier as it was kept on disk, or null where it was not, or not as this version reads it. */
export async function cachedExplorer(id: string, hash: string, scope: string): Promise<ExplorerData | null> {
  const folder = cacheFolder();
  const found = folder && (await readCached(folder, keyOf(id, hash, scope)));
  if (!found) return null;
  try {
    const [arrow, records] = await Promise.all([found.arrow, found.records].map((part) => decompress(part)));
    if (!arrow || !records) return null;
    const data = unpackRecords(JSON.parse(records.toString()));
    if (data.dossier.id !== id || data.hash !== hash) return null;
    rememberEncoded(arrow, "br", found.arrow);
    rememberEncoded(records, "br", found.records);
    rememberRecords(data, records);
    return { data, table: readClaimsArrow(arrow), arrow };
  } catch {
    // Written by a version that meant something else: the database knows better.
    return null;
  }
}

/** Keeps a dossier on disk where there is a folder for that and it is worth it. Never throws: it is a help and no more. */
export async function keepCached(explorer: ExplorerData, scope: string, least = KEPT_CLAIMS): Promise<void> {
  const folder = cacheFolder();
  const { data, table, arrow } = explorer;
  if (folder === null || table.claimCount < least) return;
  try {
    const [columns, records] = [
      await encodedColumns(arrow, "br"),
      await encodedColumns(recordBytes(data), "br"),
    ];
    await writeCached(folder, keyOf(data.dossier.id, data.hash, scope), { arrow: columns, records });
  } catch (error) {
    console.error("Columns could not be kept for the next start:", error);
  }
}

async function decompress(part: Uint8Array): Promise<Buffer> {
  return promisify(brotliDecompress)(part);
}
