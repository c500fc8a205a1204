import { lineIndex } from "@/lib/claims/line-index";
import { packRecords, unpackRecords } from "@/lib/domain/pack-records";
import { encodedColumns } from "@/lib/store/encoded-columns";
import { findActors, readyActors } from "@/lib/view/find-actors";
import type { EventDossier } from "./event-tables";
import { median, percentile95, timesOf } from "./measure";
import type { Result } from "./result";

/** Milliseconds from a letter to the answer (issue 4). */
function budgetOf(claims: number): number {
  return claims <= 200_000 ? 15 : 40;
}

/** Names as they are typed, letter by letter, each then misspelt: two letters changed places. */
const TYPED = 12;
const HITS = 8;

/**
 * Returns how long a search among a dossier's actors takes for every beginning of some names, well spelt and not, and what it takes to
 * make ready; and the size of the records on their way.
 */
export async function benchSearch({ data, table }: EventDossier): Promise<Result[]> {
  const named = `${data.actors.length.toLocaleString("en")} actors`;
  const { linesOfActor } = lineIndex(table);
  const texts = textsOf(data.actors.map(({ name }) => name));
  const makeReady = () => {
    const steps = readyActors(data.actors.slice());
    while (!steps.next().done);
  };
  const ready = await timesOf(makeReady, { rounds: 5, warmUps: 1 });
  const slices = slicesOf(data.actors.slice());
  findActors(data.actors, linesOfActor, "a", HITS);
  let round = 0;
  const next = () => texts[round++ % texts.length] ?? "";
  const times = await timesOf(() => findActors(data.actors, linesOfActor, next(), HITS, "name"), {
    rounds: texts.length,
    warmUps: texts.length,
  });
  const json = JSON.stringify(packRecords(data));
  const sent = await encodedColumns(Buffer.from(json), "br");
  const reading = await timesOf(() => unpackRecords(JSON.parse(json)), { rounds: 5, warmUps: 1 });
  return [
    {
      name: `search as you type, ${named}`,
      unit: "ms",
      value: median(times),
      budget: budgetOf(table.claimCount),
      how: `median of ${texts.length} beginnings of names, half of them misspelt, p95 ${percentile95(times).toFixed(1)} ms`,
    },
    {
      name: `making names ready to be searched, ${named}`,
      unit: "ms",
      value: median(ready),
      budget: null,
      how: `median of 5, once for a dossier while nothing else is done; longest piece ${Math.max(...slices).toFixed(0)} ms`,
    },
    {
      name: `records over the wire, ${named} and ${data.reports.length.toLocaleString("en")} reports`,
      unit: "MB",
      value: sent.byteLength / 1_000_000,
      budget: null,
      how: `brotli; ${(json.length / 1_000_000).toFixed(1)} MB before; read in ${median(reading).toFixed(0)} ms (median of 5)`,
    },
  ];
}

function textsOf(names: readonly string[]): string[] {
  const chosen = Array.from({ length: TYPED }, (_, at) => names[(at * 7_919) % names.length] ?? "");
  return chosen.flatMap((name) => {
    const typed = name.slice(0, 14);
    const beginnings = Array.from(typed, (_, at) => typed.slice(0, at + 1));
    return [...beginnings, ...beginnings.map(misspelt)];
  });
}

function misspelt(text: string): string {
  return text.length < 4 ? text : text.slice(0, 2) + text.charAt(3) + text.charAt(2) + text.slice(4);
}

function slicesOf(actors: EventDossier["data"]["actors"]): number[] {
  const steps = readyActors(actors);
  const times: number[] = [];
  for (let isDone = false; !isDone; ) {
    const startedMs = performance.now();
    isDone = steps.next().done === true;
    times.push(performance.now() - startedMs);
  }
  return times;
}
