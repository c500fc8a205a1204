// `npm run bench`: measures what is promised to be fast and small, prints it beside its budget, keeps it in
// bench/results.md, and ends with an error if a budget is broken. `npm run bench -- opening paths` measures only these, and
// keeps nothing.
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { type Browser, chromium } from "@playwright/test";
import { type RunningServer, startServer } from "../tests/browser/support/server";
import { ensureBrowser, LAUNCH_ARGS } from "../tests/find-browser.mjs";
import { benchActions } from "./actions";
import { benchBrush } from "./brush";
import { benchDrawing } from "./drawing";
import { benchEvents } from "./events";
import { benchFigures } from "./figure";
import { benchFormats } from "./formats";
import { benchImports, benchKills } from "./import";
import { benchLayout } from "./layout";
import { benchOpening, importSized } from "./opening";
import { benchFirstLoad, benchResponse, benchToggle } from "./page";
import { benchPaths } from "./paths";
import { passes, type Result } from "./result";
import { benchServer } from "./server";
import { benchTables } from "./tables";

/** What can be measured, in the order in which it is. */
const PARTS: Readonly<Record<string, () => Promise<Result[]>>> = {
  events: benchEvents,
  paths: benchPaths,
  tables: benchTables,
  formats: benchFormats,
  import: benchImports,
  kills: benchKills,
  server: () => withServer(benchServer),
  figure: benchFigures,
  page: () => inBrowser(benchPage),
  layout: benchLayout,
  drawing: () => inBrowser(benchDrawing),
  opening: () => inBrowser(benchSized),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(", ")}. There are ${Object.keys(PARTS).join(", ")}.`);
  process.exit(2);
}
const results: Result[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length === 0 || asked.includes(name)) results.push(...(await measure()));
}
const table = markdown(results);
console.log(table);
if (asked.length === 0) writeFileSync(new URL("results.md", import.meta.url), table);
process.exitCode = results.every(passes) ? 0 : 1;

async function inBrowser(
  measure: (browser: Browser, server: RunningServer) => Promise<Result[]>,
): Promise<Result[]> {
  const { path } = await ensureBrowser();
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: path, args: LAUNCH_ARGS });
  try {
    return await measure(browser, server);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function withServer(measure: (server: RunningServer) => Promise<Result[]>): Promise<Result[]> {
  const server = await startServer();
  return measure(server).finally(server.stop);
}

async function benchPage(browser: Browser, server: RunningServer): Promise<Result[]> {
  const address = `${server.url}/d/tehran-meeting`;
  return [
    ...(await benchResponse(address)),
    ...(await benchFirstLoad(browser, address)),
    ...(await benchToggle(browser, address)),
  ];
}

async function benchSized(browser: Browser, server: RunningServer): Promise<Result[]> {
  const results: Result[] = [];
  for (const dossier of await importSized(server)) {
    for (const measure of [benchOpening, benchActions, benchBrush]) {
      results.push(...(await measure(browser, server, dossier)));
    }
  }
  return results;
}

function markdown(all: readonly Result[]): string {
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  const number = ({ value, unit }: Result) => `${unit === "" ? value : value.toFixed(1)} ${unit}`.trim();
  const rows = all.map((one) => {
    const budget = one.budget === null ? "–" : `≤ ${Number(one.budget.toFixed(1))} ${one.unit}`.trim();
    const verdict = one.budget === null ? "told" : passes(one) ? "within" : "**broken**";
    return `| ${one.name} | ${number(one)} | ${budget} | ${verdict} | ${one.how} |`;
  });
  return [
    "# Measured",
    "",
    `Written by \`npm run bench\`. ${cpus().length} cores, ${memoryGb} GB of memory, Node ${process.version}, ${process.platform}.`,
    "What else ran on the machine at the time is part of these numbers.",
    "",
    "| What | Median | Budget | | How |",
    "|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
