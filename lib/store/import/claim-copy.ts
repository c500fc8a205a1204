import type { Actor } from "@/lib/domain/actor";
import type { Claim } from "@/lib/domain/claim";
import { type CorroborationContext, corroborationContext } from "@/lib/domain/corroboration";
import { dayWindow } from "@/lib/domain/edtf-window";
import { lineEnds, lineId } from "@/lib/domain/line-ends";
import type { RelationType } from "@/lib/domain/relation-type";
import { derivedColumns } from "../derive-claims";
import { copyArray, copyJson, copyText } from "./copy-text";
import type { StoredBefore } from "./known-records";

/** Columns of claims in the order in which {@link ClaimCopy} writes them. */
export const CLAIM_COLUMNS = [
  ...["dossier", "id", "ordinal", "report", "subject", "relation", "object", "line_subject", "line_object"],
  ...["stance", "speech", "status"],
  ...["chain", "keys", "chain_actors", "own_voice", "link_inferred", "unnamed_voice"],
  ...["happened", "happened_from", "happened_to"],
  ...[
    "quotes",
    "locator",
    "scope",
    "place",
    "note",
    "mode",
    "because",
    "qualifies",
    "contradicts",
    "by",
    "at",
  ],
] as const;

/** Chains that are remembered with what follows from them; those of one publisher are one. */
const CHAINS_KEPT = 20_000;

/** A claim as a row for `COPY`, and the line that it is on. */
export interface CopiedClaim {
  readonly row: string;
  readonly line: string;
}

/**
 * Writes claims as rows for `COPY`, with their derived columns, in the order in which they come.
 *
 * Most claims of a table share chain and date with many others, and what follows from those is worked out once. Knows all actors
 * and relation types that claims name, which have to be told first.
 */
export class ClaimCopy {
  readonly #dossier: string;
  readonly #actors: Map<string, Actor>;
  readonly #standing: Map<string, number>;
  readonly #symmetric: Set<string>;
  readonly #context: CorroborationContext;
  readonly #chains = new Map<string, string>();
  readonly #dates = new WeakMap<Claim["happened"], string>();
  #last: { chain: Claim["chain"]; report: string; written: string } = { chain: [], report: "", written: "" };
  #ordinal: number;

  constructor(dossier: string, stored: StoredBefore | null) {
    this.#dossier = dossier;
    this.#actors = new Map();
    this.#standing = new Map();
    this.#symmetric = new Set();
    this.#context = { ...corroborationContext([], stored?.relating ?? []), actors: this.#actors };
    this.#ordinal = stored?.claimCount ?? 0;
    this.tellActors(stored?.actors ?? []);
    this.tellRelationTypes(stored?.relationTypes ?? []);
  }

  /** How many actors are known: the ordinal of the next. */
  get actorCount(): number {
    return this.#actors.size;
  }

  /** How many claims the dossier has with those written: the ordinal of the next. */
  get claimCount(): number {
    return this.#ordinal;
  }

  tellActors(actors: readonly Actor[]): void {
    for (const actor of actors) {
      this.#standing.set(actor.id, this.#actors.size);
      this.#actors.set(actor.id, actor);
    }
  }

  tellRelationTypes(types: readonly RelationType[]): void {
    for (const { id, symmetric } of types) if (symmetric) this.#symmetric.add(id);
  }

  /** Returns the next claim as a row. */
  write(claim: Claim): CopiedClaim {
    const ends = lineEnds(claim, this.#isSymmetric, this.#standingOf);
    const row = `${this.#dossier}\t${copyText(claim.id)}\t${this.#ordinal++}\t${claim.report}\t${claim.subject}\t${claim.relation}\t${claim.object}\t${ends.subject}\t${ends.object}\t${claim.stance}\t${claim.speech}\t${claim.status}\t${this.#chainOf(claim)}\t${this.#dateOf(claim.happened)}\t${restOf(claim)}\n`;
    return { row, line: lineId(ends) };
  }

  readonly #isSymmetric = (relation: string) => this.#symmetric.has(relation);
  readonly #standingOf = (actor: string) => this.#standing.get(actor) ?? Number.POSITIVE_INFINITY;

  // Claims that follow each other mostly share their very chain and report.
  #chainOf(claim: Claim): string {
    const last = this.#last;
    if (last.chain === claim.chain && last.report === claim.report) return last.written;
    const written = this.#writtenChain(claim);
    this.#last = { chain: claim.chain, report: claim.report, written };
    return written;
  }

  #writtenChain(claim: Claim): string {
    const { reports, relayed, versioned } = this.#context;
    const isSpecial = reports.has(claim.report) || relayed.has(claim.report) || versioned.has(claim.report);
    const chain = copyJson(claim.chain);
    const key = isSpecial ? `${claim.report}\t${chain}` : chain;
    const known = this.#chains.get(key);
    if (known !== undefined) return known;
    const { keys, chainActors, ownVoice, linkInferred, unnamedVoice } = derivedColumns(claim, this.#context);
    const flags = [ownVoice, linkInferred, unnamedVoice].map(copyText);
    const written = [chain, copyArray(keys), copyArray(chainActors), ...flags].join("\t");
    if (this.#chains.size >= CHAINS_KEPT) this.#chains.clear();
    this.#chains.set(key, written);
    return written;
  }

  #dateOf(happened: Claim["happened"]): string {
    const known = this.#dates.get(happened);
    if (known !== undefined) return known;
    const window = happened.edtf === null ? null : dayWindow(happened.edtf);
    const written = [copyJson(happened), copyText(window?.fromDay), copyText(window?.toDay)].join("\t");
    this.#dates.set(happened, written);
    return written;
  }
}

const NOTHING_MORE = "\\N\t\\N\t\\N\t\\N\t\\N";

function restOf(claim: Claim): string {
  const { quotes, locator, scope, place, note, mode, because, qualifies, contradicts, by, at } = claim;
  const own =
    quotes === undefined &&
    locator === undefined &&
    scope === undefined &&
    place === undefined &&
    note === undefined
      ? NOTHING_MORE
      : [copyJson(quotes), copyText(locator), copyText(scope), copyText(place), copyText(note)].join("\t");
  const others = [copyText(mode), copyJson(because), copyJson(qualifies), copyJson(contradicts)];
  return `${own}\t${others.join("\t")}\t${copyText(by)}\t${copyText(at)}`;
}
