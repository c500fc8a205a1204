import type { Actor } from "./actor";
import type { Claim } from "./claim";
import type { Stance } from "./codes";
import type { Corroboration, LineFlag, Origins } from "./dossier-data";
import { countGroups } from "./key-groups";
import { lineStatus } from "./line-status";
import type { Report } from "./report";

/** What corroboration reads of the records. Claims that name an unknown actor or report are counted as if it said nothing more. */
export type CorroborationActor = Pick<Actor, "id" | "kind" | "roles" | "unnamed">;
export type CorroborationReport = Pick<Report, "id" | "publisher" | "relays" | "supersedes">;
export type CorroborationClaim = Pick<Claim, "report" | "stance" | "chain" | "status">;

/** Actors and reports by id, looked up for every claim of a dossier. Build it once. */
export interface CorroborationContext {
  readonly actors: ReadonlyMap<string, CorroborationActor>;
  readonly reports: ReadonlyMap<string, CorroborationReport>;
  /** Reports that supersede another or are superseded. */
  readonly versioned: ReadonlySet<string>;
  /** Reports that another relays. */
  readonly relayed: ReadonlySet<string>;
}

/** Returns the look-ups that the functions below need. */
export function corroborationContext(
  actors: Iterable<CorroborationActor>,
  reports: Iterable<CorroborationReport>,
): CorroborationContext {
  const byId = new Map(Array.from(reports, (report) => [report.id, report]));
  const versioned = new Set<string>();
  const relayed = new Set<string>();
  for (const { id, supersedes, relays } of byId.values()) {
    if (supersedes !== undefined && supersedes !== id) versioned.add(id).add(supersedes);
    for (const { report } of relays ?? []) if (report !== id) relayed.add(report);
  }
  const actorsById = new Map(Array.from(actors, (actor) => [actor.id, actor]));
  return { actors: actorsById, reports: byId, versioned, relayed };
}

/** Where a claim's newsgathering happened, and how we know. */
export interface Origin {
  readonly actor: string;
  /** The origin comes from the report's `relays`, not from the claim's own chain. */
  readonly byRelay: boolean;
  /** That relay is the coder's inference. */
  readonly inferred: boolean;
}

/** Returns the id of the actor with whom the newsgathering behind a claim happened. */
export function originOf(claim: CorroborationClaim, context: CorroborationContext): string {
  return traceOrigin(claim, context).actor;
}

/**
 * Returns the origin: the deepest outlet in the chain; where that is the publisher itself and its report relays another,
 * the publisher at the end of the relays (the first of each report); a publisher that is no outlet where no outlet stands.
 */
export function traceOrigin(claim: CorroborationClaim, context: CorroborationContext): Origin {
  const publisher = publisherOf(claim, context);
  // A chain that names a deeper outlet speaks for itself: a report that quotes two agencies must not merge them.
  const deepest = deepestOutlet(claim, context);
  if (deepest !== publisher) return { actor: deepest, byRelay: false, inferred: false };
  let inferred = false;
  let report = context.reports.get(claim.report);
  const seen = new Set([claim.report]);
  for (let next = report?.relays?.[0]; next && !seen.has(next.report); next = report?.relays?.[0]) {
    const relayed = context.reports.get(next.report);
    if (!relayed) break;
    inferred ||= next.basis === "inferred";
    seen.add(next.report);
    report = relayed;
  }
  if (seen.size === 1 || !report) return { actor: publisher, byRelay: false, inferred: false };
  return { actor: report.publisher, byRelay: true, inferred };
}

/**
 * Returns the corroboration keys of a claim: claims of one line and stance that share a key count as one origin.
 *
 * Unique, the origin's own key first. `from.<actor>` stands for an outlet, or for the body that a named speaker on record
 * speaks for; `report.<report>` for a report that another relays, on its own claims and on those that may rest on it;
 * `versions.<report>` for a report and those that supersede it, by the first version. Where a claim could rest on several
 * reports it has the keys of all, which errs to fewer origins.
 */
export function claimKeys(claim: CorroborationClaim, context: CorroborationContext): string[] {
  const keys = new Set([`from.${bodyOf(traceOrigin(claim, context).actor, context)}`]);
  for (const speaker of speakersOnRecord(claim, context)) keys.add(`from.${bodyOf(speaker, context)}`);
  for (const report of reportsBehind(claim, context)) {
    // Where nothing else can have the key it would join nothing, and cost millions of rows a value each.
    if (context.relayed.has(report)) keys.add(`report.${report}`);
    if (context.versioned.has(report)) keys.add(`versions.${firstVersion(report, context)}`);
  }
  return [...keys];
}

/**
 * The claim's report and, unless its chain names a deeper outlet, all reports that this one relays, directly or through
 * others. An update takes over what its earlier versions relay.
 */
function reportsBehind(claim: CorroborationClaim, context: CorroborationContext): Iterable<string> {
  const behind = new Set([claim.report]);
  if (deepestOutlet(claim, context) !== publisherOf(claim, context)) return behind;
  // A set that grows while it is walked is walked to its new end.
  for (const id of behind) {
    const report = context.reports.get(id);
    if (report?.supersedes !== undefined) behind.add(report.supersedes);
    for (const relay of report?.relays ?? []) behind.add(relay.report);
  }
  return behind;
}

function publisherOf(claim: CorroborationClaim, context: CorroborationContext): string {
  return claim.chain[0]?.actor ?? context.reports.get(claim.report)?.publisher ?? "";
}

