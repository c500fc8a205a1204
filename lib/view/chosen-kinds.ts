import type { ActorKind } from "@/lib/domain/codes";
import type { ChosenKind, KindOfName } from "@/lib/domain/table-import";
import type { KindCount, SurveyedActor, TableSurvey } from "@/lib/domain/table-survey";

/** Names that are shown of each kind. */
const NAMES = 6;

/** What a survey found of actors, with what a person decided since. */
export type SurveyedKinds = Pick<TableSurvey, "kinds" | "actors">;

/**
 * Returns the actors of a survey with the kinds that a person decided, and how many are of each kind then, most first. The file
 * need not be read again for that. Decisions on actors that the survey does not name change nothing here: {@link choicesBeside}.
 */
export function withChosenKinds(
  { kinds, actors }: SurveyedKinds,
  chosen: ReadonlyMap<string, ActorKind>,
): SurveyedKinds {
  if (chosen.size === 0) return { kinds, actors };
  const counts = new Map(kinds.map(({ kind, actors }) => [kind, actors]));
  const add = (kind: ActorKind, by: number) => counts.set(kind, (counts.get(kind) ?? 0) + by);
  const settled = actors.map((actor): SurveyedActor => {
    const kind = chosen.get(actor.name);
    if (kind === undefined) return actor;
    add(actor.kind, -1);
    add(kind, 1);
    return { ...actor, kind, how: "chosen" };
  });
  const counted = [...counts].filter(([, count]) => count > 0);
  return {
    actors: settled,
    kinds: counted
      .map(
        ([kind, count]): KindCount => ({
          kind,
          actors: count,
          examples: examplesOf(kind, settled, kinds, chosen),
        }),
      )
      .sort((one, other) => other.actors - one.actors),
  };
}

/**
 * Returns the decisions on actors that a survey does not name, in the order in which they were made. They go into the import all the
 * same, so that whoever made them has to see them: the actor may be in the file with too few claims to be named, or, read by other
 * columns, not at all.
 */
export function choicesBeside(
  { actors }: Pick<SurveyedKinds, "actors">,
  chosen: ReadonlyMap<string, KindOfName>,
): ChosenKind[] {
  if (chosen.size === 0) return [];
  const named = new Set(actors.map(({ name }) => name));
  return [...chosen].filter(([name]) => !named.has(name)).map(([name, kind]) => ({ name, kind }));
}

function examplesOf(
  kind: ActorKind,
  actors: readonly SurveyedActor[],
  kinds: readonly KindCount[],
  chosen: ReadonlyMap<string, ActorKind>,
): string[] {
  const named = actors.filter((actor) => actor.kind === kind).map(({ name }) => name);
  // Of a rare kind none may be among the strongest actors.
  const before = kinds.find((each) => each.kind === kind)?.examples ?? [];
  return [...new Set([...named, ...before.filter((name) => !chosen.has(name))])].slice(0, NAMES);
}
