import { civilOf, dayOf } from "./day";
import { SLUG } from "./slug";

/**
 * Which part of a dossier is looked at where all of it would be too much for a browser. `top`: the claims among the actors with
 * most lines. `near`: the claims on chosen actors. `path`: the claims among the actors on the shortest ways between two. `report`:
 * the lines that reports state, with whatever else is said of them. `time`: what happened within days, both included, YYYY-MM-DD.
 */
export type DossierScope =
  | { readonly kind: "top"; readonly actors: number }
  | { readonly kind: "near"; readonly actors: readonly string[] }
  | { readonly kind: "path"; readonly from: string; readonly to: string }
  | { readonly kind: "report"; readonly reports: readonly string[] }
  | { readonly kind: "time"; readonly from: string; readonly to: string };

/** What a part of a dossier is a part of. */
export interface DossierPart {
  readonly scope: DossierScope;
  /** Of the whole dossier. */
  readonly claims: number;
  readonly actors: number;
  /** Actors that the scope is about, where fewer than were asked for fit: of `top` the number it came to; else of those named. */
  readonly about: number;
}

/** What a dossier opens on. */
export const DEFAULT_SCOPE: DossierScope = { kind: "top", actors: 300 };

/** Bounds of what a scope can ask for. */
export const SCOPE_LIMITS = { top: 10_000, near: 20, report: 20 } as const;

/** What the text of a scope may be, in words that complete "expected …". */
export const SCOPE_FORMS = `top:300 (actors, at most ${SCOPE_LIMITS.top}), near:actor,actor (at most ${SCOPE_LIMITS.near}), path:actor,actor, report:report,report or time:2018-01-01/2018-03-31`;

/** Returns the scope that a text names, or null where it names none. */
export function parseScope(text: string): DossierScope | null {
  const [, kind, rest = ""] = /^(top|near|path|report|time):(.+)$/.exec(text) ?? [];
  if (kind === "top") {
    const actors = /^[1-9]\d{0,5}$/.test(rest) ? Number(rest) : 0;
    return actors > 0 && actors <= SCOPE_LIMITS.top ? { kind, actors } : null;
  }
  if (kind === "time") {
    const [from = "", to = from, ...more] = rest.split("/");
    const days = [dayOfDate(from), dayOfDate(to)] as const;
    if (more.length > 0 || days[0] === null || days[1] === null || days[0] > days[1]) return null;
    return { kind, from, to };
  }
  const ids = [...new Set(rest.split(","))];
  if (!ids.every((id) => SLUG.test(id))) return null;
  if (kind === "near") return ids.length <= SCOPE_LIMITS.near ? { kind, actors: ids } : null;
  if (kind === "report") return ids.length <= SCOPE_LIMITS.report ? { kind, reports: ids } : null;
  const [from, to, ...more] = ids;
  return kind === "path" && from !== undefined && to !== undefined && more.length === 0
    ? { kind, from, to }
    : null;
}

/** Returns the text of a scope, the same for the same scope: what {@link parseScope} reads. */
export function formatScope(scope: DossierScope): string {
  if (scope.kind === "top") return `top:${scope.actors}`;
  if (scope.kind === "near") return `near:${scope.actors.join(",")}`;
  if (scope.kind === "report") return `report:${scope.reports.join(",")}`;
  if (scope.kind === "path") return `path:${scope.from},${scope.to}`;
  return `time:${scope.from === scope.to ? scope.from : `${scope.from}/${scope.to}`}`;
}

/** Returns days since 1970-01-01 of the first and last day of a time scope. */
export function scopeDays({ from, to }: Extract<DossierScope, { kind: "time" }>): {
  readonly fromDay: number;
  readonly toDay: number;
} {
  return { fromDay: dayOfDate(from) ?? 0, toDay: dayOfDate(to) ?? 0 };
}

/** Returns the scope in which an actor stands: beside those of a neighbourhood that is open, while there is room, else alone. */
export function scopeWith(scope: DossierScope | null, actor: string): DossierScope {
  const before = scope?.kind === "near" ? scope.actors.filter((id) => id !== actor) : [];
  return { kind: "near", actors: [...before.slice(1 - SCOPE_LIMITS.near), actor] };
}

function dayOfDate(date: string): number | null {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const found = dayOf(year, month, day);
  const civil = civilOf(found);
  // 30 February rolls over into March.
  return civil.month === month && civil.day === day ? found : null;
}

/** Returns the scope that somebody chose, or null for what a dossier opens on, which a link leaves out. */
export function chosenScope(scope: DossierScope): DossierScope | null {
  return formatScope(scope) === formatScope(DEFAULT_SCOPE) ? null : scope;
}
