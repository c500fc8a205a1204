import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bundle } from "@/lib/domain/bundle";
import type { Claim } from "@/lib/domain/claim";
import { STANCES, type Stance } from "@/lib/domain/codes";
import { FAMILIES } from "@/lib/domain/family";
import { contradictedSentence, contradictionLead } from "@/lib/domain/figure-words";
import { lineSentence } from "@/lib/domain/sentence";
import { testBundle, testClaim } from "@/lib/domain/test-bundle";
import { PRESETS } from "./presets";
import { drawable, figureOf } from "./test-figure";
import { arbitraryView } from "./view-arbitrary";
import { DEFAULT_VIEW, type View } from "./view-state";

const bundleIn = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Bundle;
const FILES = ["tests/fixtures/disputed.json", "data/disputed-accord.json"].filter((path) =>
  existsSync(path),
);

/** Views over the ids of a dossier: many with most fields at rest, so that something is left, and some with all away from it. */
function filtersOf({ actors, relationTypes, reports, claims }: Bundle): fc.Arbitrary<View> {
  const ids = (records: readonly { readonly id: string }[]) =>
    fc.constantFrom(...records.map(({ id }) => id));
  const dates = ["2025-02-20", "2025-03-01", "2025-03-10", "2030-03-01", "2030-03-03", "2030-03-04"];
  const day = fc.constantFrom(...dates);
  const words = fc.constantFrom(
    ...claims.flatMap(({ scope }) => scope ?? []),
    ...actors.map(({ name }) => name),
  );
  const near = fc.record({
    ...{ as: day, q: words, o: fc.constantFrom(0, 2) },
    h: fc.record({ from: day, to: fc.constant(null) }),
    r: fc.record({ from: fc.constant(null), to: day }),
  });
  const anywhere = arbitraryView({
    actor: ids(actors),
    relation: ids(relationTypes),
    report: ids(reports),
    family: fc.constantFrom(...FAMILIES),
  });
  const fields = Object.keys(DEFAULT_VIEW) as (keyof View)[];
  const some = fc.oneof(
    { weight: 3, arbitrary: fc.subarray(fields, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.subarray(fields) },
  );
  return fc.tuple(anywhere, near, some, fc.boolean()).map(([far, close, chosen, isNear]) => {
    const from: Partial<View> = isNear ? { ...far, ...close } : far;
    return { ...DEFAULT_VIEW, ...Object.fromEntries(chosen.map((field) => [field, from[field]])) };
  });
}

const lineOf = (claim: Claim, { relationTypes, actors }: Bundle) => {
  const at = (id: string) => actors.findIndex((actor) => actor.id === id);
  const { subject, relation, object } = claim;
  const turned = relationTypes.find(({ id }) => id === relation)!.symmetric && at(object) < at(subject);
  return turned ? `${object}.${relation}.${subject}` : `${subject}.${relation}.${object}`;
};

describe.each(FILES)("the figures of %s", (path) => {
  const bundle = bundleIn(path);
  const drawn = drawable(bundle);
  const standing = bundle.claims.filter(({ status }) => status !== "withdrawn");
  const against = new Set(
    standing.filter(({ stance }) => stance !== "asserts").map((claim) => lineOf(claim, bundle)),
  );

  /** Lines that a claim ties to another, both standing, by id. */
  const opposed = new Map<string, Set<string>>();
  for (const claim of standing) {
    for (const other of standing.filter(({ id }) => claim.contradicts?.includes(id))) {
      const ends = [lineOf(claim, bundle), lineOf(other, bundle)] as const;
      if (ends[0] === ends[1]) continue;
      for (const [one, two] of [ends, [ends[1], ends[0]] as const])
        opposed.set(one, (opposed.get(one) ?? new Set()).add(two));
    }
  }
  const clauseOf = (line: string) => {
    const [subject, relation, object] = line.split(".");
    const name = (id?: string) => bundle.actors.find((actor) => actor.id === id)!.name;
    const { label } = bundle.relationTypes.find(({ id }) => id === relation)!;
    return lineSentence({ subject: name(subject), label, object: name(object) });
  };
  const everybody = [...bundle.actors.keys()];
  /** All actors, as in a small dossier, or some of them, as in a large one. */
  const drawings = fc.oneof(
    fc.constant(everybody),
    fc.subarray(everybody, { minLength: Math.ceil(everybody.length / 2) }),
  );

  it("never show an assertion without its denial, or the note that one exists, whatever is filtered", () => {
    const views = fc.tuple(filtersOf(bundle), fc.constantFrom(...PRESETS), drawings);
    let tried = 0;
    fc.assert(
      fc.property(views, ([view, preset, actors]) => {
        const { content, texts, words } = figureOf(drawn, view, preset, actors);
        const asserts = (row: number) =>
          standing.some(({ id, stance }) => id === bundle.claims[row]!.id && stance === "asserts");
        const contested = content.lines.filter(({ id, rows }) => against.has(id) && [...rows].some(asserts));
        tried += contested.length;
        // Of the signs one is the legend's, and one begins the statement of what is left out.
        const signs = texts.filter((text) => /^≠( |$)/.test(text) && text !== `≠ ${content.unheard}`);
        if (contested.length > 0) expect(signs.length).toBeGreaterThan(contested.length);
        for (const line of contested) {
          const numbers = content.sources.marks.get(line.id) ?? [];
          const notes = content.sources.notes.filter((note) => numbers.includes(note.number) && note.against);
          expect(notes.length).toBeGreaterThan(0);
          const isNamed = notes.some(({ text }) => words.includes(text));
          expect(isNamed || /; \d+ (denies or disputes|deny or dispute)/.test(words)).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
    expect(tried).toBeGreaterThan(20);
  });

  it("never show a line without the note of who contradicts it, whatever is filtered or drawn", () => {
    // Often without one of two lines that contradict each other: chance seldom leaves just one of them.
    const relations = [...opposed.keys()].map((line) => line.split(".")[1]!);
    const withoutOne = fc
      .tuple(filtersOf(bundle), fc.constantFrom(...relations, "none"))
      .map(([view, relation]): View => ({ ...view, rel: { not: true, ids: [relation] } }));
    let tried = 0;
    fc.assert(
      fc.property(fc.oneof(filtersOf(bundle), withoutOne), drawings, (view, actors) => {
        const { content, words, alt } = figureOf(drawn, view, PRESETS[0], actors);
        const shown = new Set(content.lines.map(({ id }) => id));
        for (const { id } of content.lines) {
          for (const other of opposed.get(id) ?? []) {
            if (shown.has(other)) continue;
            tried++;
            const numbers = content.sources.marks.get(id) ?? [];
            const lead = contradictionLead(clauseOf(other));
            const notes = content.sources.notes.filter(
              ({ number, against, text }) => numbers.includes(number) && against && text.startsWith(lead),
            );
            expect(notes.length).toBeGreaterThan(0);
            const isNamed = notes.some(({ text }) => words.includes(text));
            expect(isNamed || /; \d+ (denies or disputes|deny or dispute)/.test(words)).toBe(true);
            expect(alt).toContain(contradictedSentence(clauseOf(id), clauseOf(other)));
          }
        }
      }),
      { numRuns: 100 },
    );
    if (opposed.size > 0) expect(tried).toBeGreaterThan(5);
  });
});

describe("a figure whose filter leaves a side out", () => {
  const denial: Partial<Claim> = {
    stance: "denies",
    chain: [{ actor: "brunmark", basis: "stated" }],
    report: "r2",
  };
  const bundle = testBundle((world) => {
    world.reports.push({ ...world.reports[0]!, id: "r2", publisher: "brunmark" });
    world.claims.push(testClaim({ id: "c2", ...denial }));
  });
  const sides = drawable(bundle);
  const only = (actor: string): Partial<View> => ({ act: { not: false, ids: [actor] } });

  it("says nothing of it where every side is shown", () => {
    const { words, content } = figureOf(sides);
    expect(words).not.toMatch(/left out|leaves out/);
    expect(content.unheard).toBeNull();
  });

  it("prints the denial's note, says that the filter leaves it out, and keeps the sign", () => {
    const { words, alt } = figureOf(sides, only("beacon"));
    expect(words).toContain("≠ aided");
    expect(words).toContain("Denied (left out by the filter): Brunmark in its own voice;");
    expect(words).toContain("≠ 1 line is denied or disputed by reports that the filter leaves out");
    expect(alt).toContain("Avéria aided Brunmark (disputed; denied by a report that the filter leaves out).");
  });

  it("prints the assertion's note where only the denial is shown", () => {
    const { words, alt } = figureOf(sides, only("brunmark"));
    expect(words).toContain("≠ aided");
    expect(words).toContain("Asserted (left out by the filter): The Beacon in its own voice;");
    expect(alt).toContain("(disputed, denied by 1 origin; asserted by a report that the filter leaves out).");
  });

  it("says so also of what was not yet denied on a day", () => {
    const later = structuredClone(bundle);
    Object.assign(later.reports[1]!, { published: { edtf: "2030-06-01", basis: "stated" } });
    const { words } = figureOf(drawable(later), { as: "2030-05-15" });
    expect(words).toContain("≠ aided");
    expect(words).toContain("Denied (left out by the filter): Brunmark");
  });

  it("leaves a denial out that was withdrawn", () => {
    const withdrawn = structuredClone(bundle);
    Object.assign(withdrawn.claims[1]!, { status: "withdrawn" });
    const { words } = figureOf(drawable(withdrawn), only("beacon"));
    expect(words).not.toMatch(/≠|Denied/);
  });

  it("names a line that contradicts a shown one and is not shown, with who reports it", () => {
    const other = structuredClone(bundle);
    other.claims[1] = testClaim({
      id: "c2",
      subject: "brunmark",
      relation: "met_with",
      object: "beacon",
      contradicts: ["c1"],
    });
    const shown = drawable(other);
    const { words, alt } = figureOf(shown, { rel: { not: false, ids: ["aided"] } });
    expect(words).toContain("Contradicted by “Brunmark met with The Beacon” (not shown): The Beacon");
    expect(alt).toContain(
      "“Avéria aided Brunmark” is contradicted by “Brunmark met with The Beacon”, which is not shown.",
    );
    expect(figureOf(shown).words).not.toContain("Contradicted");
  });

  it("counts the denials among the notes that find no room", () => {
    const crowded = structuredClone(bundle);
    const outlets = Array.from({ length: 60 }, (_, at) => `o${at}`);
    crowded.actors.push(
      ...outlets.map((id) => ({ id, name: `The Invented Beacon of Town ${id}`, kind: "outlet" as const })),
    );
    const stances: Stance[] = [...STANCES];
    crowded.claims = outlets.map((actor, at) =>
      testClaim({ id: `c${at}`, stance: stances[at % 3]!, chain: [{ actor, basis: "stated" }] }),
    );
    const { words } = figureOf(drawable(crowded), { st: ["asserts"] });
    expect(words).toMatch(/and \d+ more at the link; \d+ deny or dispute/);
  });
});
