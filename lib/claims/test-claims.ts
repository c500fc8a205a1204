import fc from "fast-check";
import type { Actor } from "@/lib/domain/actor";
import type { Claim } from "@/lib/domain/claim";
import { ACTOR_KINDS, CLAIM_STATUSES, STANCES } from "@/lib/domain/codes";
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
    speech: fc.constantFrom("own_voice" as const, "indirect" as const),
    deeper: fc.array(fc.record({ actor, basis: fc.constantFrom("stated" as const, "stated", "inferred") }), {
      maxLength: 3,
    }),
    scope: fc.option(fc.constantFrom("the war", "the talks"), { nil: undefined }),
    happened: when,
    status: fc.constantFrom("accepted" as const, ...CLAIM_STATUSES),
  });
  return fc.array(claim, { maxLength: count }).map((claims) =>
    claims.map(
      ({ report, deeper, scope, ...rest }, row): Claim => ({
        ...rest,
        id: `c${row}`,
        report: report.id,
        chain: [{ actor: report.publisher, basis: "stated" }, ...deeper],
        ...(scope === undefined ? {} : { scope }),
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

const day = fc.option(fc.integer({ min: 19_600, max: 19_700 }));

/** Filters that fit a world. */
export function filtersFor(world: ClaimWorld): fc.Arbitrary<ClaimFilter> {
  const mask = (length: number, onesOf: number) =>
    fc.option(
      fc
        .array(fc.nat({ max: onesOf }), { minLength: length, maxLength: length })
        .map((values) => Uint8Array.from(values, (value) => (value > 0 ? 1 : 0))),
      { freq: 1 },
    );
  const range = fc.option(fc.record({ fromDay: day, toDay: day }), { freq: 1 });
  const rare = (length: number) => mask(length, 3).map((values) => values?.map((value) => 1 - value) ?? null);
  return fc.record({
    relations: mask(world.relationTypes.length, 2),
    stances: mask(STANCES.length, 3),
    statuses: mask(CLAIM_STATUSES.length, 3),
    reports: mask(world.reports.length, 3),
    accounts: mask(world.actors.length, 2),
    withoutAccounts: rare(world.actors.length),
    hiddenActors: rare(world.actors.length),
    happened: range,
    reported: range,
    undated: fc.boolean(),
    asKnownOnDay: day,
    rows: mask(world.claims.length, 3),
    minOrigins: fc.constantFrom(0, 0, 1, 2, 3),
    disputedOnly: fc.constantFrom(false, false, true),
  });
}
