import { CLAIM_BITS, type ClaimTable } from "@/lib/claims/claim-table";
import { spanOf } from "@/lib/claims/span";
import { formatSpan } from "@/lib/domain/when-words";
import { loadExplorer } from "@/lib/store/load-explorer";
import { type DossierSummary, listDossiers } from "@/lib/store/queries/list-dossiers";
import { everythingOf } from "@/lib/view/explore";
import { type Thumbnail, thumbnailOf } from "@/lib/view/thumbnail";

export interface DossierCardData {
  readonly summary: DossierSummary;
  readonly takeaway: string | null;
  /** When it is said to have happened, and when it was reported, in words. */
  readonly happened: string;
  readonly reported: string;
  /** A small drawing, or null where the dossier is too large to be loaded for one. */
  readonly thumbnail: Thumbnail | null;
}

/** Dossiers with more claims are listed without a drawing: loading them for one would make the list slow. */
const DRAWN_CLAIMS = 20_000;

/** Returns what the index shows of each dossier, in the order of their titles. */
export async function loadDossierCards(): Promise<DossierCardData[]> {
  const summaries = await listDossiers();
  return Promise.all(
    summaries.map(async (summary) => {
      const explorer = summary.claims <= DRAWN_CLAIMS ? await loadExplorer(summary.id) : null;
      if (!explorer) return { summary, takeaway: null, happened: "", reported: "", thumbnail: null };
      const { data, table } = explorer;
      const happened = spanOf(table.happenedFrom, table.happenedTo);
      const reported = spanOf(table.reportedFrom, table.reportedTo);
      return {
        summary,
        takeaway: data.dossier.takeaway ?? data.dossier.description ?? null,
        happened: formatSpan(happened.fromDay, happened.toDay) + inferred(table, CLAIM_BITS.happenedInferred),
        reported: formatSpan(reported.fromDay, reported.toDay) + inferred(table, CLAIM_BITS.reportedInferred),
        thumbnail: thumbnailOf(data, everythingOf(data, table)),
      };
    }),
  );
}

function inferred(table: ClaimTable, bit: number): string {
  return table.bits.some((bits) => (bits & bit) !== 0) ? " (inferred)" : "";
}
