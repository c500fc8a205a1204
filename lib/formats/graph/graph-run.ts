import type { Actor } from "@/lib/domain/actor";
import type { Dossier } from "@/lib/domain/dossier";
import type { GraphFile, GraphPoint } from "@/lib/domain/graph-file";
import type { KnownRecords, RecordBatch } from "@/lib/domain/record-batch";
import type { RelationType } from "@/lib/domain/relation-type";
import { TableRun } from "../table/table-run";
import { fitPositions } from "./fit-positions";
import type { PlannedGraph } from "./plan-graph";

/** One import of a planned graph: its edges as a table is imported, and with the actors what the file says of the nodes. */
export class GraphRun extends TableRun {
  readonly #actors: PlannedGraph["actors"];
  /** Names of actors whose kind somebody decided: the file is not asked then. */
  readonly #chosen: ReadonlySet<string>;
  readonly #places = new Map<string, GraphPoint>();
  readonly #layout: Record<string, GraphPoint> = {};

  constructor(graph: GraphFile, planned: PlannedGraph, vocabulary: readonly RelationType[]) {
    super(planned, vocabulary);
    this.#actors = planned.actors;
    this.#chosen = new Set(planned.mapping.kinds?.map(({ name }) => name));
    for (const [id, point] of fitPositions(graph)) {
      const name = planned.actors.names.get(id);
      if (name !== undefined) this.#places.set(name, point);
    }
  }

  /** Returns the records of the graph, and where it draws the actors that are new with it. */
  override open(known: KnownRecords | undefined, onBatch: () => void = () => undefined) {
    const source = super.open(known, onBatch);
    return {
      ...source,
      batches: this.#withDetails(source.batches),
      layout: (): Dossier["layout"] => (Object.keys(this.#layout).length === 0 ? undefined : this.#layout),
    };
  }

  async *#withDetails(batches: AsyncIterable<RecordBatch>): AsyncGenerator<RecordBatch> {
    for await (const batch of batches)
      yield { ...batch, actors: batch.actors.map((actor) => this.#detailed(actor)) };
  }

  #detailed(actor: Actor): Actor {
    const place = this.#places.get(actor.name);
    if (place !== undefined) this.#layout[actor.id] = place;
    const details = this.#actors.details.get(actor.name);
    if (details === undefined) return actor;
    const { description: guessed, ...plain } = actor;
    if (this.#chosen.has(actor.name)) {
      const { kind: _kind, unnamed: _unnamed, ...others } = details;
      return { ...plain, ...others };
    }
    // What says that the kind was guessed goes where the file says the kind.
    return details.kind === undefined && guessed !== undefined
      ? { ...plain, description: guessed, ...details }
      : { ...plain, ...details };
  }
}
