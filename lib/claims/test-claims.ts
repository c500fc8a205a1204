import fc from "fast-check";
import type { Actor } from "@/lib/domain/actor";
import type { Claim } from "@/lib/domain/claim";
import { ACTOR_KINDS, CLAIM_STATUSES, MODES, SPEECHES, STANCES } from "@/lib/domain/codes";
import { OPEN_FROM_DAY, OPEN_TO_DAY } from "@/lib/domain/day";
import { dayWindow } from "@/lib/domain/edtf-window";
import type { RelationType } from "@/lib/domain/relation-type";
import type { Report } from "@/lib/domain/report";
import type { When } from "@/lib/domain/when";
import type { ClaimFilter } from "./claim-filter";

/** What a claim table is built from, small and full of the awkward: cycles, shared names, withdrawn and undated claims. */
export interface ClaimWorld {
  readonly actors: Actor[];
  readonly relationTypes: RelationType[];
  readonly reports: Report[];
  readonly claims: Claim[];
}

const DATES = [
  "2023-10-07",
  "2023-11",
  "2023-11-01~/2023-11-10~",
  "2023",
  "2023-11-15/..",
  "../2023-10",
  "../..",
  null,
];

const when: fc.Arbitrary<When> = fc
  .record({ edtf: fc.constantFrom(...DATES), inferred: fc.boolean() })
  .map(({ edtf, inferred }): When => {
    if (edtf === null) return { edtf, basis: "unknown" };
    return inferred ? { edtf, basis: "inferred", note: "worked out" } : { edtf, basis: "stated" };
  });

const actorId = (position: number) => `a${position}`;
const reportId = (position: number) => `r${position}`;

function actorsOf(count: number): fc.Arbitrary<Actor[]> {
  const other = fc.nat({ max: count - 1 }).map(actorId);
  const actor = (position: number) =>
    fc
      .record({
        kind: fc.constantFrom(...ACTOR_KINDS),
        roles: fc.array(other, { maxLength: 2 }),
        voices: fc.option(fc.integer({ min: 1, max: 4 })),
      })
      .map(
        ({ kind, roles, voices }): Actor => ({
          id: actorId(position),
          name: `Actor ${position}`,
          kind,
          roles: roles.map((id) => ({ actor: id, role: "speaker" })),
          ...(kind === "unnamed" ? { unnamed: { count: voices } } : {}),
        }),
      );
  return fc.tuple(...Array.from({ length: count }, (_, position) => actor(position)));
}

function reportsOf(count: number, actorCount: number): fc.Arbitrary<Report[]> {
  const other = fc.nat({ max: count - 1 }).map(reportId);
  const report = (position: number) =>
    fc
      .record({
        publisher: fc.nat({ max: actorCount - 1 }).map(actorId),
        published: when,
        relays: fc.array(
          fc.record({ report: other, basis: fc.constantFrom("stated" as const, "inferred" as const) }),
          {
            maxLength: 2,
          },
        ),
        supersedes: fc.option(other, { freq: 3, nil: undefined }),
      })
      .map(
        ({ publisher, published, relays, supersedes }): Report => ({
          id: reportId(position),
          kind: "article",
          publisher,
          title: "A report",
          language: "en",
          published,
          held: false,
          relays: relays.map((relay) => ({ ...relay, how: "quotes" })),
          ...(supersedes === undefined ? {} : { supersedes }),
        }),
      );
  return fc.tuple(...Array.from({ length: count }, (_, position) => report(position)));
}

