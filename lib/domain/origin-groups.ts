import type { Stance } from "./codes";
import { type CorroborationClaim, type CorroborationContext, claimKeys } from "./corroboration";
import { groupMembers } from "./key-groups";

/** The claims of one line and stance that count as one independent origin. */
export interface OriginGroup<Of extends CorroborationClaim> {
  /**
   * Id of the actor that the group is named after: the outlet or body that most of its claims have as origin or as speaker on
   * record; of equals, the one that comes first.
   */
  readonly lead: string;
  /** Whether every claim rests on the lead. Else some are joined through reports that relay or supersede one another. */
  readonly isShared: boolean;
  /** In the order given; never empty. */
  readonly claims: readonly Of[];
}

/**
 * Returns the independent origins of one line by stance: as many groups as `corroborate` counts.
 *
 * Groups stand in the order of their first claims, and claims in the order given. Withdrawn claims are in no group. No claim,
 * no group.
 */
export function originGroups<Of extends CorroborationClaim>(
  claims: Iterable<Of>,
  context: CorroborationContext,
): Readonly<Record<Stance, readonly OriginGroup<Of>[]>> {
  const counted = [...claims].filter((claim) => claim.status !== "withdrawn");
  const ofStance = (stance: Stance) =>
    groupsOf(
      counted.filter((claim) => claim.stance === stance),
      context,
    );
  return { asserts: ofStance("asserts"), denies: ofStance("denies"), disputes: ofStance("disputes") };
}

function groupsOf<Of extends CorroborationClaim>(
  claims: readonly Of[],
  context: CorroborationContext,
): OriginGroup<Of>[] {
  const keys = claims.map((claim) => claimKeys(claim, context));
  return groupMembers(keys).map((members) => {
    const uses = new Map<string, number>();
    for (const key of members.flatMap((member) => keys[member] ?? [])) {
      if (key.startsWith(FROM)) uses.set(key, (uses.get(key) ?? 0) + 1);
    }
    const [lead, count] = [...uses].reduce((most, next) => (next[1] > most[1] ? next : most));
    return {
      lead: lead.slice(FROM.length),
      isShared: count === members.length,
      claims: members.map((member) => claims[member] as Of),
    };
  });
}

/** Beginning of the keys that stand for an outlet or a body; every claim has one. */
const FROM = "from.";
