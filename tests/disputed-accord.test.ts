import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { canonicalText } from "@/lib/domain/canonical-bundle";
import type { Claim } from "@/lib/domain/claim";
import { corroborate } from "@/lib/domain/corroboration";
import { readBundle } from "@/lib/formats/bundle";
import { bundlesOf } from "@/lib/view/bundles";
import { candidatesOf } from "@/lib/view/candidates";
import { everythingOf } from "@/lib/view/explore";
import {
  actorOf,
  bundle,
  checks,
  claimOf,
  claimsOn,
  context,
  countsOf,
  data,
  FILE,
  held,
  kindsIn,
  lineIdOf,
  relays,
  reportOf,
  table,
} from "./disputed-accord";

/** The second dossier is invented to show what the first cannot. Each of its traps is held here and in the file on its texts. */
const SIGNED = "velmar.signed_agreement_with.dorrane";
const text = readFileSync(FILE, "utf8");
const { actors, claims, dossier, relationTypes, reports } = bundle;

describe("the disputed accord, as a file", () => {
  it("is read without a problem and is in canonical form, so that import and export keep its bytes", () => {
    expect(readBundle(text)).toEqual({ bundle });
    expect(text).toBe(canonicalText(bundle));
  });

  it("says in its title and first words that it is a worked example and invented", () => {
    expect(dossier.title).toMatch(/worked example/);
    expect(dossier.description).toMatch(/^A worked example: every state, person, body, outlet and report/);
    expect(dossier.description).toMatch(/invented/);
    expect(
      actors.filter(({ kind, description }) => kind !== "unnamed" && !/^Invented\b/.test(description!)),
    ).toEqual([]);
  });

  it("takes its relation types unchanged from the vocabulary, and only those it uses", () => {
    const vocabulary = JSON.parse(readFileSync("data/relations.json", "utf8")).relationTypes as {
      id: string;
    }[];
    const used = new Set(claims.map((claim) => claim.relation));
    expect(relationTypes).toEqual(vocabulary.filter((type) => used.has(type.id)));
  });

  it("has at most twelve main actors, each with a place of its own, and 18 reports of which 3 are held", () => {
    const main = new Set(claims.flatMap((claim) => [claim.subject, claim.object]));
    expect(main.size).toBeGreaterThan(5);
    expect(main.size).toBeLessThanOrEqual(12);
    expect(new Set(Object.keys(dossier.layout ?? {}))).toEqual(main);
    const places = Object.values(dossier.layout ?? {}).map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(main.size);
    expect(reports).toHaveLength(18);
    expect(held.map((report) => report.id)).toEqual([
      "kestrel-first",
      "littoral-interview",
      "quayside-feature",
    ]);
  });

  it("holds texts of 250 to 450 words, one of them in French", () => {
    for (const { id, text: words = "" } of held) {
      const count = words.split(/\s+/).length;
      expect(count, id).toBeGreaterThanOrEqual(250);
      expect(count, id).toBeLessThanOrEqual(450);
    }
    expect(held.map((report) => report.language)).toEqual(["en", "fr", "en"]);
  });

  it("has as many claims and lines as its README says", () => {
    const readme = readFileSync("data/README.md", "utf8");
    const lines = new Set(claims.map(lineIdOf));
    expect(readme).toContain(`a worked example of ${claims.length} claims on ${lines.size} lines`);
    const named = new Set(readme.match(/(?<=`)c\d\d(?=`)/g));
    expect(named.size).toBeGreaterThan(25);
    expect([...named].filter((id) => !claims.some((claim) => claim.id.startsWith(`${id}-`)))).toEqual([]);
    expect(reports.filter((report) => !readme.includes(`\`${report.id}\``))).toEqual([]);
  });

  it("gives every claim a quote and a place; outside held texts quotes have at most twelve words", () => {
    expect(claims.filter((claim) => !claim.quotes?.length || claim.locator === undefined)).toEqual([]);
    const short = checks.filter(({ check }) => check.state === "unchecked");
    expect(short.length).toBeGreaterThan(15);
    expect(short.filter(({ quote }) => quote.exact.split(/\s+/).length > 12)).toEqual([]);
  });

  it("opens on the disputed line, under a takeaway that names who says so and who denies it", () => {
    expect(dossier.start).toBe(SIGNED);
    expect(dossier.takeaway).toMatch(
      /^Kestrel and Meridian each report .* foreign ministry of Dorrane denies it\.$/,
    );
  });
});

