import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { testBundle } from "@/lib/domain/test-bundle";
import { closeDatabase, pingDatabase, reading, writing } from "./database";
import { toAppError } from "./database-errors";
import { migrateDatabase } from "./migrate";
import { listDossiers } from "./queries/list-dossiers";
import { askReplicaAgain } from "./replica";
import { saveBundle } from "./save-bundle";
import { forgetDossiers } from "./test-store";

// A port that nothing listens on: 1 is reserved and needs root.
const NOWHERE = "postgres://relata:x@127.0.0.1:1/relata";

afterEach(() => vi.unstubAllEnvs());
afterAll(closeDatabase);

describe("the database", () => {
  it("that is not named, or not there, is unavailable, and the sentence says which", async () => {
    vi.stubEnv("DATABASE_URL", "");
    await expect(async () => listDossiers()).rejects.toMatchObject({
      code: "database_unavailable",
      message: expect.stringContaining("DATABASE_URL is not set"),
    });
    vi.stubEnv("DATABASE_URL", NOWHERE);
    await expect(listDossiers()).rejects.toMatchObject({ code: "database_unavailable" });
    await expect(pingDatabase()).rejects.toMatchObject({ code: "database_unavailable" });
    await expect(migrateDatabase(NOWHERE)).rejects.toMatchObject({ code: "database_unavailable" });
  });

  it("that does not let us in is unavailable too, and the password is not in the sentence", async () => {
    const url = new URL(process.env.DATABASE_URL!);
    url.username = "nobody-of-ours";
    url.password = "a-wrong-one";
    vi.stubEnv("DATABASE_URL", url.href);
    await expect(listDossiers()).rejects.toMatchObject({
      code: "database_unavailable",
      message: expect.not.stringContaining("a-wrong-one"),
    });
  });

  it("is read from the replica where one is named, and written to the other", async () => {
    vi.stubEnv("DATABASE_REPLICA_URL", NOWHERE);
    const log = vi.spyOn(console, "warn").mockReturnValue(undefined);
    askReplicaAgain();
    expect(await listDossiers()).toBeInstanceOf(Array);
    await pingDatabase();
    expect(log.mock.calls).toEqual([
      [expect.stringContaining("replica at DATABASE_REPLICA_URL does not answer")],
    ]);
    askReplicaAgain();
    vi.stubEnv("DATABASE_URL", "");
    await expect(listDossiers()).rejects.toMatchObject({ code: "database_unavailable" });
    vi.stubEnv("DATABASE_URL", process.env.DATABASE_REPLICA_URL);
    await expect(listDossiers()).rejects.toMatchObject({ code: "database_unavailable" });
    askReplicaAgain();
    vi.unstubAllEnvs();
    vi.stubEnv("DATABASE_REPLICA_URL", NOWHERE);
    await forgetDossiers();
    expect(await saveBundle(testBundle())).toMatchObject({ result: "added" });
    log.mockRestore();
  });

  it("whose connections were all cut answers again", async () => {
    await listDossiers();
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'relata'",
    );
    await client.end();
    await vi.waitFor(async () => expect(await listDossiers()).toBeInstanceOf(Array));
  });

  it("that was lost before the first word, again and again, costs no connection", async () => {
    await listDossiers();
    for (let lost = 0; lost < 12; lost++) {
      const lose = () => Promise.reject(new Error("Connection terminated unexpectedly"));
      const sent = vi.spyOn(pg.Client.prototype, "query").mockImplementationOnce(lose);
      await expect(listDossiers()).rejects.toMatchObject({ code: "database_unavailable" });
      sent.mockRestore();
    }
    expect(await listDossiers()).toBeInstanceOf(Array);
  });

  it("that goes away in the middle of our work, between two statements, fails that work and nothing else", async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const cut = writing(async (database) => {
      const { rows } = await database.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await client.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
      await new Promise((done) => setTimeout(done, 200));
      await database.execute(sql`select 1`);
    });
    await expect(cut).rejects.toMatchObject({ name: "AppError" });
    await client.end();
    expect(await listDossiers()).toBeInstanceOf(Array);
  });

  it("that takes too long is unavailable, not wrong", async () => {
    const slow = writing(async (database) => {
      await database.execute(sql`set local statement_timeout = 50`);
      await database.execute(sql`select pg_sleep(5)`);
    });
    await expect(slow).rejects.toMatchObject({
      code: "database_unavailable",
      message: expect.stringContaining("too long"),
    });
  });

  it("is read once more after a clash with other work, and not for ever", async () => {
    for (const code of ["40001", "40P01"]) {
      let tries = 0;
      const clashing = (times: number) =>
        reading(async (database) => {
          tries++;
          if (tries <= times) await database.execute(sql.raw(`do $$ begin raise sqlstate '${code}'; end $$`));
          return tries;
        });
      expect(await clashing(1)).toBe(2);
      await expect(clashing(9)).rejects.toMatchObject({ code: "internal" });
      expect(tries).toBe(4);
    }
  });

  it("that refuses a statement in which words of its failures stand is there all the same", async () => {
    const refused = reading((database) =>
      database.execute(sql`select 1/0, ${"Connection terminated after a timeout exceeded"}::text`),
    );
    await expect(refused).rejects.toMatchObject({ code: "internal" });
    const ours = new Error("Failed query: select 'timeout'", { cause: new TypeError("a timeout of ours") });
    expect(toAppError(ours).code).toBe("internal");
    for (const message of [
      "timeout expired",
      "timeout exceeded when trying to connect",
      "Connection terminated unexpectedly",
      "Connection terminated due to connection timeout",
    ]) {
      const lost = new Error("Failed query", { cause: new Error(message) });
      expect(toAppError(lost).code).toBe("database_unavailable");
    }
  });

  it("that refuses a statement for itself is a failure of ours", async () => {
    await expect(writing((database) => database.execute(sql`select 1/0`))).rejects.toMatchObject({
      code: "internal",
    });
    expect(toAppError("not even an error").code).toBe("internal");
  });
});

describe("migrations", () => {
  it("can be run by several processes at once, and again", async () => {
    const name = `relata_migrate_${process.pid}`;
    await writing((database) => database.execute(sql`select 1`));
    const admin = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await admin.connect();
    await admin.query(`create database ${name}`);
    const url = new URL(process.env.DATABASE_URL!);
    url.pathname = `/${name}`;
    await Promise.all([1, 2, 3, 4].map(() => migrateDatabase(url.href)));
    await migrateDatabase(url.href);
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    const { rows } = await client.query(
      "select inhparent::regclass::text as of, count(*)::int as parts from pg_inherits join pg_class on oid = inhparent where relkind = 'p' group by inhparent order by 1",
    );
    expect(rows).toEqual([
      { of: "claims", parts: 1 },
      { of: "claims_small", parts: 16 },
      { of: "lines", parts: 1 },
    ]);
    await client.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
});
