import { ACTORS_NAMED, type SurveyedActor } from "@/lib/domain/table-survey";

/**
 * Returns the actors with most claims, the strongest first, of equals those that came first; at most `most` of them.
 *
 * Of a million actors most have one claim: the numbers are sorted, and only actors that are kept.
 */
export function strongestActors(
  actors: readonly Readonly<SurveyedActor>[],
  most: number = ACTORS_NAMED,
): SurveyedActor[] {
  const byClaims = (one: SurveyedActor, other: SurveyedActor) => other.claims - one.claims;
  if (actors.length <= most) return actors.map((actor) => ({ ...actor })).sort(byClaims);
  const counts = Int32Array.from(actors, ({ claims }) => claims).sort();
  const least = counts[counts.length - most] ?? 0;
  const above = actors.filter(({ claims }) => claims > least).sort(byClaims);
  const kept = new Set(above);
  for (const actor of actors) {
    if (kept.size >= most) break;
    if (actor.claims === least) kept.add(actor);
  }
  return [...kept].map((actor) => ({ ...actor }));
}
