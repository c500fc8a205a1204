import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaticList } from "@/components/list/static-list";
import { Explorer } from "@/components/shell/explorer";
import type { Line } from "@/lib/claims/line";
import type { Claim } from "@/lib/domain/claim";
import { loadExplorer } from "@/lib/store/load-explorer";
import { claimsOfLine } from "@/lib/store/queries/claims-of-line";
import { loadClaims } from "@/lib/store/queries/load-claims";
import { filterView, linesOf } from "@/lib/view/explore";
import { resolveSelection } from "@/lib/view/selection";
import { parseView } from "@/lib/view/url";

/** Claims up to this many travel inside the page; above, the browser fetches the columns. */
const INLINE_CLAIMS = 2_000;
const FIRST_CLAIMS = 50;
/** Lines that the list without JavaScript shows at most. */
const STATIC_LINES = 500;

interface Props {
  params: Promise<{ dossier: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const explorer = await loadExplorer((await params).dossier);
  if (!explorer) return { title: "Not found" };
  const { title, takeaway, description } = explorer.data.dossier;
  return { title, description: takeaway ?? description };
}

export default async function DossierPage({ params, searchParams }: Props) {
  const { dossier: id } = await params;
  const explorer = await loadExplorer(id);
  if (!explorer) notFound();
  const { data, table, arrow } = explorer;
  const query = toSearchParams(await searchParams);
  const { view } = parseView(query);
  const selection = resolveSelection(view, data);
  const first =
    selection?.type === "line"
      ? await claimsOfLine(id, selection.id, { from: 0, limit: FIRST_CLAIMS })
      : null;
  const isSmall = table.claimCount <= INLINE_CLAIMS;
  const result = filterView(data, table, view);
  const lines = linesOf(result, view, data).slice(0, STATIC_LINES);
  const claims = isSmall ? await loadClaims(id) : [];
  return (
    <>
      <Explorer data={data} columns={isSmall ? arrow : null} first={first} />
      <noscript>
        <StaticList data={data} lines={lines} total={result.totalLines} claimsOf={claimsOf(claims)} />
      </noscript>
    </>
  );
}

/** Rows of the columns are the claims in the order of the dossier. */
function claimsOf(claims: readonly Claim[]) {
  return (line: Line) => Array.from(line.rows, (row) => claims[row]).filter((claim) => claim !== undefined);
}

function toSearchParams(record: Record<string, string | string[] | undefined>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(record).flatMap(([key, value]) => [value ?? []].flat().map((each) => [key, each])),
  );
}
