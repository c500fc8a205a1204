import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { StaticList } from "@/components/list/static-list";
import { Explorer } from "@/components/shell/explorer";
import { findDossier } from "@/lib/store/queries/find-dossier";
import { browserDataOf, loadDossierPage, type SearchParams, scopeAsked, toSearchParams } from "./load-page";
import { sharedMetadata } from "./shared-metadata";

interface Props {
  params: Promise<{ dossier: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const search = await searchParams;
  const { dossier } = await params;
  const found = await browserDataOf(dossier, scopeAsked(search));
  const stored = found && (await findDossier(dossier));
  if (!stored) return { title: "Not found" };
  const { claimCount } = stored;
  return sharedMetadata(found.explorer.data.dossier, toSearchParams(search), await headers(), claimCount);
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
