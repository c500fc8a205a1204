import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bundleSchema } from "@/lib/domain/bundle";
import { canonicalText } from "@/lib/domain/canonical-bundle";
import type { When } from "@/lib/domain/when";

const SEED = new URL("../data/tehran-meeting.json", import.meta.url);
const VOCABULARY = new URL("../data/relations.json", import.meta.url);
const ARTICLE = new URL("../../shared/seed-article.txt", import.meta.url);

const text = readFileSync(SEED, "utf8");
const bundle = bundleSchema.parse(JSON.parse(text));
const { actors, claims, dossier, relationTypes, reports } = bundle;
const lineOf = (claim: (typeof claims)[number]) => `${claim.subject}.${claim.relation}.${claim.object}`;
const claimQuotes = claims.flatMap((claim) =>
  (claim.quotes ?? []).map((quote) => ({ exact: quote.exact, locator: claim.locator ?? "" })),
);
const roleQuotes = actors.flatMap((actor) => actor.roles ?? []).flatMap((role) => role.quote?.exact ?? []);
const everyQuote = [...claimQuotes.map((quote) => quote.exact), ...roleQuotes];

describe("the Tehran dossier", () => {
  it("is in canonical form, so that import and export keep its bytes", () => {
    expect(text).toBe(canonicalText(bundle));
  });

  it("rests at least ten lines on at least twenty claims", () => {
    expect(claims.length).toBeGreaterThanOrEqual(20);
    expect(new Set(claims.map(lineOf)).size).toBeGreaterThanOrEqual(10);
  });

  it("names only what it has: actors, reports, relation types and claims", () => {
    const actorIds = new Set(actors.map((actor) => actor.id));
    const reportIds = new Set(reports.map((report) => report.id));
    const relations = new Map(relationTypes.map((type) => [type.id, type]));
    const claimIds = new Set(claims.map((claim) => claim.id));
    expect(claimIds.size).toBe(claims.length);
    for (const claim of claims) {
      const named = [claim.subject, claim.object, ...claim.chain.map((step) => step.actor)];
      expect(named.filter((id) => !actorIds.has(id))).toEqual([]);
      expect(reportIds.has(claim.report)).toBe(true);
      expect(relations.has(claim.relation)).toBe(true);
      const reasons = [claim.because, claim.qualifies, claim.contradicts].flatMap((ids) => ids ?? []);
      expect(reasons.filter((id) => !claimIds.has(id))).toEqual([]);
      if (relations.get(claim.relation)?.needsScope) expect(claim.scope, claim.id).toBeDefined();
      expect(claim.chain[0]?.actor).toBe(reports.find((report) => report.id === claim.report)?.publisher);
    }
  });

  it("gives every claim a quote and the place where it stands", () => {
    for (const claim of claims) {
      expect(claim.quotes?.length, claim.id).toBeGreaterThan(0);
      expect(claim.locator, claim.id).toMatch(/^(headline|standfirst|paragraph [1-6])$/);
    }
  });

  it("has a chain four deep: Voz, Reuters, three senior officials, Khamenei", () => {
    const chains = claims.map((claim) => claim.chain.map((step) => step.actor).join(" "));
    expect(chains).toContain("voz reuters senior-officials khamenei");
  });

  it.each([
    ["met with", "khamenei", "haniyeh"],
    ["refused support to", "iran", "hamas"],
    ["surprised by", "hezbollah", "hamas"],
    ["pressed to silence", "khamenei", "haniyeh"],
  ])("draws “%s” under exactly this label", (label, subject, object) => {
    const type = relationTypes.find((candidate) => candidate.label === label);
    expect(claims.map(lineOf)).toContain(`${subject}.${type?.id}.${object}`);
  });

  it("finds Ali Khamenei by the photo credit's spelling", () => {
    const found = actors.filter((actor) => actor.aliases?.some((alias) => alias.text === "Kahemeni"));
    expect(found.map((actor) => actor.name)).toEqual(["Ali Khamenei"]);
  });

  it("states no date: each 2023 is inferred, and a note says from what", () => {
    const whens: When[] = [
      ...claims.map((claim) => claim.happened),
      ...reports.map((report) => report.published),
    ];
    expect(whens.filter((when) => when.basis === "stated")).toEqual([]);
    const dated = whens.filter((when) => when.edtf !== null);
    expect(dated.length).toBeGreaterThan(10);
    for (const when of dated) {
      expect(when.edtf).toMatch(/^2023-/);
      expect(when.note).toMatch(/inferred/);
    }
  });

  it("infers that Reuters stands behind the Hezbollah paragraph, and says so", () => {
    const surprised = claims.find((claim) => claim.relation === "surprised_by");
    expect(surprised?.chain.find((step) => step.actor === "reuters")?.basis).toBe("inferred");
  });

  it("does not count unnamed people as members of what they are only close to", () => {
    expect(actors.find((actor) => actor.id === "hezbollah-sources")?.unnamed).toEqual({ count: 3 });
  });

  it("makes no claim of the sub-heading, which has no speaker", () => {
    expect(claimQuotes.filter((quote) => /woke|sub-?heading/i.test(quote.exact + quote.locator))).toEqual([]);
  });

  it("opens on the refusal, with a quote to show", () => {
    const opened = claims.filter((claim) => lineOf(claim) === dossier.start);
    expect(dossier.start).toBe("iran.refused_support_to.hamas");
    expect(opened).toHaveLength(4);
    expect(opened[0]?.quotes?.[0]?.exact).toBeTruthy();
  });

  it("places every actor that stands on a line or holds a role, each in a place of its own", () => {
    const drawn = new Set(claims.flatMap((claim) => [claim.subject, claim.object]));
    expect(new Set(Object.keys(dossier.layout ?? {}))).toEqual(drawn);
    const places = Object.values(dossier.layout ?? {}).map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(drawn.size);
  });

  it("takes its relation types unchanged from the vocabulary, and only those it uses", () => {
    const vocabulary = JSON.parse(readFileSync(VOCABULARY, "utf8")).relationTypes as { id: string }[];
    const used = new Set(claims.map((claim) => claim.relation));
    expect(relationTypes).toEqual(vocabulary.filter((type) => used.has(type.id)));
  });

  it("quotes at most twelve words at a time", () => {
    expect(everyQuote.filter((exact) => exact.split(/\s+/).length > 12)).toEqual([]);
  });
});

