import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { ensureBuild } from "./build";
import { untilStopped } from "./lifetime";
import { checkPort, type PortWish } from "./ports";
import { seedEmptyDatabase } from "./seed";
import { serve } from "./serve";
import { UsageError } from "./usage";
import { openDatabase } from "./with-database";

const DEFAULT_PORT = 3000;
const GRACE_MS = 1_500;

/** `relata start [--port N] [--dev]`: serves the explorer until it is stopped, then stops everything it started. */
export async function startCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { port: { type: "string" }, dev: { type: "boolean" } } });
  const dev = values.dev ?? false;
  const wish = portWish(values.port);
  Object.assign(process.env, { NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
  await checkPort(wish);
  const stopped = untilStopped();
  const starting = start(wish, dev);
  const running = await Promise.race([stopped, starting]);
  if (running === "stop") {
    console.log("\nStopping …");
    // A build can take a minute more. Exit ends it, and the watchdog stops the database.
    await Promise.race([starting.then(({ close }) => close()), pause(GRACE_MS)]);
    process.exit(0);
  }
  if (running.port !== wish.port && wish.port !== 0) {
    console.log(`Port ${wish.port} is taken, so this one is ${running.port}.`);
  }
  console.log(`Relata is at http://127.0.0.1:${running.port} — stop it with Ctrl-C.`);
  await stopped;
  console.log("\nStopping …");
  await running.close();
  // Next keeps timers and workers that would hold the process; everything that matters is closed.
  process.exit(0);
}

async function start(wish: PortWish, dev: boolean) {
  const database = await openDatabase();
  try {
    await seedEmptyDatabase();
    if (!dev) await ensureBuild();
    const server = await serve(wish, dev);
    const close = async () => {
      await server.close();
      await database.close();
    };
    return { port: server.port, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function portWish(flag: string | undefined): PortWish {
  const given = flag ?? process.env.PORT;
  if (given === undefined || given === "") return { port: DEFAULT_PORT, fixed: false };
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`A port is a whole number from 0 to 65535, not “${given}”.`);
  }
  return { port, fixed: flag !== undefined };
}
