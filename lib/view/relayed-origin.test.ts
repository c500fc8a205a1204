import { expect, it } from "vitest";
import { loadForTest } from "@/lib/claims/test-load";
import { relayedOrigin } from "./relayed-origin";

const { data, claims } = loadForTest("data/tehran-meeting.json");

it("names whom a claim counts with that its own words do not name", () => {
  const own = claims.filter(({ chain }) => chain.length === 1);
  expect(own.length).toBeGreaterThan(0);
  expect(own.map((claim) => relayedOrigin(claim, data))).toEqual(own.map(() => "Reuters"));
});

it("names nobody where the chain does, or where the report relays none", () => {
  const named = claims.filter(({ chain }) => chain.some(({ actor }) => actor === "reuters"));
  expect(named.length).toBeGreaterThan(0);
  for (const claim of named) expect(relayedOrigin(claim, data)).toBeNull();
  const alone = { ...data, reports: data.reports.map(({ relays: _relays, ...report }) => report) };
  for (const claim of claims) expect(relayedOrigin(claim, alone)).toBeNull();
});
