import { existsSync } from "node:fs";
import { lineIndex } from "@/lib/claims/line-index";
import { hasNoOverlap } from "@/lib/graph/boxes";
import type { LayoutInput } from "@/lib/graph/layout";
import { layoutActors } from "@/lib/graph/layout";
import { MAX_NAME_WIDTH, nodeSize } from "@/lib/view/node-size";
import { type EventDossier, madeUpEvents, realEvents } from "./event-tables";
import { median, percentile95, timesOf } from "./measure";
import type { Result } from "./result";

const SIZES = [25, 100, 300, 1000] as const;
/** From 300 ms on, progress is shown; a thousand actors may take a second or so. */
const BUDGET_MS: Readonly<Record<(typeof SIZES)[number], number>> = {
  25: 50,
  100: 150,
  300: 400,
  1000: 1500,
};
const ROUNDS = 5;

/** Returns how long the layout of the actors with most lines takes, in the degree distribution of the real events, and how many boxes overlap. */
export async function benchLayout(): Promise<Result[]> {
  const events = (await realEvents()) ?? (await madeUpEvents(188_000));
  const source = existsSync("../shared/datasets") ? "the real events" : "events made up with their shape";
  const results: Result[] = [];
  for (const size of SIZES) {
    const input = strongest(events, size);
    let positions = layoutActors(input);
    const times = await timesOf(
      () => {
        positions = layoutActors(input);
      },
      { rounds: ROUNDS, warmUps: 1 },
    );
    const boxes = input.actors.map((actor) => ({ ...actor, ...positions[actor.id]! }));
    results.push(
      {
        name: `layout of ${size.toLocaleString("en")} actors`,
        unit: "ms",
        value: median(times),
        budget: BUDGET_MS[size],
        how: `median of ${ROUNDS}, p95 ${percentile95(times).toFixed(0)} ms; those with most lines of ${source}, ${input.lines.length.toLocaleString("en")} pairs`,
      },
      {
        name: `layout of ${size.toLocaleString("en")} actors: overlaps`,
        unit: "",
        value: hasNoOverlap(boxes) ? 0 : 1,
        budget: 0,
        how: "0 is none, with the gap that layouts keep; 1 is some",
      },
    );
  }
  return results;
}

/** The actors with most lines, and each pair of them that has a line, once. */
function strongest({ data, table }: EventDossier, count: number): LayoutInput {
  const { linesOfActor, subject, object } = lineIndex(table);
  const order = [...data.actors.keys()].sort((a, b) => linesOfActor[b]! - linesOfActor[a]! || a - b);
  const chosen = new Set(order.slice(0, count));
  const pairs = new Map<string, { id: string; subject: string; object: string }>();
  for (const [line, from] of subject.entries()) {
    const to = object[line]!;
    if (!chosen.has(from) || !chosen.has(to) || from === to) continue;
    const [one, other] = [data.actors[Math.min(from, to)]!.id, data.actors[Math.max(from, to)]!.id];
    const id = `${one} ${other}`;
    if (!pairs.has(id)) pairs.set(id, { id, subject: one, object: other });
  }
  return {
    actors: [...chosen].map((position) => {
      const actor = data.actors[position]!;
      const { width, height } = nodeSize(actor, MAX_NAME_WIDTH);
      return { id: actor.id, width, height };
    }),
    lines: [...pairs.values()],
  };
}
