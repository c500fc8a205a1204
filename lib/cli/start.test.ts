import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, get } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { processesWith, runRelata, type Started, startRelata } from "./test-process";

// The first of these builds the app, as the first `npm start` does; on two busy cores that takes minutes.
const BUILD_MS = 8 * 60_000;
const patiently = { timeout: BUILD_MS, interval: 100 };

let home = "";
const started: Started[] = [];

/** Starts the explorer and returns its address once it is printed. */
async function start(
  args: string[] = ["--port", "0"],
  env: Record<string, string> = {},
): Promise<Started & { url: string }> {
  const running = startRelata(["start", ...args], home, env);
  started.push(running);
  const address = () => /Relata is at (\S+)/.exec(running.said())?.[1];
  const ended = () => running.child.exitCode !== null;
  await vi.waitFor(() => expect(address() !== undefined || ended()).toBe(true), patiently);
  expect(ended(), running.said()).toBe(false);
  return { ...running, url: address()! };
}

const databases = () => processesWith(join(home, "postgres"));
const gone = () => vi.waitFor(() => expect(databases()).toEqual([]), { timeout: 10_000, interval: 50 });

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "relata-start-"));
});
afterAll(async () => {
  for (const { child } of started) child.kill("SIGKILL");
  await gone();
  await rm(home, { recursive: true, force: true });
});

describe("relata start", { timeout: BUILD_MS }, () => {
  it("serves the dossiers that ship, lets others import beside it, and stops all it started on Ctrl-C", async () => {
    const { url, child, ended } = await start();
    expect(await (await fetch(`${url}/api/health`)).json()).toEqual({ status: "ok" });
    expect(await runRelata(["import", "tests/fixtures/one.json"], home)).toMatchObject({ code: 0 });
    const { dossiers } = (await (await fetch(`${url}/api/dossiers`)).json()) as {
      dossiers: { id: string }[];
    };
    const shipped = ["disputed-accord", "tehran-meeting"];
    expect(dossiers.map(({ id }) => id)).toEqual(expect.arrayContaining(["one", ...shipped]));
    expect(databases().length).toBeGreaterThan(0);
    // A browser that holds a connection open, and one that never finishes asking, must not hold us up.
    const idle = connect(Number(new URL(url).port), "127.0.0.1");
    idle.on("error", () => undefined).write("GET / HTTP/1.1\r\nHost: x\r\n");
    const before = Date.now();
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 0 });
    expect(Date.now() - before).toBeLessThan(5_000);
    await gone();
  });

  it("puts a fresh nonce, and nothing else, on the scripts that a page may run", async () => {
    const { url, child, ended } = await start();
    const policies: string[] = [];
    for (const path of ["/", "/d/tehran-meeting", "/no/such/page"]) {
      const response = await fetch(url + path);
      const policy = response.headers.get("content-security-policy") ?? "";
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
      expect(scripts).toMatch(/^'self' 'nonce-[\w+/]{22}=='$/);
      const nonce = scripts.slice("'self' 'nonce-".length, -1);
      const tags = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
      expect(tags.length).toBeGreaterThan(0);
      for (const tag of tags) expect(tag).toContain(`nonce="${nonce}"`);
      expect(response.headers.get("x-powered-by")).toBeNull();
      policies.push(policy);
    }
    expect(new Set(policies).size).toBe(3);
    const asked = await fetch(url, { headers: { "content-security-policy": "script-src 'nonce-mine'" } });
    expect(await asked.text()).not.toContain('nonce="mine"');
    child.kill("SIGTERM");
    expect(await ended).toMatchObject({ code: 0 });
  });

  it("answers under the names of this machine and those of RELATA_HOSTS, and turns away all others", async () => {
    const { url, child, ended } = await start(["--port", "0"], { RELATA_HOSTS: "relata.example.org" });
    const statusUnder = (host: string, path: string) =>
      new Promise<[number | undefined, string]>((done, fail) => {
        get(url + path, { headers: { host } }, (response) => {
          let body = "";
          response.on("data", (chunk) => {
            body += chunk;
          });
          response.on("end", () => done([response.statusCode, body]));
        }).on("error", fail);
      });
    for (const host of ["localhost", `127.0.0.1:${new URL(url).port}`, "relata.example.org"]) {
      expect((await statusUnder(host, "/api/health"))[0]).toBe(200);
    }
    for (const path of ["/", "/api/dossiers", "/_next/static/x.js"]) {
      const [status, body] = await statusUnder("rebound.example.org", path);
      expect(status).toBe(421);
      expect(JSON.parse(body)).toMatchObject({ type: "urn:relata:problem:wrong_host", status: 421 });
    }
    child.kill("SIGTERM");
    await ended;
  });

  it("killed with -9 leaves no database behind, and starts again as if nothing had been", async () => {
    const first = await start();
    first.child.kill("SIGKILL");
    await gone();
    const second = await start();
    expect((await fetch(`${second.url}/api/health`)).status).toBe(200);
    second.child.kill("SIGINT");
    await second.ended;
    await gone();
    expect(await readdir(join(home, "users"))).toEqual([]);
  });

  it("runs twice at once on one database, which stays until the last has gone", async () => {
    const [one, two] = [await start(), await start()];
    one.child.kill("SIGINT");
    await one.ended;
    expect((await fetch(`${two.url}/api/health`)).status).toBe(200);
    two.child.kill("SIGINT");
    await two.ended;
    await gone();
  });

  it("takes the next port where PORT is taken and says so, and refuses where --port is", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((done) => other.on("listening", done));
    const taken = String((other.address() as { port: number }).port);
    const refused = await runRelata(["start", "--port", taken], home);
    expect([refused.code, refused.err]).toEqual([
      1,
      `Port ${taken} is taken by another process. Choose another with --port.\n`,
    ]);
    const { said, url, child, ended } = await start([], { PORT: taken });
    expect(said()).toContain(`Port ${taken} is taken, so this one is ${new URL(url).port}.`);
    child.kill("SIGINT");
    await ended;
    other.close();
  });
});
