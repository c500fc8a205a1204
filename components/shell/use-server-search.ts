"use client";

import { useEffect, useState } from "react";
import type { SearchHit } from "@/lib/domain/search-hit";

/** Long enough to skip the letters of a word typed at speed, too short to be felt. */
const PAUSE_MS = 60;

export interface Search {
  readonly hits: readonly SearchHit[];
  readonly state: "idle" | "loading" | "ready" | "failed";
}

/** Returns what the server finds in all of a dossier; the hits of the text before stay until the new ones are there. */
export function useServerSearch(dossier: string, query: string): Search {
  const [search, setSearch] = useState<Search>({ hits: [], state: "idle" });
  useEffect(() => {
    if (query === "") {
      setSearch({ hits: [], state: "idle" });
      return;
    }
    const abort = new AbortController();
    setSearch((before) => ({ hits: before.hits, state: "loading" }));
    const timer = setTimeout(() => {
      fetch(`/api/dossiers/${dossier}/search?q=${encodeURIComponent(query)}`, { signal: abort.signal })
        .then(async (response) => {
          if (!response.ok) throw new Error(`${response.status}`);
          const answer = (await response.json()) as { hits: SearchHit[] };
          setSearch({ hits: answer.hits, state: "ready" });
        })
        .catch(() => {
          if (!abort.signal.aborted) setSearch({ hits: [], state: "failed" });
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [dossier, query]);
  return search;
}
