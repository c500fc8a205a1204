import { hasPicture } from "@/app/api/figure-limit";
import { chosenScope } from "@/lib/domain/dossier-scope";
import { statedSentence } from "@/lib/domain/sentence";
import { formatDay } from "@/lib/domain/when-words";
import { wordingsByKey } from "@/lib/domain/wordings";
import { loadForBrowser } from "@/lib/store/load-for-browser";
import { loadWordings } from "@/lib/store/queries/wordings";
import { figureText } from "@/lib/view/figure";
import { keptAgainst } from "@/lib/view/kept-against";
import { withWords } from "@/lib/view/line-words";
import { makeFigure } from "@/lib/view/make-figure";
import { findPreset } from "@/lib/view/presets";
import type { SceneLine } from "@/lib/view/scene-input";
import { parseView, viewToQuery } from "@/lib/view/url";

/** Lines, and sources, that are listed under the picture at most. */
const LISTED = 200;

export interface EmbeddedView {
  readonly title: string;
  readonly altText: string;
  /** The lines of the picture as sentences, and the notes of their sources; how many of each there is no room for. */
  readonly lines: readonly { readonly id: string; readonly sentence: string }[];
  readonly linesLeft: number;
  readonly sources: readonly { readonly number: number; readonly text: string }[];
  readonly sourcesLeft: number;
  /** Where the view is open to be explored. */
  readonly path: string;
  /** The picture in a size and a theme; null where the dossier is too large for one. */
  readonly picture: ((size: string, theme: "light" | "dark") => string) | null;
  /** The version it was embedded with and the one there is now, where they differ. */
  readonly changed: { readonly before: string; readonly now: string } | null;
  readonly language: string;
}

/** Returns what an embedded view shows, or null where there is no such dossier. */
export async function loadEmbed(id: string, search: URLSearchParams): Promise<EmbeddedView | null> {
  const { view } = parseView(search);
  // As the explorer opens it: kept in memory, and of a dossier that is too large for a browser a part.
  const found = await loadForBrowser(id, chosenScope(view.scope));
  if (!found) return null;
  const { data, table } = found.explorer;
  const look = { preset: findPreset("card"), theme: "light", transparent: false, inkText: false } as const;
  const words = { title: null, takeaway: null, altText: null, origin: "", made: formatDay(0) };
  const wordings = wordingsByKey(await loadWordings(id));
  const input = makeFigure({ wordings, data, table, view, scope: "view", ...look, ...words });
  const query = viewToQuery(view);
  const { version, language, title } = data.dossier;
  const lines = keptAgainst(input.lines, isSpokenAgainst, LISTED);
  const sources = keptAgainst(input.sources.notes, ({ against }) => against, LISTED);
  return {
    title,
    language,
    altText: figureText(input),
    lines: lines.kept.map((line) => ({
      id: line.id,
      sentence: `${statedSentence(withWords(line, data))}.`,
    })),
    linesLeft: lines.left,
    sources: sources.kept.map(({ number, text }) => ({ number, text })),
    sourcesLeft: sources.left,
    path: `/d/${id}${query && `?${query}`}`,
    picture: hasPicture(data.part?.claims ?? table.claimCount)
      ? (size, theme) => `/api/dossiers/${id}/figure.svg?${query && `${query}&`}size=${size}&theme=${theme}`
      : null,
    changed: view.v !== null && view.v !== version ? { before: view.v, now: version } : null,
  };
}

/** Whether somebody denies or disputes a line, also where the filter leaves that out, or another line contradicts it. */
function isSpokenAgainst({ status, unheard, contradictedBy = [] }: SceneLine): boolean {
  return status === "disputed" || status === "denied" || unheard.length > 0 || contradictedBy.length > 0;
}