function claimsOf(
  actors: readonly Actor[],
  reports: readonly Report[],
  count: number,
): fc.Arbitrary<Claim[]> {
  const actor = fc.constantFrom(...actors.map(({ id }) => id));
  // Few ends, so that lines have several claims.
  const end = fc.constantFrom(...actors.slice(0, 3).map(({ id }) => id));
  const claim = fc.record({
    report: fc.constantFrom(...reports),
    subject: end,
    relation: fc.constantFrom("met_with", "attacked"),
    object: end,
    stance: fc.constantFrom(...STANCES),
    speech: fc.constantFrom(...SPEECHES),
    deeper: fc.array(fc.record({ actor, basis: fc.constantFrom("stated" as const, "stated", "inferred") }), {
      maxLength: 3,
    }),
    scope: fc.option(fc.constantFrom("the war", "the talks"), { nil: undefined }),
    happened: when,
    mode: fc.option(fc.constantFrom(...MODES), { nil: undefined }),
    status: fc.constantFrom("accepted" as const, ...CLAIM_STATUSES),
    contradicts: fc.oneof(
      { weight: 4, arbitrary: fc.constant<number[]>([]) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.nat({ max: count - 1 }), { maxLength: 3 }) },
    ),
  });
  return fc.array(claim, { maxLength: count }).map((claims) =>
    claims.map(
      ({ report, deeper, scope, mode, contradicts, ...rest }, row): Claim => ({
        ...rest,
        id: `c${row}`,
        report: report.id,
        chain: [{ actor: report.publisher, basis: "stated" }, ...deeper],
        ...(scope === undefined ? {} : { scope }),
        ...(mode === undefined ? {} : { mode }),
        contradicts: contradicts
          .filter((other) => other < claims.length && other !== row)
          .map((other) => `c${other}`),
      }),
    ),
  );
}

export const RELATION_TYPES: RelationType[] = [
  {
    id: "met_with",
    label: "met with",
    inverse: "met with",
    symmetric: true,
    family: "contact",
    definition: "Met.",
  },
  {
    id: "attacked",
    label: "attacked",
    inverse: "was attacked by",
    symmetric: false,
    family: "force",
    definition: "Used force.",
  },
];

/** Worlds of up to seven actors, five reports and 25 claims. */
export const claimWorlds: fc.Arbitrary<ClaimWorld> = fc
  .record({ actorCount: fc.integer({ min: 3, max: 7 }), reportCount: fc.integer({ min: 1, max: 5 }) })
  .chain(({ actorCount, reportCount }) => fc.tuple(actorsOf(actorCount), reportsOf(reportCount, actorCount)))
  .chain(([actors, reports]) =>
    claimsOf(actors, reports, 25).map((claims) => ({
      actors,
      reports,
      claims,
      relationTypes: RELATION_TYPES,
    })),
  );

/** The days at which the dates above begin and end, and those just outside: where a bound is wrong, it is wrong there. */
const EDGES = DATES.flatMap((edtf) => (edtf === null ? [] : (dayWindow(edtf) ?? [])))
  .flatMap(({ fromDay, toDay }) => [fromDay - 1, fromDay, toDay, toDay + 1])
  .filter((edge) => edge > OPEN_FROM_DAY && edge < OPEN_TO_DAY);
const someDay = fc.constantFrom(...EDGES);
const day = fc.option(someDay);

/** Most bounds are off in each filter: many at once leave nothing, and then nothing is tried. */
function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

/** Masks whose values are 1, but for about one in `oneIn`. */
function masks(length: number, oneIn: number): fc.Arbitrary<Uint8Array> {
  return fc
    .array(fc.nat({ max: oneIn - 1 }), { minLength: length, maxLength: length })
    .map((values) => Uint8Array.from(values, (value) => (value > 0 ? 1 : 0)));
}

/** Filters that fit a world. */
export function filtersFor(world: ClaimWorld): fc.Arbitrary<ClaimFilter> {
  const few = (length: number) => masks(length, 4).map((values) => values.map((value) => 1 - value));
  const range = seldom(fc.record({ fromDay: day, toDay: day }));
  return fc.record({
    relations: seldom(masks(world.relationTypes.length, 3)),
    stances: seldom(masks(STANCES.length, 4)),
    speeches: seldom(masks(SPEECHES.length, 4)),
    statuses: seldom(masks(CLAIM_STATUSES.length, 4)),
    reports: seldom(masks(world.reports.length, 4)),
    accounts: seldom(masks(world.actors.length, 2)),
    withoutAccounts: seldom(few(world.actors.length)),
    hiddenActors: seldom(few(world.actors.length)),
    happened: range,
    reported: range,
    undated: fc.boolean(),
    asKnownOnDay: seldom(someDay),
    rows: seldom(masks(world.claims.length, 4)),
    minOrigins: fc.constantFrom(0, 0, 0, 1, 2),
    disputedOnly: fc.constantFrom(false, false, false, true),
  });
}
