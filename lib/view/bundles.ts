import type { Family } from "@/lib/domain/family";

/** A line or role line that may be drawn between two actors. */
export interface Candidate {
  /** Line id or role id. */
  readonly id: string;
  readonly type: "line" | "role";
  readonly source: string;
  readonly target: string;
  readonly family: Family;
  /** Without direction: a symmetric relation. It stands in the middle of the fan. */
  readonly symmetric: boolean;
  /** Whether some claim denies or disputes it: such a line is never folded with others. */
  readonly contested: boolean;
}

/** One place in the fan of curves between two actors, and the candidates it stands for. */
export interface Slot {
  readonly id: string;
  readonly type: "line" | "role" | "fold";
  readonly source: string;
  readonly target: string;
  readonly family: Family;
  readonly members: readonly string[];
  /** Steps from the middle of the fan, to the right of the way from the bundle's `from` to its `to`. */
  readonly step: number;
}

/** All that is drawn between one pair of actors; `from === to` for loops. */
export interface Bundle {
  readonly from: string;
  readonly to: string;
  readonly slots: readonly Slot[];
}

/** From this many lines of one direction and family on, they fold into one. */
export const FOLD_FROM = 4;

/**
 * Returns the fans of parallel curves, one for each pair of actors, in order of the first candidate.
 *
 * A slot depends on all candidates and never on the filter, so that nothing moves when a filter changes. Lines that go
 * the same way lie side by side, symmetric ones and roles in the middle. A fold named in `open` is drawn line by line; a
 * line named in `open` comes out of its fold to the rim of the fan, and the others stay where they are.
 */
export function bundlesOf(candidates: readonly Candidate[], open: ReadonlySet<string>): Bundle[] {
  const pairs = new Map<string, { from: string; to: string; members: Candidate[] }>();
  for (const candidate of candidates) {
    const key = [candidate.source, candidate.target].sort().join(" ");
    const pair = pairs.get(key);
    if (pair === undefined) {
      pairs.set(key, { from: candidate.source, to: candidate.target, members: [candidate] });
    } else pair.members.push(candidate);
  }
  return [...pairs.values()].map(({ from, to, members }) => ({
    from,
    to,
    slots: slotsOf(from, members, open),
  }));
}

type Unplaced = Omit<Slot, "step"> & { readonly side: number };

function slotsOf(from: string, members: readonly Candidate[], open: ReadonlySet<string>): Slot[] {
  const inside: Unplaced[] = [];
  const takenOut: Unplaced[] = [];
  for (const [key, group] of groupByDirectionAndFamily(members)) {
    const id = `fold.${key}`;
    const isFolded = group.length >= FOLD_FROM && !open.has(id);
    if (!isFolded) inside.push(...group.map((member) => single(member, from)));
    else {
      const out = group.filter((member) => open.has(member.id));
      const rest = group.filter((member) => !open.has(member.id));
      takenOut.push(...out.map((member) => single(member, from)));
      if (rest.length > 0) {
        const first = single(rest[0]!, from);
        inside.push({ ...first, id, type: "fold", members: rest.map((member) => member.id) });
      }
    }
  }
  inside.sort((a, b) => a.side - b.side);
  const middle = (inside.length - 1) / 2;
  const steps = inside.map((_, i) => i - middle);
  const placed = inside.map((slot, i) => ({ ...slot, step: steps[i]! }));
  for (const [i, slot] of takenOut.entries()) {
    const beyond = Math.floor(i / 2) + 1 + Math.max(middle, 0);
    placed.push({ ...slot, step: i % 2 === 0 ? beyond : -beyond });
  }
  return placed.map(({ side: _, ...slot }) => slot);
}

function groupByDirectionAndFamily(members: readonly Candidate[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const member of members) {
    const mayFold = member.type === "line" && !member.contested;
    const key = mayFold ? `${member.source}.${member.family}.${member.target}` : member.id;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return groups;
}

/** Lines to the right of the reader of the arrow lie on one side, the opposite direction on the other. */
function single(member: Candidate, from: string): Unplaced {
  const side = member.symmetric ? 0 : member.source === from ? -1 : 1;
  const { id, type, source, target, family } = member;
  return { id, type, source, target, family, members: [id], side };
}
