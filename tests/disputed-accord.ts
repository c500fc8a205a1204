import { readFileSync } from "node:fs";
import { loadForTest } from "@/lib/claims/test-load";
import { bundleSchema } from "@/lib/domain/bundle";
import type { Claim } from "@/lib/domain/claim";
import { corroborate, corroborationContext } from "@/lib/domain/corroboration";
import { checkQuote } from "@/lib/text/quote-match";

/** Test support: the second dossier that ships, with look-ups over it. */
export const FILE = "data/disputed-accord.json";

export const bundle = bundleSchema.parse(JSON.parse(readFileSync(FILE, "utf8")));
const { actors, claims, reports } = bundle;
export const context = corroborationContext(actors, reports);

const loaded = loadForTest(FILE);
export const { data, table } = loaded;
const lines = Array.from(loaded.result.shown, loaded.result.line);

export const actorOf = (id: string) => actors.find((actor) => actor.id === id)!;
export const reportOf = (id: string) => reports.find((report) => report.id === id)!;
export const claimOf = (id: string) => claims.find((claim) => claim.id === id);

/** The claims of a line in the order of the dossier; none where there is no such line. */
export function claimsOn(id: string): Claim[] {
  const line = lines.find((one) => one.id === id);
  return Array.from(line?.rows ?? [], (row) => claims[row]!);
}

export const countsOf = (id: string) => corroborate(claimsOn(id), context);
export const lineIdOf = (claim: Claim) => lines.find((line) => line.rows.includes(claims.indexOf(claim)))?.id;
export const kindsIn = (claim: Claim) => claim.chain.map((step) => actorOf(step.actor).kind);

export const relays = reports.filter((report) => report.relays !== undefined);
export const held = reports.filter((report) => report.held);

/** Every quote of a claim, checked against its report's text. */
export const checks = claims.flatMap((claim) =>
  (claim.quotes ?? []).map((quote) => ({
    claim,
    quote,
    check: checkQuote(reportOf(claim.report).text ?? null, quote),
  })),
);