describe("the disputed line", () => {
  it("has two origins that assert it, one that denies it, and ten relays", () => {
    expect(countsOf(SIGNED)).toMatchObject({
      status: "disputed",
      origins: { asserts: 2, denies: 1, disputes: 0 },
      relays: 10,
      voices: 3,
    });
  });

  it("amounts to one origin over twelve reports: a wire, its update and ten relays", () => {
    const ofKestrel = claimsOn(SIGNED).filter((claim) =>
      claim.chain.some((step) => step.actor === "kestrel"),
    );
    expect(new Set(ofKestrel.map((claim) => claim.report)).size).toBe(12);
    expect(corroborate(ofKestrel, context).origins.asserts).toBe(1);
  });

  it("keeps an update and what it supersedes as one origin, whatever their publishers are", () => {
    const pair = claimsOn(SIGNED).filter((claim) => /^kestrel-(first|update)$/.test(claim.report));
    expect(pair).toHaveLength(2);
    expect(reportOf("kestrel-update").supersedes).toBe("kestrel-first");
    expect(corroborate(pair, context).origins.asserts).toBe(1);
    // Published by another outlet, only `supersedes` would still hold the two together.
    const moved = pair.map((claim) =>
      claim.report === "kestrel-update" ? withPublisher(claim, "meridian") : claim,
    );
    expect(corroborate(moved, context).origins.asserts).toBe(1);
  });

  it("is denied by one body through two channels: its own statement, and a spokesperson to an agency", () => {
    const denials = claimsOn(SIGNED).filter((claim) => claim.stance === "denies");
    expect(denials.map((claim) => claim.chain.map((step) => step.actor))).toEqual([
      ["dorrane-ministry"],
      ["littoral", "perrine"],
    ]);
    expect(reportOf(denials[0]!.report).kind).toBe("statement");
    expect(actorOf("perrine").roles?.[0]?.actor).toBe("dorrane-ministry");
    expect(denials.every((claim) => (claim.contradicts?.length ?? 0) > 0)).toBe(true);
  });

  it("is one line, whichever of the two a report names first", () => {
    const turned = claimsOn(SIGNED).filter(
      (claim) => claim.subject === "dorrane" && claim.stance === "asserts",
    );
    expect(turned.map((claim) => claim.report)).toEqual(["ledger-article"]);
  });
});

describe("ten relays of one wire", () => {
  const relayed = claimsOn(SIGNED).filter((claim) => relays.some((report) => report.id === claim.report));
  const sourceOf = (claim: Claim) => claim.chain.find((step) => step.actor === "kestrel-officials");

  it("come from ten outlets and go back to the same report, in each of the three ways, once by inference", () => {
    expect(relays).toHaveLength(10);
    expect(new Set(relays.map((report) => report.publisher)).size).toBe(10);
    const links = relays.flatMap((report) => report.relays ?? []);
    expect(new Set(links.map((link) => link.report))).toEqual(new Set(["kestrel-first"]));
    expect(new Set(links.map((link) => link.how))).toEqual(new Set(["republishes", "quotes", "summarises"]));
    expect(links.filter((link) => link.basis === "inferred")).toHaveLength(1);
    expect(countsOf(SIGNED).flags).toContain("link_inferred");
  });

  it("name the source in nine ways, all different from the wire's, and once not at all", () => {
    expect(relayed).toHaveLength(10);
    const words = relayed.flatMap((claim) => sourceOf(claim)?.words ?? []);
    expect(words).toHaveLength(9);
    expect(new Set(words).size).toBe(9);
    expect(words).not.toContain(sourceOf(claimOf("c01-signed-kestrel")!)?.words);
    expect(relayed.filter((claim) => sourceOf(claim) === undefined).map((claim) => claim.report)).toEqual([
      "courier-article",
    ]);
  });

  it("run from the outlet over the wire to the same unnamed people, who are counted once", () => {
    for (const claim of relayed) {
      const chain = claim.chain.map((step) => step.actor);
      expect(chain.slice(1), claim.id).toEqual(
        claim.report === "courier-article" ? ["kestrel"] : ["kestrel", "kestrel-officials"],
      );
    }
    expect(countsOf(SIGNED).voices).toBe(3);
  });

  it("name the wire in words of their own, except the one whose link is inferred", () => {
    const unnamed = relayed.filter((claim) => claim.chain[1]?.words === undefined);
    expect(unnamed.map((claim) => [claim.report, claim.chain[1]?.basis])).toEqual([
      ["dune-article", "inferred"],
    ]);
  });
});

