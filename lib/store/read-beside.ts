import { AppError } from "@/lib/domain/app-error";
import type { ExplorerData } from "./explorer-data";
import { loadExplorer } from "./load-explorer";

/**
 * Returns what `read` finds beside a loaded dossier. Where an import came between the two, so that it throws
 * `version_conflict`, it reads once more with the dossier as it is now, as `again` loads it; null where
 * that is gone.
 */
export async function readBeside<Found>(
  explorer: ExplorerData,
  read: (explorer: ExplorerData) => Promise<Found>,
  again: () => Promise<ExplorerData | null> = () => loadExplorer(explorer.data.dossier.id),
): Promise<Found | null> {
  try {
    return await read(explorer);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "version_conflict") throw error;
    const anew = await again();
    return anew && read(anew);
  }
}
