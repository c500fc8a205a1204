import fc from "fast-check";
import type { Bundle } from "./bundle";
import { oneLine } from "./ids";

/** Returns a whole bundle of one claim, for tests that change a field of it. Every call makes new objects. */
export function testBundle(change: (bundle: Bundle) => void = () => undefined): Bundle {
  const bundle: Bundle = {
    format: "relata/1",
    dossier: {
      id: "grain",
      title: "Grain",
      language: "en",
      version: "1",
      licence: "CC0-1.0",
      maintainers: ["A. Tester"],
    },
    relationTypes: [
      {
        id: "met_with",
        label: "met with",
        inverse: "met with",
        symmetric: true,
        family: "contact",
        definition: "They met.",
      },
      {
        id: "aided",
        label: "aided",
        inverse: "was aided by",
        symmetric: false,
        family: "cooperation",
        definition: "Subject gave help to object.",
      },
    ],
    actors: [
      { id: "averia", name: "Avéria", kind: "state" },
      { id: "brunmark", name: "Brunmark", kind: "state" },
      { id: "beacon", name: "The Beacon", kind: "outlet" },
    ],
    reports: [
      {
        id: "r1",
        kind: "article",
        publisher: "beacon",
        title: "Grain arrives",
        language: "en",
        published: { edtf: "2030-05-02", basis: "stated" },
        held: false,
      },
    ],
    claims: [testClaim()],
  };
  change(bundle);
  return bundle;
}

/** Returns the claim of {@link testBundle}, with other fields where given. */
export function testClaim(fields: Partial<Bundle["claims"][number]> = {}): Bundle["claims"][number] {
  return {
    id: "c1",
    report: "r1",
    subject: "averia",
    relation: "aided",
    object: "brunmark",
    stance: "asserts",
    speech: "own_voice",
    chain: [{ actor: "beacon", basis: "stated" }],
    locator: "paragraph 1",
    happened: { edtf: "2030-05", basis: "stated" },
    status: "accepted",
    ...fields,
  };
}

/** Any text of one line that a bundle may hold: NFC, well-formed, without control characters. */
export const anyText = fc
  .string({ unit: "binary", minLength: 1, maxLength: 40 })
  .map((text) => text.normalize("NFC"))
  .filter((text) => oneLine(200).safeParse(text).success);

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const anyWhen = fc.oneof(
  fc.constant({ edtf: null, basis: "unknown" as const }),
  fc.record({
    edtf: fc.constantFrom("2030", "2030-05-02", "2030-05-01~/2030-05-10~", "../2030-05"),
    basis: fc.constant("stated" as const),
    text: maybe(anyText),
  }),
);

const anyClaim = fc.record({
  subject: fc.constantFrom("averia", "brunmark", "beacon"),
  object: fc.constantFrom("averia", "brunmark", "beacon"),
  relation: fc.constantFrom("met_with", "aided"),
  stance: fc.constantFrom("asserts" as const, "denies" as const, "disputes" as const),
  status: fc.constantFrom("draft" as const, "accepted" as const, "withdrawn" as const),
  happened: anyWhen,
  quotes: maybe(fc.array(fc.record({ exact: anyText, prefix: maybe(anyText) }), { maxLength: 3 })),
  scope: maybe(anyText),
  place: maybe(anyText),
  note: maybe(anyText),
  mode: maybe(fc.constantFrom("future" as const, "hypothetical" as const)),
});

const anyPoint = fc.record({
  x: fc.double({ min: -100_000, max: 100_000, noNaN: true }),
  y: fc.integer({ min: -1000, max: 1000 }),
});

/** Any bundle over the records of {@link testBundle}: odd texts, fields that are there or not, layouts in any order. */
export const anyBundle: fc.Arbitrary<Bundle> = fc
  .record({
    title: anyText,
    description: maybe(anyText),
    layout: maybe(fc.dictionary(fc.constantFrom("brunmark", "averia", "beacon"), anyPoint)),
    name: anyText,
    aliases: maybe(fc.array(fc.record({ text: anyText, lang: maybe(fc.constant("ar")) }), { maxLength: 3 })),
    claims: fc.array(anyClaim, { maxLength: 8 }),
  })
  .map(({ title, description, layout, name, aliases, claims }) =>
    testBundle((bundle) => {
      Object.assign(bundle.dossier, { title, description, layout });
      Object.assign(bundle.actors[0]!, { name, aliases });
      bundle.claims = claims.map((claim, at) => ({ ...testClaim(), ...claim, id: `claim ${at}` }));
    }),
  )
  // Some of fast-check's objects have no prototype, which nothing read from JSON is like.
  .map((bundle) => structuredClone(bundle));
