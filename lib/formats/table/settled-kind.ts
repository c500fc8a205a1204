import type { Actor } from "@/lib/domain/actor";
import type { ActorKind } from "@/lib/domain/codes";

/** Returns the fields of an actor whose kind somebody decided. Of unnamed sources nobody said how many they are. */
export function settledKind(kind: ActorKind): Pick<Actor, "kind" | "unnamed"> {
  return kind === "unnamed" ? { kind, unnamed: { count: null } } : { kind };
}
