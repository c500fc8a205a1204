import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaticList } from "@/components/list/static-list";
import { Explorer } from "@/components/shell/explorer";
import { browserDataOf, loadDossierPage, type SearchParams, scopeAsked } from "./load-page";

interface Props {
  params: Promise<{ dossier: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await browserDataOf((await params).dossier, scopeAsked(await searchParams));
  if (!found) return { title: "Not found" };
  const { title, takeaway, description } = found.explorer.data.dossier;
  return { title, description: takeaway ?? description };
}

export default async function DossierPage({ params, searchParams }: Props) {
  const page = await loadDossierPage((await params).dossier, await searchParams);
  if (!page) notFound();
  const { data, head, inline, notice, first, lines, result, claimsOf, detached } = page;
  return (
    <>
      <Explorer key={head.columnsUrl} head={head} inline={inline} notice={notice} first={first} />
      <noscript>
        <style>{"[data-needs-script]{display:none!important}"}</style>
        <StaticList data={data} lines={lines} result={result} claimsOf={claimsOf} detached={detached} />
      </noscript>
    </>
  );
}
