import type { Candidate } from "./bundles";
import { drawnStatus } from "./edge-look";
import type { SceneInput, SceneLine } from "./scene-input";

/**
 * Returns what could be drawn between these actors under any filter: their lines in the order given, then the roles in the
 * order of the dossier. None for actors without either.
 */
export function candidatesOf(
  { actors, relationTypes }: SceneInput["data"],
  lines: readonly SceneLine[],
  drawn: ReadonlySet<string>,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const line of lines) {
    const source = actors[line.subject]?.id;
    const target = actors[line.object]?.id;
    const relation = relationTypes[line.relation];
    if (!source || !target || !relation || !drawn.has(source) || !drawn.has(target)) continue;
    const { family, symmetric } = relation;
    const against = line.origins.denies > 0 || line.origins.disputes > 0 || line.unheard.length > 0;
    const contested = against || line.status !== "reported";
    candidates.push({
      id: line.id,
      type: "line",
      source,
      target,
      family,
      symmetric,
      contested,
      status: drawnStatus(line),
    });
  }
  const role = {
    type: "role",
    family: "standing",
    symmetric: true,
    contested: false,
    status: "reported",
  } as const;
  for (const { id: source, roles = [] } of actors) {
    for (const [i, { actor: target }] of roles.entries()) {
      if (drawn.has(source) && drawn.has(target)) {
        candidates.push({ ...role, id: `role.${source}.${i}`, source, target });
      }
    }
  }
  return candidates;
}
