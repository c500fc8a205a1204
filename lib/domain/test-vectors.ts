import type { Actor } from "./actor";
import { BUNDLE_FORMAT, type Bundle } from "./bundle";
import type { Claim } from "./claim";
import type { Corroboration } from "./dossier-data";
import type { Report } from "./report";

/**
 * Test support: the vectors K1–K8 of the design, as whole records with all that their claims amount to. The rules in the domain,
 * the columns, the store's SQL and the figure are each held to this one list.
 */
export interface CorroborationVector {
  readonly name: string;
  readonly says: string;
  readonly claims: readonly Claim[];
  /** Reports that relay or supersede others; those of other claims are made up as needed. */
  readonly reports?: readonly Pick<Report, "id" | "publisher" | "relays" | "supersedes">[];
  readonly expected: Corroboration;
}

const TEN = Array.from({ length: 10 }, (_, at) => `outlet${at}`);

/** Actors of the vectors: two states and a minister of one, outlets, and unnamed officials. */
export const VECTOR_ACTORS: readonly Actor[] = [
  { id: "averia", name: "Averia", kind: "state" },
  { id: "brunmark", name: "Brunmark", kind: "state" },
  {
    id: "minister",
    name: "A minister",
    kind: "person",
    roles: [{ actor: "brunmark", role: "minister" }],
  },
  ...["voz", "reuters", "ap", ...TEN].map((id): Actor => ({ id, name: `The ${id}`, kind: "outlet" })),
  { id: "three_officials", name: "three officials", kind: "unnamed", unnamed: { count: 3 } },
  { id: "two_officials", name: "two officials", kind: "unnamed", unnamed: { count: 2 } },
];

/** The one line that every vector is about. */
export const VECTOR_LINE = "averia.aided.brunmark";

const none = { asserts: 0, denies: 0, disputes: 0 } as const;
const tenRelays = TEN.map((outlet) => said(`${outlet} ← reuters`));

export const VECTORS: readonly CorroborationVector[] = [
  {
    name: "K1",
    says: "an outlet that relays an agency is 1 origin, 1 relay",
    claims: [said("voz ← reuters")],
    expected: { status: "reported", origins: { ...none, asserts: 1 }, relays: 1, voices: 0, flags: [] },
  },
  {
    name: "K2",
    says: "ten outlets that relay an agency are 1 origin, 10 relays",
    claims: tenRelays,
    expected: { status: "reported", origins: { ...none, asserts: 1 }, relays: 10, voices: 0, flags: [] },
  },
  {
    name: "K3",
    says: "a denial by the object stands beside them, and the line is disputed",
    claims: [...tenRelays, said("brunmark", { stance: "denies" })],
    expected: {
      status: "disputed",
      origins: { asserts: 1, denies: 1, disputes: 0 },
      relays: 10,
      voices: 0,
      flags: ["own_voice"],
    },
  },
  {
    name: "K4",
    says: "a body that denies in its own channel and on record to an agency is 1 denial",
    claims: [said("brunmark", { stance: "denies" }), said("ap ← minister", { stance: "denies" })],
    expected: {
      status: "denied",
      origins: { ...none, denies: 1 },
      relays: 0,
      voices: 0,
      flags: ["own_voice"],
    },
  },
  {
    name: "K5",
    says: "two agencies with their own unnamed officials are 2 origins that may share sources",
    claims: [said("reuters ← three_officials"), said("ap ← two_officials")],
    expected: {
      status: "reported",
      origins: { ...none, asserts: 2 },
      relays: 0,
      voices: 5,
      flags: ["may_share_unnamed_sources"],
    },
  },
  {
    name: "K6",
    says: "a report and its update are 1 origin, even where they quote two agencies",
    reports: [
      { id: "first", publisher: "voz" },
      { id: "update", publisher: "voz", supersedes: "first" },
    ],
    claims: [said("voz ← reuters", { report: "first" }), said("voz ← ap", { report: "update" })],
    expected: { status: "reported", origins: { ...none, asserts: 1 }, relays: 1, voices: 0, flags: [] },
  },
  {
    name: "K7",
    says: "a publisher in its own voice is 1 origin, marked so",
    claims: [said("voz")],
    expected: {
      status: "reported",
      origins: { ...none, asserts: 1 },
      relays: 0,
      voices: 0,
      flags: ["own_voice"],
    },
  },
  {
    name: "K8",
    says: "an inferred step counts the same, and is marked",
    claims: [said("voz ← ~reuters")],
    expected: {
      status: "reported",
      origins: { ...none, asserts: 1 },
      relays: 1,
      voices: 0,
      flags: ["link_inferred"],
    },
  },
];

/** Returns the records of a vector as a bundle that can be stored, with claim ids `c0`, `c1` and so on. */
export function vectorBundle({ name, claims, reports = [] }: CorroborationVector): Bundle {
  const known = new Map<string, Report>();
  const add = (report: Pick<Report, "id" | "publisher">) => {
    const rest = { kind: "article", title: "A report", language: "en", held: false } as const;
    if (!known.has(report.id))
      known.set(report.id, { ...rest, published: { edtf: "2030-05-02", basis: "stated" }, ...report });
  };
  for (const report of reports) add(report);
  for (const { report, chain } of claims) add({ id: report, publisher: chain[0]!.actor });
  return {
    format: BUNDLE_FORMAT,
    dossier: {
      id: `vector-${name.toLowerCase()}`,
      title: name,
      language: "en",
      version: "1",
      licence: "CC0-1.0",
      maintainers: ["A. Tester"],
    },
    relationTypes: [
      {
        id: "aided",
        label: "aided",
        inverse: "was aided by",
        symmetric: false,
        family: "cooperation",
        definition: "Subject gave help to object.",
      },
    ],
    actors: [...VECTOR_ACTORS],
    reports: [...known.values()],
    claims: claims.map((claim, at) => ({ ...claim, id: `c${at}` })),
  };
}

/** A claim by its chain, publisher first; `~` before an actor marks the step inferred. */
function said(words: string, more: Partial<Claim> = {}): Claim {
  const chain = words.split(" ← ").map((step) => ({
    actor: step.replace("~", ""),
    basis: step.startsWith("~") ? ("inferred" as const) : ("stated" as const),
  }));
  return {
    id: "",
    report: `by_${chain[0]!.actor}`,
    subject: "averia",
    relation: "aided",
    object: "brunmark",
    stance: "asserts",
    speech: "indirect",
    chain,
    locator: "paragraph 1",
    happened: { edtf: "2030-05-01", basis: "stated" },
    status: "accepted",
    ...more,
  };
}
