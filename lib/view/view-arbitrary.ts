import fc from "fast-check";
import { CLAIM_STATUSES, SPEECHES } from "@/lib/domain/codes";
import type { DossierScope } from "@/lib/domain/dossier-scope";
import { isoOfDay } from "./iso-day";
import {
  type DateRange,
  DRAW_STEPS,
  LIST_LAYOUTS,
  PANES,
  type Pick,
  SORTS,
  STANCE_TOKENS,
  type View,
} from "./view-state";

/** Test support: generators of canonical view states, for property tests of whatever a link restores. */

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz0123456789"];
const head = fc.constantFrom(...LETTERS);
const tail = fc.string({ unit: fc.constantFrom(...LETTERS, "_", "-"), maxLength: 63 });

/** Slugs of every allowed form, with the awkward ones (digits only, names of Object.prototype) more often than chance. */
export const arbitrarySlug: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(head, tail).map(([first, rest]) => first + rest) },
  { weight: 1, arbitrary: fc.constantFrom("0", "12", "constructor", "valueof", "a--", "null", "not_") },
);

/** Ids the generated views draw from: any slug, unless a dossier's own ids are given. */
export interface ViewIds {
  readonly actor?: fc.Arbitrary<string>;
  readonly relation?: fc.Arbitrary<string>;
  readonly family?: fc.Arbitrary<string>;
  readonly report?: fc.Arbitrary<string>;
  readonly line?: fc.Arbitrary<string>;
}

/** Returns a generator of canonical views: those for which state to link to state is the identity. */
export function arbitraryView(ids: ViewIds = {}): fc.Arbitrary<View> {
  const actor = ids.actor ?? arbitrarySlug;
  const line =
    ids.line ?? fc.tuple(arbitrarySlug, arbitrarySlug, arbitrarySlug).map((parts) => parts.join("."));
  const selection = fc.oneof(
    fc.constant([]),
    line.map((id) => [id]),
    fc.uniqueArray(actor, { minLength: 1, maxLength: 2 }),
    fc.uniqueArray(line, { minLength: 2, maxLength: 6 }),
  );
  return fc.record<View>({
    v: orNull(arbitraryText(32)),
    scope: arbitraryScope,
    view: fc.constantFrom(...PANES),
    sel: orNull<readonly string[]>(selection),
    fam: orNull(arbitraryPick(ids.family ?? arbitrarySlug)),
    rel: orNull(arbitraryPick(ids.relation ?? arbitrarySlug)),
    st: fc.subarray([...STANCE_TOKENS]),
    sp: fc.subarray([...SPEECHES]),
    cs: fc.subarray([...CLAIM_STATUSES]),
    o: fc.integer({ min: 0, max: 999 }),
    rep: orNull(arbitraryPick(ids.report ?? arbitrarySlug)),
    act: orNull(arbitraryPick(actor)),
    hide: fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: actor }, fc.constant("*")), { maxLength: 4 }),
    h: orNull(arbitraryRange),
    r: orNull(arbitraryRange),
    und: fc.boolean(),
    as: orNull(arbitraryDay),
    q: orNull(arbitraryText(200)),
    x: fc.array(actor, { maxLength: 4 }),
    near: orNull(actor),
    draw: fc.constantFrom(...DRAW_STEPS),
    roles: fc.boolean(),
    z: orNull(fc.record({ zoom: hundredths(1, 10_000), x: coordinate, y: coordinate })),
    p: fc.dictionary(actor, fc.record({ x: coordinate, y: coordinate }), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
    sort: fc.constantFrom(...SORTS),
    lay: fc.constantFrom(null, ...LIST_LAYOUTS),
  });
}

const arbitraryScope: fc.Arbitrary<DossierScope> = fc.oneof(
  fc.integer({ min: 1, max: 10_000 }).map((actors): DossierScope => ({ kind: "top", actors })),
  fc
    .uniqueArray(arbitrarySlug, { minLength: 1, maxLength: 4 })
    .map((actors): DossierScope => ({ kind: "near", actors })),
  fc
    .uniqueArray(arbitrarySlug, { minLength: 1, maxLength: 2 })
    .map((reports): DossierScope => ({ kind: "report", reports })),
  fc
    .uniqueArray(arbitrarySlug, { minLength: 2, maxLength: 2 })
    .map(([from, to]): DossierScope => ({ kind: "path", from: from!, to: to! })),
  fc.constantFrom<DossierScope>(
    { kind: "time", from: "2018-01-01", to: "2018-03-31" },
    { kind: "time", from: "0099-02-28", to: "0099-02-28" },
  ),
);

/** Days of the years 0 to 9999, mostly of our time. */
export const arbitraryDay: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 25_000 }) },
    fc.integer({ min: -719_528, max: 2_932_896 }),
  )
  .map(isoOfDay);

const arbitraryRange: fc.Arbitrary<DateRange> = fc.oneof(
  fc.tuple(arbitraryDay, arbitraryDay).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
  arbitraryDay.map((from) => ({ from, to: null })),
  arbitraryDay.map((to) => ({ from: null, to })),
);

const coordinate = hundredths(-10_000_000, 10_000_000);

function hundredths(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max }).map((n) => Math.round(n) / 100);
}

function arbitraryPick(id: fc.Arbitrary<string>): fc.Arbitrary<Pick> {
  return fc.record({ not: fc.boolean(), ids: fc.uniqueArray(id, { minLength: 1, maxLength: 5 }) });
}

function arbitraryText(max: number): fc.Arbitrary<string> {
  const printable = fc
    .string({ unit: "binary", minLength: 1, maxLength: max })
    .map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "&"));
  return fc.oneof(
    printable,
    fc.constantFrom("50% + 1 & more #tag?", "“voices” = Stimmen", "a;b:c,d/e", "حزب الله", "-", "0"),
  );
}

function orNull<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof(fc.constant(null), value);
}
