import type { LineStatus } from "@/lib/domain/codes";
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
  /** Of a line without a filter; a role is reported. */
  readonly status: LineStatus;
}

/** One place in the fan of curves between two actors, and the candidates it stands for. */
export interface Slot {
  readonly id: string;
  readonly type: "line" | "role" | "fold";
  readonly source: string;
  readonly target: string;
  readonly family: Family;
  readonly members: readonly string[];
  /** The opened fold that a line came out of; null for all others. */
  readonly outOf: string | null;
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
 * the same way lie side by side, symmetric ones and roles in the middle. A fold that is named in `open`, or one of whose
 * lines is, is drawn line by line: its first line in its place, the others at the rim of the fan, and nothing else moves.
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
  const inside: (Unplaced & { readonly atRim: readonly Unplaced[] })[] = [];
  for (const [key, group] of groupByDirectionAndFamily(members)) {
    const id = `fold.${key}`;
    const singles = group.map((member) => single(member, from));
    if (group.length < FOLD_FROM) inside.push(...singles.map((slot) => ({ ...slot, atRim: [] })));
    else if (open.has(id) || group.some((member) => open.has(member.id))) {
      const [first, ...others] = singles.map((slot) => ({ ...slot, outOf: id }));
      inside.push({ ...first!, atRim: others });
    } else {
      const folded = group.map((member) => member.id);
      inside.push({ ...singles[0]!, id, type: "fold", members: folded, atRim: [] });
    }
  }
  inside.sort((a, b) => a.side - b.side);
  const middle = Math.max((inside.length - 1) / 2, 0);
  let taken = 0;
  const rimStep = () => {
    const beyond = middle + 1 + Math.floor(taken / 2);
    return taken++ % 2 === 0 ? beyond : -beyond;
  };
  return inside.flatMap(({ atRim, ...slot }, i) => [
    withStep(slot, i - middle),
    ...atRim.map((line) => withStep(line, rimStep())),
  ]);
}

function withStep({ side: _, ...slot }: Unplaced, step: number): Slot {
  return { ...slot, step };
}

/** Returns how many slots {@link bundlesOf} has for these candidates while no fold is open, and makes none. */
export function countSlots(candidates: readonly Candidate[]): number {
  const sizes = new Map<string, number>();
  for (const candidate of candidates) {
    const key = directionAndFamily(candidate);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  let slots = 0;
  for (const size of sizes.values()) slots += size < FOLD_FROM ? size : 1;
  return slots;
}

/** The same for what may fold into one. */
function directionAndFamily({ id, type, contested, source, family, target }: Candidate): string {
  return type === "line" && !contested ? `${source}.${family}.${target}` : id;
}

function groupByDirectionAndFamily(members: readonly Candidate[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const member of members) {
    const key = directionAndFamily(member);
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
  return { id, type, source, target, family, members: [id], outOf: null, side };
}
