import { statedSentence } from "@/lib/domain/sentence";
import { formatDay } from "@/lib/domain/when-words";
import { wordingsByKey } from "@/lib/domain/wordings";
import { glanceAtExplorer } from "@/lib/store/load-explorer";
import { loadWordings } from "@/lib/store/queries/wordings";
import { figureText } from "@/lib/view/figure";
import { withWords } from "@/lib/view/line-words";
import { makeFigure } from "@/lib/view/make-figure";
import { findPreset } from "@/lib/view/presets";
import { parseView, viewToQuery } from "@/lib/view/url";

/** Lines that are listed under the picture at most. */
const LISTED = 200;

export interface EmbeddedView {
  readonly title: string;
  readonly altText: string;
  /** The lines of the picture as sentences, and the notes of their sources. */
  readonly sentences: readonly string[];
  readonly sources: readonly string[];
  /** Where the view is open to be explored. */
  readonly path: string;
  /** The picture in a size and a theme. */
  readonly picture: (size: string, theme: "light" | "dark") => string;
  /** The version it was embedded with and the one there is now, where they differ. */
  readonly changed: { readonly before: string; readonly now: string } | null;
  readonly language: string;
}

/** Returns what an embedded view shows, or null where there is no such dossier. */
export async function loadEmbed(id: string, search: URLSearchParams): Promise<EmbeddedView | null> {
  const explorer = await glanceAtExplorer(id);
  if (!explorer) return null;
  const { data, table } = explorer;
  const { view } = parseView(search);
  const look = { preset: findPreset("card"), theme: "light", transparent: false, inkText: false } as const;
  const words = { title: null, takeaway: null, altText: null, origin: "", made: formatDay(0) };
  const wordings = wordingsByKey(await loadWordings(id));
  const input = makeFigure({ wordings, data, table, view, scope: "view", ...look, ...words });
  const query = viewToQuery(view);
  const { version, language, title } = data.dossier;
  return {
    title,
    language,
    altText: figureText(input),
    sentences: input.lines.slice(0, LISTED).map((line) => `${statedSentence(withWords(line, data))}.`),
    sources: input.sources.notes.slice(0, LISTED).map(({ text }) => text),
    path: `/d/${id}${query && `?${query}`}`,
    picture: (size, theme) =>
      `/api/dossiers/${id}/figure.svg?${query && `${query}&`}size=${size}&theme=${theme}`,
    changed: view.v !== null && view.v !== version ? { before: view.v, now: version } : null,
  };
}
