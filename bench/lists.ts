import { pairIndex } from "@/lib/claims/pair-index";
import { findGroups } from "@/lib/graph/actor-groups";
import { groupedActors, groupInput } from "@/lib/view/actor-groups";
import { ACTOR_SORTS, sortActors } from "@/lib/view/actor-list";
import { filterView } from "@/lib/view/explore";
import { PAIR_SORTS, pairRow, sortPairs } from "@/lib/view/pair-list";
import { nameRanks } from "@/lib/view/sort-lines";
import { sortPositions } from "@/lib/view/sort-positions";
import { DEFAULT_VIEW, LINE_SORTS } from "@/lib/view/view-state";
import type { EventDossier } from "./event-tables";
import { median, percentile95, type Times, timesOf } from "./measure";
import type { Result } from "./result";

/** Rows of a table that are made when it is opened: what is seen, and a block on either side. */
const SEEN = 40;

/**
 * Returns how long the tables of one dossier take: lines in every order, actors and pairs in theirs with the rows that are seen,
 * and the search for groups, which a worker makes. Each is of a result that nobody has asked before, as after a change of filter.
 */
export async function benchLists({ data, table }: EventDossier): Promise<Result[]> {
  const named = table.claimCount.toLocaleString("en");
  const told = (name: string, times: Times, how: string): Result => ({
    name: `${name}, ${named} claims`,
    unit: "ms",
    value: median(times),
    budget: null,
    how: `median of ${times.length}${how}, p95 ${percentile95(times).toFixed(1)} ms`,
  });
  // Made anew each time, as tallies are kept with a result; the filter itself is not measured.
  const fresh = () => filterView(data, table, DEFAULT_VIEW);
  const startedMs = performance.now();
  nameRanks(data);
  const ranksMs = performance.now() - startedMs;
  const indexMs = performance.now();
  pairIndex(table);
  const pairsMs = performance.now() - indexMs;
  const over = async <T>(all: readonly T[], run: (one: T, result: ReturnType<typeof fresh>) => unknown) => {
    const times: number[] = [];
    for (let round = -1; round < 2; round++)
      for (const one of all) {
        const result = fresh();
        const [time = 0] = await timesOf(() => run(one, result), { rounds: 1, warmUps: 0 });
        if (round >= 0) times.push(time);
      }
    return times;
  };
  const groups = await over([1, 2, 3], (_, result) => findGroups(groupInput(result, groupedActors(result))));
  return [
    told(
      "lines put in order",
      await over(LINE_SORTS, (sort, result) => sortPositions(data, table, result, sort)),
      ` over ${LINE_SORTS.length} orders; once for a dossier ${ranksMs.toFixed(0)} ms more for names`,
    ),
    told(
      "actors counted and put in order",
      await over(ACTOR_SORTS, (sort, result) => sortActors(data, result, sort, null)),
      ` over ${ACTOR_SORTS.length} orders`,
    ),
    told(
      "pairs counted and put in order, first rows made",
      await over(PAIR_SORTS, (sort, result) =>
        sortPairs(data, result, sort)
          .subarray(0, SEEN)
          .forEach((pair) => {
            pairRow(data, result, pair);
          }),
      ),
      ` over ${PAIR_SORTS.length} orders; once for a dossier ${pairsMs.toFixed(0)} ms more for pairs`,
    ),
    told("groups and betweenness of a thousand actors, in a worker", groups, ""),
  ];
}
