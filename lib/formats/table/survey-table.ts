import type { Actor } from "@/lib/domain/actor";
import type { Claim } from "@/lib/domain/claim";
import type { ActorKind } from "@/lib/domain/codes";
import type { RecordBatch } from "@/lib/domain/record-batch";
import type { RelationType } from "@/lib/domain/relation-type";
import type {
  ClaimsOverTime,
  ExampleClaim,
  KindCount,
  KindHow,
  SurveyedActor,
  TableSurvey,
} from "@/lib/domain/table-survey";
import { GUESSED_KIND } from "./guess-actor-kind";
import type { ByteChunks } from "./read-table";
import { strongestActors } from "./strongest-actors";
import { TableImporter, type TablePlan } from "./table-importer";

/** Claims that are shown as sentences, and names of each kind of actor. */
const EXAMPLES = 5;
const NAMES = 6;
/** Months that are shown as such; beyond, claims are counted by year. */
const MONTHS = 180;

/**
 * Reads a whole table as an import would and stores nothing: one survey, once. `snapshot` says meanwhile what was found so far.
 *
 * Claims are made and forgotten; what stays is what an import keeps in memory as well, and a count for each actor. Kinds that a person
 * chose are no part of it: they are put over what was found, without reading the file again (`lib/view/chosen-kinds.ts`).
 */
export class SurveyOfTable {
  readonly #importer: TableImporter;
  readonly #actors = new Map<string, { -readonly [Field in keyof SurveyedActor]: SurveyedActor[Field] }>();
  readonly #types: Record<string, RelationType> = {};
  readonly #months = new Map<string, number>();
  readonly #examples: ExampleClaim[] = [];

  readonly #kindInFile: (name: string) => ActorKind | null;

  /** `kindInFile` says the kind that the file itself has for a name. */
  constructor(plan: TablePlan, kindInFile: (name: string) => ActorKind | null = () => null) {
    this.#kindInFile = kindInFile;
    this.#importer = new TableImporter(plan);
    for (const type of plan.known?.relationTypes ?? []) this.#types[type.id] = type;
  }

  /** Reads the table. `onBatch` is called after each batch of claims. Throws what an import throws. */
  async read(chunks: ByteChunks, onBatch: () => void = () => undefined): Promise<void> {
    for await (const batch of this.#importer.records(chunks)) {
      this.#take(batch);
      onBatch();
    }
  }

  /** Rows that were read. */
  get rows(): number {
    return this.#importer.account.rows;
  }

  /** Returns what was found so far. Cost grows with the number of actors. */
  snapshot(): TableSurvey {
    return {
      summary: this.#importer.summary(),
      types: { ...this.#types },
      kinds: this.#kinds(),
      actors: strongestActors([...this.#actors.values()].filter(({ claims }) => claims > 0)),
      time: toTime(this.#months),
      examples: [...this.#examples],
    };
  }

  #take({ relationTypes, actors, claims, rowNumbers }: RecordBatch): void {
    for (const type of relationTypes) this.#types[type.id] = type;
    for (const actor of actors)
      this.#actors.set(actor.id, { name: actor.name, ...this.#kindOf(actor), claims: 0 });
    for (const [index, claim] of claims.entries()) {
      this.#count(claim);
      if (this.#examples.length < EXAMPLES) this.#examples.push(this.#example(claim, rowNumbers[index] ?? 0));
    }
  }

  #kindOf({ name, kind, description }: Actor): { kind: ActorKind; how: KindHow } {
    const said = this.#kindInFile(name);
    if (said !== null) return { kind: said, how: "file" };
    return { kind, how: description === GUESSED_KIND ? "guessed" : "publishes" };
  }

  #count({ subject, object, happened }: Claim): void {
    for (const id of [subject, object]) {
      const actor = this.#actors.get(id);
      if (actor !== undefined) actor.claims++;
    }
    const month = /^\d{4}(?:-\d\d)?(?!\d)/.exec(happened.edtf ?? "")?.[0];
    if (month !== undefined) this.#months.set(month, (this.#months.get(month) ?? 0) + 1);
  }

  #example(claim: Claim, row: number): ExampleClaim {
    const { label, family } = this.#types[claim.relation] ?? { label: claim.relation, family: "contact" };
    return {
      ...{ row, relation: { label, family }, stance: claim.stance },
      ...{ subject: this.#nameOf(claim.subject), object: this.#nameOf(claim.object) },
      ...{ happened: claim.happened.edtf, scope: claim.scope ?? null },
      chain: claim.chain.map(({ actor }) => this.#nameOf(actor)),
    };
  }

  #nameOf(id: Actor["id"]): string {
    return this.#actors.get(id)?.name ?? id;
  }

  #kinds(): KindCount[] {
    const byKind = new Map<ActorKind, { count: number; strongest: { name: string; claims: number }[] }>();
    for (const { name, kind, claims } of this.#actors.values()) {
      // Whoever only publishes or speaks is no end of a claim, and no name was judged.
      if (claims === 0) continue;
      const entry = byKind.get(kind) ?? { count: 0, strongest: [] };
      byKind.set(kind, entry);
      entry.count++;
      keepStrongest(entry.strongest, { name, claims });
    }
    return [...byKind]
      .map(([kind, { count, strongest }]) => ({
        ...{ kind, actors: count },
        examples: strongest.map(({ name }) => name),
      }))
      .sort((a, b) => b.actors - a.actors);
  }
}

function keepStrongest(
  kept: { name: string; claims: number }[],
  one: { name: string; claims: number },
): void {
  const last = kept.at(-1);
  if (kept.length === NAMES && last !== undefined && last.claims >= one.claims) return;
  kept.splice(kept.findLastIndex(({ claims }) => claims >= one.claims) + 1, 0, one);
  if (kept.length > NAMES) kept.pop();
}

function toTime(counts: ReadonlyMap<string, number>): ClaimsOverTime | null {
  const labels = [...counts.keys()].sort();
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined) return null;
  const monthOf = (label: string) => Number(label.slice(0, 4)) * 12 + Number(label.slice(5, 7) || 1) - 1;
  const byMonth = labels.every((label) => label.length > 4) && monthOf(last) - monthOf(first) < MONTHS;
  const bins = new Map<string, number>();
  for (let month = monthOf(first); month <= monthOf(last); month++) {
    const year = String(Math.floor(month / 12)).padStart(4, "0");
    bins.set(byMonth ? `${year}-${String((month % 12) + 1).padStart(2, "0")}` : year, 0);
  }
  for (const [label, claims] of counts) {
    const bin = byMonth ? label : label.slice(0, 4);
    bins.set(bin, (bins.get(bin) ?? 0) + claims);
  }
  return {
    unit: byMonth ? "month" : "year",
    bins: [...bins].map(([label, claims]) => ({ label, claims })),
  };
}
