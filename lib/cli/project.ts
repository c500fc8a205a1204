import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds `package.json`. */
export const ROOT = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** Returns where the embedded database lives: `RELATA_HOME`, else `.relata` beside `package.json`. */
export function homeFolder(): string {
  return resolve(process.env.RELATA_HOME || join(ROOT, ".relata"));
}

/** Takes settings from `.env` where the environment does not have them already. */
export function loadSettings(): void {
  const file = join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}
