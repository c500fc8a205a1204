import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Embedded } from "@/components/figure/embedded";

interface Props {
  params: Promise<{ dossier: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const dynamic = "force-dynamic";

async function load({ params, searchParams }: Props) {
  const search = Object.entries(await searchParams).flatMap(([key, value]) =>
    [value ?? []].flat().map((each) => [key, each]),
  );
  const { loadEmbed } = await import("./load-embed");
  return loadEmbed((await params).dossier, new URLSearchParams(search));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { findDossier } = await import("@/lib/store/queries/find-dossier");
  const stored = await findDossier((await props.params).dossier);
  return { title: stored?.title ?? "Not found", robots: { index: false } };
}

/** A view that stands in somebody else's page: the figure, its sentences and sources, and the way to explore it. */
export default async function EmbedPage(props: Props) {
  const view = await load(props);
  if (!view) notFound();
  const { picture, ...rest } = view;
  const sizes = { wide: "post", narrow: "journal" } as const;
  const pictures =
    picture &&
    Object.entries(sizes).flatMap(([width, size]) =>
      (["light", "dark"] as const).map((theme) => ({ width, theme, address: picture(size, theme) })),
    );
  return <Embedded {...rest} pictures={pictures} />;
}
