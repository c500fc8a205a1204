import { type ClaimWorld, RELATION_TYPES } from "./test-claims";

/** Reuters quotes a minister; AP quotes the same minister; AP speaks for itself: all linked by the second claim. */
export function linkedWorld(): ClaimWorld {
  const chains = [["reuters", "minister"], ["ap", "minister"], ["ap"]];
  return {
    relationTypes: RELATION_TYPES,
    actors: [
      { id: "reuters", name: "Reuters", kind: "outlet" },
      { id: "ap", name: "AP", kind: "outlet" },
      { id: "minister", name: "A minister", kind: "person" },
    ],
    reports: ["reuters", "ap"].map((publisher) => ({
      id: `by_${publisher}`,
      kind: "wire",
      publisher,
      title: "A report",
      language: "en",
      published: { edtf: null, basis: "unknown" },
      held: false,
    })),
    claims: chains.map((chain, row) => ({
      id: `c${row}`,
      report: `by_${chain[0]}`,
      subject: "minister",
      relation: "attacked",
      object: "ap",
      stance: "asserts",
      speech: "indirect",
      chain: chain.map((actor) => ({ actor, basis: "stated" })),
      happened: { edtf: null, basis: "unknown" },
      status: "accepted",
    })),
  };
}
