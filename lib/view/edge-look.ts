import type { Line } from "@/lib/claims/line";
import type { LineStatus, Stance } from "@/lib/domain/codes";
import type { Family } from "@/lib/domain/family";
import { lineStatus } from "@/lib/domain/line-status";
import type { SceneEdge } from "./scene";

/** What of a line decides its looks. */
export type LookedAtLine = Pick<Line, "origins" | "status" | "draft">;

/**
 * Returns the status that a line is drawn with: that of all its sides, those included that only claims take which the filter
 * leaves out. So a line that somebody denies has its sign under every filter. What is shown for its withdrawn claims alone
 * stays withdrawn, unless somebody denies or disputes it.
 */
export function drawnStatus({
  status,
  origins,
  unheard,
}: Pick<Line, "status" | "origins" | "unheard">): LineStatus {
  if (unheard.length === 0) return status;
  if (status === "withdrawn" && !unheard.some((stance) => stance !== "asserts")) return status;
  const voices = (stance: Stance) => origins[stance] + (unheard.includes(stance) ? 1 : 0);
  return lineStatus({ asserts: voices("asserts"), denies: voices("denies"), disputes: voices("disputes") });
}

/** Arrowhead of each family; a symmetric relation has none. */
export const FAMILY_HEAD: Readonly<Record<Family, SceneEdge["head"]>> = {
  contact: "none",
  cooperation: "triangle",
  friction: "tee",
  force: "triangle-cross",
  awareness: "diamond",
  standing: "none",
};

/** What is only denied is hollow: how far its two strokes lie from its middle, and how thick they are, px. */
export const DENIED = { aside: 2.1, width: 1.1 } as const;

/** Dashes in px, drawn with round caps for dots. */
export const DASHES = { sparse: [0.1, 9], dotted: [0.1, 4], dashed: [7, 4], solid: [] } as const;

/** Returns the number of independent origins a line is drawn with: of its assertion, else of its denial. */
export function drawnOrigins(line: LookedAtLine): number {
  return line.origins.asserts > 0
    ? line.origins.asserts
    : Math.max(line.origins.denies, line.origins.disputes);
}

/**
 * Returns pattern and width of a line. Pattern is reserved for evidence: dotted for drafts, dashed for one origin, solid and
 * thicker from two on; of what was withdrawn, dots far apart. Standing is thinner than the rest, but its pattern says the same: only role lines, which are no
 * claims, are dotted for another reason.
 */
export function lookOf(line: LookedAtLine, family: Family): Pick<SceneEdge, "pattern" | "width"> {
  const thinner = family === "standing" ? 0.35 : 0;
  if (line.status === "withdrawn") return { pattern: "sparse", width: 1.75 - thinner };
  if (line.draft) return { pattern: "dotted", width: 1.75 - thinner };
  return drawnOrigins(line) >= 2
    ? { pattern: "solid", width: 2.5 - thinner }
    : { pattern: "dashed", width: 1.75 - thinner };
}

/** Stands on a line that some reports assert and others deny or dispute, before its words or in their place. */
export const DISPUTE_SIGN = "≠";

/**
 * Returns the words of a line with what its status and its mode add to them: "≠ met with", "attacked (denied)", "detained or
 * expelled (hypothetical)". `unreal` is null where some claim says that it is actually so. `rests` says on what it rests, as
 * `originWords` does: "met with (2 origins)", "attacked (denied by 1 origin)".
 */
export function lineWords(label: string, status: LineStatus, unreal: Line["unreal"], rests = ""): string {
  const isStatusTold = status === "withdrawn" || (status === "denied" && rests === "");
  const marks = [isStatusTold ? status : "", unreal ?? "", rests].filter((mark) => mark !== "");
  const words = marks.length === 0 ? label : `${label} (${marks.join(", ")})`;
  return status === "disputed" ? `${DISPUTE_SIGN} ${words}` : words;
}
