#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

// The alias @/ is ours wherever the command is run from.
register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
// Output may still be on its way, so no exit at once; but what a library left open must not hold a finished command.
setTimeout(() => process.exit(), 2_000).unref();
