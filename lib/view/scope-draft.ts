import type { DossierData } from "@/lib/domain/dossier-data";
import { DEFAULT_SCOPE, type DossierScope, formatScope, parseScope } from "@/lib/domain/dossier-scope";
import { actorOf } from "./known-ids";

/** An actor by id, with its name. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is filled in while a scope is chosen: what was filled in for another kind stays. */
export interface ScopeDraft {
  readonly kind: "top" | "near" | "path" | "time";
  readonly top: number;
  readonly near: readonly Named[];
  readonly path: readonly Named[];
  /** YYYY-MM-DD, or empty. */
  readonly from: string;
  readonly to: string;
}

/** Returns the draft that stands for the part that is shown. */
export function draftOf(data: DossierData): ScopeDraft {
  const scope = data.part?.scope ?? DEFAULT_SCOPE;
  const named = (id: string): Named => ({ id, name: actorOf(data, id)?.name ?? id });
  return {
    kind: scope.kind === "report" ? "top" : scope.kind,
    top: scope.kind === "top" ? scope.actors : 300,
    near: scope.kind === "near" ? scope.actors.map(named) : [],
    path: scope.kind === "path" ? [scope.from, scope.to].map(named) : [],
    from: scope.kind === "time" ? scope.from : "",
    to: scope.kind === "time" ? scope.to : "",
  };
}

/** Returns the scope that a draft comes to, or what is missing, in a sentence. */
export function scopeOfDraft({ kind, top, near, path, from, to }: ScopeDraft): DossierScope | string {
  if (kind === "top") return { kind, actors: top };
  if (kind === "near")
    return near.length === 0 ? "Choose at least one actor." : { kind, actors: near.map(({ id }) => id) };
  if (kind === "path") {
    const [one, other] = path;
    return one && other ? { kind, from: one.id, to: other.id } : "Choose two actors.";
  }
  if (from === "" || to === "") return "Give the first and the last day.";
  // Read back, because a field for dates lets through years that no calendar of ours has.
  return parseScope(formatScope({ kind, from, to })) ?? "The last day is before the first one.";
}
