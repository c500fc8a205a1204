import { Agent, request } from "node:http";
import type { RunningServer } from "../tests/browser/support/server";
import { median, percentile95 } from "./measure";
import { importSized } from "./opening";
import type { Result } from "./result";

const CLIENTS = [1, 32];
/** Enough of both to tell, whichever comes first. */
const REQUESTS = 400;
const LIMIT_MS = 8_000;
const WARM_UPS = 12;
const DOSSIER = "events-many";

/** What is asked for again and again, and what its median may be with one client and with 32. */
interface Asked {
  readonly name: string;
  /** The address of the n-th request: where each is another, nothing can be kept from the one before. */
  readonly path: (n: number) => string;
  /** In milliseconds. 32 clients share two cores with their own 32 ends. */
  readonly budgets: readonly [number, number];
}

/** Beginnings, misspellings and parts of names as people type them; made-up names sound alike, so each finds some. */
const QUERIES = [
  "pol",
  "polic",
  "citzen",
  "minister",
  "govrnment",
  "ol",
  "villager",
  "army",
  "presdent",
  "worker un",
];

/** Returns how fast the server answers, warm, over loopback, with one client and with 32. Two million claims lie in its store. */
export async function benchServer(server: RunningServer): Promise<Result[]> {
  await importSized(server);
  const lines = `/api/dossiers/${DOSSIER}/lines`;
  const line = await busiestLine(`${server.url}${lines}`);
  const asked: Asked[] = [
    { name: "page /d/tehran-meeting", path: () => "/d/tehran-meeting", budgets: [50, 1_600] },
    { name: "/api/dossiers", path: () => "/api/dossiers", budgets: [10, 200] },
    {
      name: "one line with its evidence, of 2,000,000 claims",
      path: () => `${lines}/${line}`,
      budgets: [40, 800],
    },
    {
      name: "a page of 50 lines, of 2,000,000 claims",
      path: (n) => `${lines}?from=${n * 50}`,
      budgets: [60, 1_200],
    },
    {
      name: "search, of 2,000,000 claims",
      path: (n) => `/api/dossiers/${DOSSIER}/search?q=${encodeURIComponent(QUERIES[n % QUERIES.length]!)}`,
      budgets: [40, 800],
    },
  ];
  const results: Result[] = [];
  for (const each of asked) {
    await timesOfRequests(server.url, each.path, 1, WARM_UPS);
    for (const [at, clients] of CLIENTS.entries()) {
      const { times, elapsedMs } = await timesOfRequests(server.url, each.path, clients, REQUESTS);
      const rate = ((times.length / elapsedMs) * 1_000).toFixed(0);
      results.push({
        name: `${each.name}, ${clients === 1 ? "1 client" : `${clients} clients`}`,
        unit: "ms",
        value: median(times),
        budget: each.budgets[at] ?? null,
        how: `median of ${times.length}, p95 ${percentile95(times).toFixed(1)} ms, ${rate} a second, over loopback, warm`,
      });
    }
  }
  return results;
}

/** Sends requests from so many clients at once, each its next when the one before is answered whole. Throws on any but a 200. */
async function timesOfRequests(
  origin: string,
  path: (n: number) => string,
  clients: number,
  most: number,
): Promise<{ readonly times: number[]; readonly elapsedMs: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const startedMs = performance.now();
  let sent = 0;
  const client = async () => {
    while (sent < most && performance.now() - startedMs < LIMIT_MS) {
      const url = origin + path(sent++);
      const sentMs = performance.now();
      await answer(url, agent);
      times.push(performance.now() - sentMs);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return { times, elapsedMs: performance.now() - startedMs };
}

function answer(url: string, agent: Agent): Promise<void> {
  return new Promise((done, fail) => {
    const sent = request(url, { agent }, (response) => {
      response.resume();
      response.on("error", fail);
      response.on("end", () => {
        if (response.statusCode === 200) done();
        else fail(new Error(`${url} was answered with ${response.statusCode}`));
      });
    });
    sent.on("error", fail);
    sent.end();
  });
}

/** Returns the line with most claims among the first ten pages. */
async function busiestLine(address: string): Promise<string> {
  let best = { line: "", claimCount: 0 };
  for (let page = 0; page < 10; page++) {
    const response = await fetch(`${address}?from=${page * 50}`);
    if (!response.ok) throw new Error(`${address} was answered with ${response.status}`);
    const { lines } = (await response.json()) as { lines: (typeof best)[] };
    for (const one of lines) if (one.claimCount > best.claimCount) best = one;
  }
  return best.line;
}
