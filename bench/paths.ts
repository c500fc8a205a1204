import { applyFilter } from "@/lib/claims/apply-filter";
import { EVERYTHING } from "@/lib/claims/claim-filter";
import { actorLines } from "@/lib/graph/actor-lines";
import { pathsBetween } from "@/lib/graph/paths-between";
import { median, percentile95, timesOf } from "./measure";
import type { Result } from "./result";
import { SEED, syntheticTable } from "./synthetic-table";

const CLAIMS = 2_000_000;
const BUDGET_MS = 100;
const ROUNDS = 40;

/** Returns how long it takes to find and rank how two actors are connected, up to six steps, among two million claims. */
export async function benchPaths(): Promise<Result[]> {
  const table = syntheticTable(CLAIMS);
  const names = {
    actorIds: Array.from({ length: table.actorCount }, (_, index) => `a${index}`),
    relationIds: Array.from({ length: table.relationCount }, (_, index) => `r${index}`),
  };
  const result = applyFilter(table, names, EVERYTHING);
  const startedMs = performance.now();
  actorLines(table);
  const onceMs = performance.now() - startedMs;
  let round = 0;
  // Positions spread over the table: the first actors are in most of the news, the last hardly ever.
  const actor = () => (round++ * 1_103) % table.actorCount;
  const times = await timesOf(() => pathsBetween(table, result, actor(), actor()), {
    rounds: ROUNDS,
    warmUps: 5,
  });
  return [
    {
      name: `paths between two actors among ${CLAIMS.toLocaleString("en")} claims`,
      unit: "ms",
      value: median(times),
      budget: BUDGET_MS,
      how: `median of ${ROUNDS} pairs, p95 ${percentile95(times).toFixed(1)} ms; once for a dossier ${onceMs.toFixed(0)} ms more; seed ${SEED}`,
    },
  ];
}
