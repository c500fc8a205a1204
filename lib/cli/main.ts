import { APP_ERRORS, AppError } from "@/lib/domain/app-error";
import { INTERRUPTED } from "./interrupt";
import { loadSettings } from "./project";
import { CommandError, USAGE, UsageError } from "./usage";

type Command = (args: string[]) => Promise<number>;

/** Loaded when they are called: `check` needs no database, and `import` no web server. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import("./start")).startCommand,
  import: async () => (await import("./import-files")).importCommand,
  export: async () => (await import("./export-dossier")).exportCommand,
  figure: async () => (await import("./figure")).figureCommand,
  check: async () => (await import("./check-files")).checkCommand,
  "bench-data": async () => (await import("./bench-data/bench-data")).benchDataCommand,
};

/** Returns the exit code of a command line: 0 done, 1 failed, 2 not understood, 130 interrupted. */
export async function main([name, ...args]: string[]): Promise<number> {
  if (name === "help" || name === "--help" || name === "-h") {
    process.stdout.write(USAGE);
    return 0;
  }
  try {
    const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!load) throw new UsageError(name === undefined ? "Which command?" : `There is no command “${name}”.`);
    loadSettings();
    const command = await load();
    return await command(args);
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof UsageError || isArgumentError(error)) {
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  if (error instanceof CommandError) {
    console.error(error.message);
  } else if (error instanceof AppError && error.code !== "internal") {
    console.error(`${APP_ERRORS[error.code].title} ${error.message}`);
    if (error.code === "cancelled") return INTERRUPTED;
  } else {
    console.error(error);
  }
  return 1;
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