describe("other lines", () => {
  it("fold: five of one direction and family, none of them denied or disputed", () => {
    const everything = everythingOf(data, table);
    const drawn = Array.from(everything.shown, everything.line);
    const candidates = candidatesOf(data, drawn, new Set(Object.keys(dossier.layout ?? {})));
    const slots = bundlesOf(candidates, new Set()).flatMap((fan) => fan.slots);
    const folds = slots.filter((slot) => slot.type === "fold");
    expect(
      folds.map(({ source, target, family, members }) => [source, target, family, members.length]),
    ).toEqual([["lantern-front", "dorrane", "friction", 5]]);
  });

  it("rest on two origins that each have unnamed officials, and say that these may be the same", () => {
    const met = countsOf("tarrant.met_with.orlec");
    expect(met).toMatchObject({ origins: { asserts: 2 }, flags: ["may_share_unnamed_sources"] });
    expect(countsOf(SIGNED).flags).not.toContain("may_share_unnamed_sources");
  });

  it("are only denied, disputed by somebody who neither asserts nor denies, or withdrawn", () => {
    expect(countsOf("dorrane.conceded_to.velmar")).toMatchObject({
      status: "denied",
      origins: { asserts: 0, denies: 1 },
    });
    expect(countsOf("lantern-front.attacked.coast-guard")).toMatchObject({
      status: "disputed",
      origins: { asserts: 1, denies: 0, disputes: 1 },
    });
    expect(countsOf("brannoch.mediated_for.velmar").status).toBe("withdrawn");
  });

  it("rest on unnamed people of unknown number", () => {
    const uncounted = actors.filter((actor) => actor.unnamed?.count === null);
    expect(uncounted.map((actor) => actor.id)).toEqual(["diplomats"]);
    expect(countsOf("brannoch.promised_support_to.velmar").flags).toEqual(["voices_at_least"]);
  });

  it("count a statement and the paper that reports it as one origin", () => {
    const attacked = claimsOn("lantern-front.attacked.coast-guard").filter(
      (claim) => claim.stance === "asserts",
    );
    expect(new Set(attacked.map((claim) => claim.report)).size).toBe(2);
    expect(corroborate(attacked, context).origins.asserts).toBe(1);
  });
});

describe("claims", () => {
  it("are withdrawn with a note, and the dossier lists the correction", () => {
    const withdrawn = claims.filter((claim) => claim.status === "withdrawn");
    expect(withdrawn).toHaveLength(1);
    expect(withdrawn[0]?.note).toMatch(/^Withdrawn: /);
    expect(dossier.corrections?.map((correction) => correction.claims)).toEqual([[withdrawn[0]!.id]]);
    expect(reportOf("meridian-correction").supersedes).toBe(withdrawn[0]!.report);
  });

  it("qualify in one place and contradict in another, on different lines", () => {
    const qualifying = claims.filter((claim) => claim.qualifies !== undefined);
    expect(qualifying.map(lineIdOf)).toEqual(["velmar.negotiated_with.dorrane"]);
    expect(qualifying.flatMap((claim) => claim.contradicts ?? [])).toEqual([]);
    expect(claims.filter((claim) => claim.contradicts !== undefined).map(lineIdOf)).toContain(
      "dorrane.rejected.velmar",
    );
  });

  it("give a reason, once within a report and once across reports", () => {
    const reasons = claims.flatMap((claim) =>
      (claim.because ?? []).map((id) => claimOf(id)?.report === claim.report),
    );
    expect(reasons.sort()).toEqual([false, true]);
  });

  it("are drafts, future, hypothetical, direct speech and own voice, at least one of each", () => {
    expect(claims.filter((claim) => claim.status === "draft")).toHaveLength(1);
    expect(claims.some((claim) => claim.mode === "future")).toBe(true);
    expect(claims.some((claim) => claim.mode === "hypothetical")).toBe(true);
    expect(claims.some((claim) => claim.speech === "direct" && kindsIn(claim).at(-1) === "person")).toBe(
      true,
    );
    const ownVoice = claims.filter((claim) => claim.speech === "own_voice");
    expect(ownVoice.some((claim) => kindsIn(claim)[0] === "outlet")).toBe(true);
    expect(ownVoice.every((claim) => claim.chain.length === 1)).toBe(true);
  });
});

function withPublisher(claim: Claim, publisher: string): Claim {
  return { ...claim, chain: [{ actor: publisher, basis: "stated" }, ...claim.chain.slice(1)] };
}
