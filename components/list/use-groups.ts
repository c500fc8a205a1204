"use client";

import { useDeferredValue, useEffect, useState } from "react";
import type { FilterResult } from "@/lib/claims/line";
import type { FoundGroups } from "@/lib/graph/actor-groups";
import { type ActorGroups, actorGroups, groupedActors, groupInput } from "@/lib/view/actor-groups";

export type GroupsState =
  | { readonly status: "found"; readonly groups: ActorGroups }
  | { readonly status: "looking"; readonly step: "groups" | "betweenness"; readonly cancel: () => void }
  | { readonly status: "cancelled" | "failed"; readonly retry: () => void };

type Message = { step: "groups" | "betweenness" } | { found: FoundGroups };
type Told = { result: FilterResult; state: "cancelled" | "failed" | "groups" | "betweenness" } | null;

/** Found once for a result and kept, so that table and matrix have the same. */
const known = new WeakMap<FilterResult, ActorGroups>();

/**
 * Returns the groups of the actors with most shown lines, found by a worker; looked for only where `wanted`, and given up where
 * the lines change meanwhile. Null while nobody wants them.
 */
export function useGroups(latest: FilterResult, wanted: boolean): GroupsState | null {
  // What is shown comes first; groups are of what has been shown.
  const result = useDeferredValue(latest);
  const [told, setTold] = useState<Told>(null);
  const [round, setRound] = useState(0);
  const found = known.get(result);
  const state = told?.result === result ? told.state : "groups";
  const isLooking = wanted && found === undefined && state !== "cancelled";
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for another try
  useEffect(() => {
    if (!isLooking || known.has(result)) return;
    const worker = new Worker(new URL("./groups-worker.ts", import.meta.url), { type: "module" });
    const actors = groupedActors(result);
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      if ("found" in data) {
        known.set(result, actorGroups(actors, data.found));
        worker.terminate();
      }
      setTold({ result, state: "found" in data ? "betweenness" : data.step });
    };
    const fail = () => {
      worker.terminate();
      setTold({ result, state: "failed" });
    };
    worker.onerror = fail;
    worker.onmessageerror = fail;
    worker.postMessage(groupInput(result, actors));
    return () => worker.terminate();
  }, [result, isLooking, round]);
  if (!wanted) return null;
  if (found) return { status: "found", groups: found };
  if (state === "cancelled" || state === "failed")
    return {
      status: state,
      retry: () => {
        setTold(null);
        setRound((count) => count + 1);
      },
    };
  return { status: "looking", step: state, cancel: () => setTold({ result, state: "cancelled" }) };
}
