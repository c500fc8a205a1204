import type { Dossier } from "@/lib/domain/dossier";
import { escapeXml } from "@/lib/text/xml";

/** What a citation of a view is made from. */
export interface CitedView {
  readonly dossier: Pick<Dossier, "id" | "title" | "version" | "maintainers" | "language">;
  readonly url: string;
  /** The day on which it was looked at, YYYY-MM-DD. */
  readonly day: string;
}

export const CITATION_STYLES = ["apa", "bibtex", "csl"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/**
 * Returns a citation of a view of a dossier. A dossier has no date of publication, so none is made up: APA says "n.d." and when it
 * was retrieved, BibTeX and CSL-JSON the day of access. Maintainers are cited as they are named, as institutions are.
 */
export function citation(style: CitationStyle, cited: CitedView): string {
  if (style === "apa") return apa(cited);
  return style === "bibtex" ? bibtex(cited) : csl(cited);
}

function apa({ dossier, url, day }: CitedView): string {
  const names = dossier.maintainers;
  const authors =
    names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")}, & ${names[names.length - 1]}`;
  return `${authors}${authors.endsWith(".") ? "" : "."} (n.d.). ${dossier.title} (Version ${dossier.version}) [Data set]. Relata. Retrieved ${american(day)}, from ${url}`;
}

function bibtex({ dossier, url, day }: CitedView): string {
  const fields = [
    ["author", dossier.maintainers.map((name) => `{${tex(name)}}`).join(" and ")],
    ["title", `{${tex(dossier.title)}}`],
    ["howpublished", "Relata dossier"],
    ["version", tex(dossier.version)],
    ["url", url.replace(/[{}\\]/g, encodeURIComponent)],
    ["urldate", day],
  ];
  const rows = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{relata-${dossier.id},\n${rows.join("\n")}\n}\n`;
}

function csl({ dossier, url, day }: CitedView): string {
  const item = {
    id: `relata-${dossier.id}`,
    type: "dataset",
    title: dossier.title,
    author: dossier.maintainers.map((literal) => ({ literal })),
    publisher: "Relata",
    version: dossier.version,
    language: dossier.language,
    URL: url,
    accessed: { "date-parts": [day.split("-").map(Number)] },
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/** APA writes dates as Americans do: "November 27, 2026". */
function american(day: string): string {
  const [year, month = 1, date] = day.split("-").map(Number);
  return `${MONTHS[month - 1]} ${date}, ${year}`;
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function tex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (letter) => TEX[letter] ?? `\\${letter}`);
}

/** Pixels that an embedded view has until its page knows how high it is. */
export const EMBED_HEIGHT = 560;

/**
 * Returns the HTML that shows a view in another page: a frame with a title, and the script that gives it the height it asks
 * for. Without the script it has a height that suits most.
 */
export function embedCode({ title, url, origin }: { title: string; url: string; origin: string }): string {
  return `<iframe src="${escapeXml(url)}" title="${escapeXml(title)}" width="100%" height="${EMBED_HEIGHT}" style="border:0" loading="lazy"></iframe>\n<script async src="${escapeXml(origin)}/embed.js"></script>`;
}
