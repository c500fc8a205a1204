import { formatNumber } from "./sentence";
/** Sentences about a figure's file that somebody opens. */

/** Over the page while a file is held over it. */
export const DROP_HERE = "Drop the figure to open the view that it shows";

/** Where a file says nothing of a view. */
export function notAFigure(name: string): string {
  return `${name} says nothing of a view: it is no PNG, SVG or PDF that Relata made, or a program has taken its description away.`;
}

/** Where a file could not be read at all: it is gone, or the page could not fetch what reads it. */
export function figureUnread(name: string): string {
  return `${name} could not be read. Choose it again; where that fails too, load the page anew.`;
}

/** Where a file is not looked into at all. */
export function tooLargeFile(name: string, megabytes: number): string {
  return `${name} has more than ${megabytes} MB, more than any figure of Relata’s, so it was not read.`;
}

/** Where the dossier of a figure is not on this site. */
export function dossierMissing(dossier: string, title: string): string {
  const name = title === "" ? `“${dossier}”` : `“${dossier}” (the figure is called “${title}”)`;
  return `The figure was made from the dossier ${name}, which is not on this site.`;
}

/** Where the dossier could not be asked for. */
export const SITE_UNREACHABLE =
  "The dossier could not be looked up, as the server does not answer. Try again.";

/** Where a figure's view is open. */
export function viewOpened(name: string): string {
  return `This is the view that ${name} shows.`;
}

/** Where the data is another now: `before` and `now` are versions. */
export function dataChanged(name: string, before: string, now: string): string {
  const versions =
    before === now
      ? `version ${now} has been changed since`
      : `it was made from version ${before}, and this is version ${now}`;
  return `This is the view that ${name} shows, but the data is not the same: ${versions}.`;
}

/** What opens the sentences under an embedded view; `isAll` where none of its sources is left out. */
export function inWords(isAll: boolean): string {
  return isAll ? "In words, with all sources" : "In words, with sources";
}

/** Under a list of an embedded view that has room for no more: "And 45 more lines at the link." */
export function moreAtLink(count: number, noun: "line" | "source"): string {
  return `And ${formatNumber(count)} more ${count === 1 ? noun : `${noun}s`} at the link.`;
}

/** In the place of a picture that the server does not draw. */
export const NO_PICTURE =
  "The dossier is too large for a picture of it to be drawn here. The link opens the view.";

/** Over an embedded view whose data is another now than when it was embedded. */
export function embeddedBefore(before: string, now: string): string {
  return `This was embedded with version ${before} of the dossier. It shows version ${now}, where lines may differ.`;
}
