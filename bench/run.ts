// `npm run bench`: measures what is promised to be fast and small, prints it beside its budget, keeps it in
// bench/results.md, and ends with an error if a budget is broken.
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { chromium } from "@playwright/test";
import { startServer } from "../tests/browser/support/server";
import { ensureBrowser, LAUNCH_ARGS } from "../tests/find-browser.mjs";
import { benchEvents } from "./events";
import { benchFormats } from "./formats";
import { benchImports } from "./import";
import { benchFirstLoad, benchResponse, benchToggle } from "./page";
import { benchPaths } from "./paths";
import { passes, type Result } from "./result";
import { benchTables } from "./tables";

const results: Result[] = [
  ...(await benchEvents()),
  ...(await benchPaths()),
  ...(await benchTables()),
  ...(await benchFormats()),
  ...(await benchImports()),
  ...(await benchBrowser()),
];
const table = markdown(results);
console.log(table);
writeFileSync(new URL("results.md", import.meta.url), table);
process.exitCode = results.every(passes) ? 0 : 1;

async function benchBrowser(): Promise<Result[]> {
  const { path } = await ensureBrowser();
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: path, args: LAUNCH_ARGS });
  try {
    const address = `${server.url}/d/tehran-meeting`;
    return [
      ...(await benchResponse(address)),
      ...(await benchFirstLoad(browser, address)),
      ...(await benchToggle(browser, address)),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

function markdown(all: readonly Result[]): string {
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  const number = ({ value, unit }: Result) => `${unit === "" ? value : value.toFixed(1)} ${unit}`.trim();
  const rows = all.map((one) => {
    const budget = one.budget === null ? "–" : `≤ ${one.budget} ${one.unit}`.trim();
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
