import type { DossierPart, DossierScope } from "./dossier-scope";
import { scopeDays } from "./dossier-scope";
import { formatNumber } from "./sentence";
import { listed } from "./source-words";
import { formatSpan } from "./when-words";

/** What an actor or report is called, by its id. */
type NameOf = (id: string) => string | undefined;

/** Returns what a scope holds, as it goes into a sentence: "the 300 actors with most lines". An unknown actor has its id. */
export function scopeWords(scope: DossierScope, about: number, nameOf: NameOf): string {
  const name = (id: string) => nameOf(id) ?? id;
  if (scope.kind === "top") {
    return about === 1 ? "the actor with most lines" : `the ${formatNumber(about)} actors with most lines`;
  }
  if (scope.kind === "near") return `everything on ${listed(scope.actors.map(name), "and")}`;
  if (scope.kind === "report") return `the lines of ${listed(scope.reports.map(name), "and")}`;
  if (scope.kind === "path") return `the shortest ways between ${name(scope.from)} and ${name(scope.to)}`;
  const { fromDay, toDay } = scopeDays(scope);
  return `what happened ${formatSpan(fromDay, toDay)}`;
}

/** Returns how much of a dossier is there, and which: "412,000 of 5,100,000 claims: the 300 actors with most lines". */
export function partWords(part: DossierPart, claims: number, nameOf: NameOf): string {
  const counts = `${formatNumber(claims)} of ${formatNumber(part.claims)} claims`;
  return `${counts}: ${scopeWords(part.scope, part.about, nameOf)}`;
}

/** Returns that fewer actors came than were asked for, or null where all did. */
export function fewerWords({ scope, about, actors }: DossierPart): string | null {
  if (scope.kind !== "top" || about >= Math.min(scope.actors, actors)) return null;
  return `More than these ${formatNumber(about)} would be too much for a browser.`;
}

/** What is said of a scope where all of the dossier is there. */
export const SCOPE_NOT_NEEDED =
  "This link asks for a part of the dossier. All of it is here, so that was not needed.";

/** Returns what is said where a scope could not be opened and another stands in for it. */
export function scopeFailed(detail: string): string {
  return `${detail} What the dossier opens on is shown instead.`;
}

/** Returns the words for a choice of a number of actors: "300 actors". */
export function actorChoice(actors: number): string {
  return `${formatNumber(actors)} actors`;
}

/** Returns how large a dossier is, for a page that still loads: "2,000,000 claims on 84,965 actors". */
export function sizeWords({ claims, actors }: { readonly claims: number; readonly actors: number }): string {
  const of = actors === 1 ? "actor" : "actors";
  return `${formatNumber(claims)} ${claims === 1 ? "claim" : "claims"} on ${formatNumber(actors)} ${of}`;
}