const present = existsSync(ARTICLE);
const article = present ? readFileSync(ARTICLE, "utf8").normalize("NFC") : "";
const suffix = present ? "" : " (skipped: ../shared/seed-article.txt is not here)";

describe(`the Tehran dossier beside the article${suffix}`, () => {
  it.skipIf(!present)("quotes nothing that is not in it, letter for letter", () => {
    expect(everyQuote.filter((exact) => !article.includes(exact))).toEqual([]);
  });

  it.skipIf(!present)("never quotes a whole sentence", () => {
    const sentences = new Set(sentencesOf(article));
    expect(sentences).toContain("hezbollah was also surprised by the hamas attack on oct. 7");
    expect(everyQuote.filter((exact) => sentences.has(bare(exact)))).toEqual([]);
  });

  it.skipIf(!present)("takes each quote from the place that its locator names", () => {
    const places = placesOf(article);
    expect(claimQuotes.filter(({ exact, locator }) => !places.get(locator)?.includes(exact))).toEqual([]);
  });
});

// A sentence ends at . ? or ! before a capital or a quotation mark ("Oct. 7" goes on); what a colon introduces is one too.
function sentencesOf(source: string): string[] {
  return source
    .split("\n")
    .flatMap((line) => line.split(/(?<=[.?!]["'”’]?)\s+(?=["'“‘]?\p{Lu})|:\s+(?=\p{Lu})/u))
    .map(bare)
    .filter((sentence) => sentence !== "");
}

function bare(sentence: string): string {
  return sentence
    .replace(/^[\s"'“‘]+|[\s"'”’.,:;?!]+$/gu, "")
    .replace(/\s+/gu, " ")
    .toLowerCase();
}

function placesOf(source: string): Map<string, string> {
  const blocks = source.split(/\n\s*\n/).map((block) => block.trim());
  const body = blocks.slice(blocks.indexOf("Topics:") + 1).filter((block) => block.length > 60);
  return new Map([
    ["headline", blocks[1] ?? ""],
    ["standfirst", blocks[2] ?? ""],
    ...body.map((block, index): [string, string] => [`paragraph ${index + 1}`, block]),
  ]);
}
