import type { Claim } from "@/lib/domain/claim";
import { CLAIM_STATUSES, SPEECHES, STANCES, type Stance } from "@/lib/domain/codes";
import { bodyOf, corroborate, corroborationContext, originOf } from "@/lib/domain/corroboration";
import type { Corroboration } from "@/lib/domain/dossier-data";
import { type DayWindow, dayWindow } from "@/lib/domain/edtf-window";
import type { When } from "@/lib/domain/when";
import type { ClaimFilter, DayRange } from "./claim-filter";
import type { ClaimWorld } from "./test-claims";

/** The answer of the naive filter: lines by id, in order of first claim, and the facet counts. */
export interface NaiveResult {
  readonly lines: Map<string, NaiveLine>;
  readonly relations: Record<string, number>;
  readonly minOrigins: number[];
  readonly disputed: number;
  readonly linesOfActor: Record<string, number>;
}

export interface NaiveLine extends Corroboration {
  readonly claims: string[];
  readonly scopes: string[];
  readonly draft: boolean;
  /** First and last day on either clock, null where no claim has a date. */
  readonly happened: readonly [number, number] | null;
  readonly reported: readonly [number, number] | null;
  readonly happenedInferred: boolean;
  readonly reportedInferred: boolean;
  readonly unreal: "future" | "hypothetical" | null;
  readonly unheard: readonly Stance[];
  readonly contradictedBy: readonly string[];
}

/** What `applyFilter` must answer, done with records and maps, one facet after another, and no thought of speed. */
export function naiveFilter(world: ClaimWorld, filter: ClaimFilter): NaiveResult {
  const linesUnder = (changed: Partial<ClaimFilter>) => naiveLines(world, { ...filter, ...changed });
  const lines = linesUnder({});
  const relations: Record<string, number> = {};
  for (const { id } of world.relationTypes) {
    const found = [...linesUnder({ relations: null }).keys()].filter((line) => line.split(".")[1] === id);
    relations[id] = found.length;
  }
  const origins = [...linesUnder({ minOrigins: 0 }).values()].map((line) => line.origins.asserts);
  const most = Math.max(1, ...origins);
  const linesOfActor: Record<string, number> = {};
  for (const { id } of world.actors) {
    linesOfActor[id] = [...lines.keys()].filter((line) => {
      const [subject, , object] = line.split(".");
      return subject === id || object === id;
    }).length;
  }
  return {
    lines,
    relations,
    minOrigins: Array.from(
      { length: most + 1 },
      (_, n) => origins.filter((count) => n <= 1 || count >= n).length,
    ),
    disputed: linesUnder({ disputedOnly: true }).size,
    linesOfActor,
  };
}

function naiveLines(world: ClaimWorld, filter: ClaimFilter): NaiveResult["lines"] {
  const context = corroborationContext(world.actors, world.reports);
  // Claims of all stances decide what a line amounts to; those of the stances asked for are what it shows.
  const heard = claimsByLine(world, { ...filter, stances: null });
  const groups = claimsByLine(world, filter);
  const standing = world.claims.filter((claim) => claim.status !== "withdrawn");
  const standingOn = (line: string) => standing.filter((claim) => lineOf(world, claim) === line);
  const firstClaim = (line: string) => world.claims.findIndex((claim) => lineOf(world, claim) === line);
  const lines: NaiveResult["lines"] = new Map();
  for (const line of [...groups.keys()].sort((a, b) => firstClaim(a) - firstClaim(b))) {
    const claims = groups.get(line) as Claim[];
    const corroboration = corroborate(heard.get(line) as Claim[], context);
    if (filter.minOrigins > 1 && corroboration.origins.asserts < filter.minOrigins) continue;
    if (filter.disputedOnly && corroborate(standingOn(line), context).status !== "disputed") continue;
    lines.set(line, {
      ...corroboration,
      claims: claims.map((claim) => claim.id),
      scopes: [...new Set(claims.flatMap((claim) => claim.scope ?? []))],
      draft: claims.every((claim) => claim.status === "draft"),
      happened: spanOf(claims.map((claim) => claim.happened)),
      reported: spanOf(claims.map((claim) => publishedOf(world, claim))),
      happenedInferred: claims.some(({ happened }) => happened.basis === "inferred"),
      reportedInferred: claims.some((claim) => publishedOf(world, claim).basis === "inferred"),
      unreal: unrealOf(claims),
      unheard: STANCES.filter(
        (stance) =>
          isTaken(stance, standingOn(line)) &&
          !isTaken(
            stance,
            (heard.get(line) as Claim[]).filter((claim) => standing.includes(claim)),
          ),
      ),
      contradictedBy: standing
        .filter((claim) => lineOf(world, claim) !== line)
        .filter((claim) =>
          standing.some((own) => lineOf(world, own) === line && (speaks(own, claim) || speaks(claim, own))),
        )
        .map((claim) => lineOf(world, claim))
        .filter((other, at, all) => all.indexOf(other) === at)
        .sort((a, b) => firstClaim(a) - firstClaim(b)),
    });
  }
  return lines;
}

