import { readdirSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import type { Bundle } from "@/lib/domain/bundle";
import { bundleSchema } from "@/lib/domain/bundle";
import { writing } from "./database";

/** Empties the test database; tables stay. */
export async function forgetDossiers(): Promise<void> {
  await writing((database) => database.execute(sql`truncate dossiers cascade`));
}

/** Returns how many rows a table has. */
export async function countRows(table: string): Promise<number> {
  const { rows } = await writing((database) =>
    database.execute<{ count: number }>(sql`select count(*)::int as count from ${sql.identifier(table)}`),
  );
  return rows[0]!.count;
}

/** Returns the paths of the bundles that ship, and of the good ones among the fixtures. */
export function goodBundleFiles(): string[] {
  const list = (folder: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".json") && !name.startsWith("bad-") && name !== "relations.json")
      .map((name) => `${folder}/${name}`);
  return [...list("data"), ...list("tests/fixtures")].sort();
}

/** Returns the bundle in a file that is known to be good. */
export function bundleIn(path: string): Bundle {
  return bundleSchema.parse(JSON.parse(readFileSync(path, "utf8")));
}