/** The last outlet of the chain, or the publisher where it names none. */
function deepestOutlet(claim: CorroborationClaim, context: CorroborationContext): string {
  const outlet = claim.chain.findLast((step) => kindOf(step.actor, context) === "outlet");
  return outlet?.actor ?? publisherOf(claim, context);
}

/** Returns the body that a person speaks for: the actor of its first role, and so on until that is no person. */
export function bodyOf(actor: string, context: CorroborationContext): string {
  let body = actor;
  const seen = new Set<string>();
  while (kindOf(body, context) === "person" && !seen.has(body)) {
    seen.add(body);
    body = context.actors.get(body)?.roles?.[0]?.actor ?? body;
  }
  return body;
}

/**
 * Returns the id of the speaker on record through whom a claim counts with a body: the first who is it or speaks for it. Null
 * where the claim's origin is that body already, and where nobody named speaks for it.
 */
export function speakerFor(
  claim: CorroborationClaim,
  body: string,
  context: CorroborationContext,
): string | null {
  if (bodyOf(traceOrigin(claim, context).actor, context) === body) return null;
  for (const speaker of speakersOnRecord(claim, context))
    if (bodyOf(speaker, context) === body) return speaker;
  return null;
}

/** Returns whether the way to the origin, by the chain or by the report's relays, has a step that the coder inferred. */
export function isLinkInferred(claim: CorroborationClaim, context: CorroborationContext): boolean {
  return claim.chain.some((step) => step.basis === "inferred") || traceOrigin(claim, context).inferred;
}

/**
 * Returns what the claims of one line amount to: independent origins by stance, relays, voices, status and flags.
 *
 * Withdrawn claims count for nothing; a line of none but withdrawn claims, or of none, is withdrawn. A claim in one voice
 * can be linked to another through a third, so the groups are connected components, not equal keys.
 */
export function corroborate(
  claims: Iterable<CorroborationClaim>,
  context: CorroborationContext,
): Corroboration {
  const counted = [...claims].filter((claim) => claim.status !== "withdrawn");
  const origins: Origins = {
    asserts: originsOf(counted, "asserts", context),
    denies: originsOf(counted, "denies", context),
    disputes: originsOf(counted, "disputes", context),
  };
  const atOrigin = new Set(counted.map((claim) => bodyOf(originOf(claim, context), context)));
  const inChains = new Set(counted.flatMap((claim) => claim.chain.map((step) => step.actor)));
  let relays = 0;
  let voices = 0;
  const flags = new Set<LineFlag>();
  for (const actor of inChains) {
    if (kindOf(actor, context) === "outlet" && !atOrigin.has(actor)) relays++;
    const unnamed = context.actors.get(actor)?.unnamed;
    if (unnamed) voices += unnamed.count ?? 1;
    if (unnamed?.count === null) flags.add("voices_at_least");
  }
  if (counted.some((claim) => claim.chain.length <= 1)) flags.add("own_voice");
  if (counted.some((claim) => isLinkInferred(claim, context))) flags.add("link_inferred");
  if (mayShareSources(counted, context)) flags.add("may_share_unnamed_sources");
  return {
    status: lineStatus(origins),
    origins,
    relays,
    voices,
    flags: FLAG_ORDER.filter((flag) => flags.has(flag)),
  };
}

/** The order in which a line's flags are listed. */
export const FLAG_ORDER: readonly LineFlag[] = [
  "own_voice",
  "link_inferred",
  "may_share_unnamed_sources",
  "voices_at_least",
];

function originsOf(
  claims: readonly CorroborationClaim[],
  stance: Stance,
  context: CorroborationContext,
): number {
  return countGroups(keysOf(claims, stance, context)).groups;
}

/** Two origins that each rest on unnamed people may rest on the same ones; nobody outside can tell. */
function mayShareSources(claims: readonly CorroborationClaim[], context: CorroborationContext): boolean {
  const isUnnamed = (claim: CorroborationClaim) =>
    claim.chain.some((step) => kindOf(step.actor, context) === "unnamed");
  return (["asserts", "denies", "disputes"] as const).some((stance) => {
    const ofStance = claims.filter((claim) => claim.stance === stance);
    return countGroups(keysOf(ofStance, stance, context), (index) => isUnnamed(ofStance[index]!)).marked > 1;
  });
}

function keysOf(
  claims: readonly CorroborationClaim[],
  stance: Stance,
  context: CorroborationContext,
): string[][] {
  return claims.filter((claim) => claim.stance === stance).map((claim) => claimKeys(claim, context));
}

/** Named actors who said it for attribution: after the last outlet of the chain, up to the first unnamed source. */
function* speakersOnRecord(claim: CorroborationClaim, context: CorroborationContext): Generator<string> {
  const outlet = claim.chain.findLastIndex((step) => kindOf(step.actor, context) === "outlet");
  for (const step of claim.chain.slice(outlet + 1)) {
    const kind = kindOf(step.actor, context);
    if (kind === undefined || kind === "unnamed") return;
    yield step.actor;
  }
}

/** Follows `supersedes` to the first version. Of a cycle, the report that stands first by id, whichever it is entered at. */
function firstVersion(report: string, context: CorroborationContext): string {
  const seen: string[] = [];
  let first = report;
  while (!seen.includes(first)) {
    seen.push(first);
    const earlier = context.reports.get(first)?.supersedes;
    if (earlier === undefined) return first;
    first = earlier;
  }
  return seen.slice(seen.indexOf(first)).sort()[0] as string;
}

function kindOf(actor: string, context: CorroborationContext): Actor["kind"] | undefined {
  return context.actors.get(actor)?.kind;
}
