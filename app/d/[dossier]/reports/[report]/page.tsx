import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportReading } from "@/components/report/report-reading";
import { Header } from "@/components/shell/header";
import { ThemeButton } from "@/components/shell/theme-button";
import { REPORT_KIND_WORD } from "@/lib/domain/report-words";
import { explorerOf } from "../../load-page";
import { loadReportPage } from "./load-report-page";

interface Props {
  params: Promise<{ dossier: string; report: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { dossier, report: id } = await params;
  const explorer = await explorerOf(dossier, { kind: "report", reports: [id] });
  const report = explorer?.data.reports.find((candidate) => candidate.id === id);
  if (!explorer || !report) return { title: "Not found" };
  const { data } = explorer;
  const publisher = data.actors.find((actor) => actor.id === report.publisher)?.name ?? report.publisher;
  const description = `${REPORT_KIND_WORD[report.kind]} of ${publisher} in the dossier “${data.dossier.title}”: its claims, each with its words and who said so.`;
  return { title: `${report.title} – ${data.dossier.title}`, description };
}

export default async function ReportPage({ params }: Props) {
  const { dossier, report } = await params;
  const page = await loadReportPage(dossier, report);
  if (!page) notFound();
  return (
    <>
      <Header actions={<ThemeButton />} />
      <ReportReading {...page} />
    </>
  );
}
