import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Chooser } from "@/components/compare/chooser";
import { ComparisonFrame } from "@/components/compare/comparison-frame";
import { LineComparison } from "@/components/compare/line-comparison";
import { ReportComparison } from "@/components/compare/report-comparison";
import { explorerOf, type SearchParams } from "../load-page";
import { loadComparison, scopeCompared } from "./load-comparison";

interface Props {
  params: Promise<{ dossier: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const explorer = await explorerOf((await params).dossier, scopeCompared(await searchParams));
  return { title: explorer ? `Compare accounts: ${explorer.data.dossier.title}` : "Not found" };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const page = await loadComparison((await params).dossier, await searchParams);
  if (!page) notFound();
  const { data, notices, shown } = page;
  return (
    <ComparisonFrame
      data={data}
      notices={notices}
      line={shown.type === "line" ? shown.evidence.line : null}
      isChoice={shown.type === "choice"}
    >
      {shown.type === "line" ? <LineComparison data={data} {...shown} /> : null}
      {shown.type === "reports" ? <ReportComparison data={data} {...shown} /> : null}
      {shown.type === "choice" ? <Chooser data={data} {...shown} /> : null}
    </ComparisonFrame>
  );
}