function isTaken(stance: Stance, claims: readonly Claim[]): boolean {
  return claims.some((claim) => claim.stance === stance);
}

function speaks(claim: Claim, other: Claim): boolean {
  return claim.contradicts?.includes(other.id) === true;
}

function claimsByLine(world: ClaimWorld, filter: ClaimFilter): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  world.claims.forEach((claim, row) => {
    if (!passes(world, filter, claim, row)) return;
    const line = lineOf(world, claim);
    groups.set(line, [...(groups.get(line) ?? []), claim]);
  });
  return groups;
}

function unrealOf(claims: readonly Claim[]): NaiveLine["unreal"] {
  const modes = new Set(claims.map((claim) => claim.mode ?? "actual"));
  if (modes.has("actual")) return null;
  return modes.has("hypothetical") ? "hypothetical" : "future";
}

function publishedOf(world: ClaimWorld, claim: Claim): When {
  return (world.reports.find(({ id }) => id === claim.report) as ClaimWorld["reports"][number]).published;
}

function spanOf(dates: readonly When[]): [number, number] | null {
  const windows = dates.flatMap((date) => daysOf(date) ?? []);
  if (windows.length === 0) return null;
  return [Math.min(...windows.map(({ fromDay }) => fromDay)), Math.max(...windows.map(({ toDay }) => toDay))];
}

function lineOf(world: ClaimWorld, { subject, relation, object }: Claim): string {
  const type = world.relationTypes.find(({ id }) => id === relation);
  const at = (actor: string) => world.actors.findIndex(({ id }) => id === actor);
  return type?.symmetric && at(object) < at(subject)
    ? `${object}.${relation}.${subject}`
    : `${subject}.${relation}.${object}`;
}

function passes(world: ClaimWorld, filter: ClaimFilter, claim: Claim, row: number): boolean {
  const inMask = (mask: Uint8Array | null, position: number) => mask === null || mask[position] === 1;
  const actorAt = (actor: string) => world.actors.findIndex(({ id }) => id === actor);
  const report = world.reports.findIndex(({ id }) => id === claim.report);
  const published = publishedOf(world, claim);
  const context = corroborationContext(world.actors, world.reports);
  const origin = actorAt(bodyOf(originOf(claim, context), context));
  const chain = claim.chain.map((step) => actorAt(step.actor));
  // A claim rests on an outlet also where only the relays of its report lead there.
  if (world.actors[origin]?.kind === "outlet") chain.push(origin);
  const hidden = [claim.subject, claim.object].some((actor) => filter.hiddenActors?.[actorAt(actor)] === 1);
  const known = daysOf(published);
  return (
    inMask(filter.rows, row) &&
    inMask(filter.stances, STANCES.indexOf(claim.stance)) &&
    inMask(filter.speeches, SPEECHES.indexOf(claim.speech)) &&
    inMask(filter.statuses, CLAIM_STATUSES.indexOf(claim.status)) &&
    inMask(filter.reports, report) &&
    inMask(
      filter.relations,
      world.relationTypes.findIndex(({ id }) => id === claim.relation),
    ) &&
    !hidden &&
    (filter.accounts === null || chain.some((actor) => filter.accounts?.[actor] === 1)) &&
    !chain.some((actor) => filter.withoutAccounts?.[actor] === 1) &&
    inRange(claim.happened, filter.happened, filter.undated) &&
    inRange(published, filter.reported, filter.undated) &&
    (filter.asKnownOnDay === null || (known !== null && known.toDay <= filter.asKnownOnDay))
  );
}

/** An interval that is open at both ends says no more than no date. */
function daysOf({ edtf }: When): DayWindow | null {
  return edtf === null || edtf === "../.." ? null : dayWindow(edtf);
}

function inRange(date: When, range: DayRange | null, undated: boolean): boolean {
  if (range === null) return true;
  const window = daysOf(date);
  if (window === null) return undated;
  if (range.fromDay !== null && window.toDay < range.fromDay) return false;
  return range.toDay === null || window.fromDay <= range.toDay;
}
