import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { StaticList } from "@/components/list/static-list";
import { Explorer } from "@/components/shell/explorer";
import { explorerOf, loadDossierPage, type SearchParams, toSearchParams } from "./load-page";
import { sharedMetadata } from "./shared-metadata";

interface Props {
  params: Promise<{ dossier: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const explorer = await explorerOf((await params).dossier);
  if (!explorer) return { title: "Not found" };
  return sharedMetadata(explorer.data.dossier, toSearchParams(await searchParams), await headers());
}

export default async function DossierPage({ params, searchParams }: Props) {
  const page = await loadDossierPage((await params).dossier, await searchParams);
  if (!page) notFound();
  const { data, columns, first, lines, result, claimsOf, detached } = page;
  return (
    <>
      <Explorer data={data} columns={columns} first={first} />
      <noscript>
        <style>{"[data-needs-script]{display:none!important}"}</style>
        <StaticList data={data} lines={lines} result={result} claimsOf={claimsOf} detached={detached} />
      </noscript>
    </>
  );
}
