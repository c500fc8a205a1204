// `npm test`: every step, whatever the ones before it gave, so that one run tells everything that is wrong.
// `npm test -- unit` runs one step, `npm test -- unit browser` two; what follows goes to the runner of that step:
// `npm test -- unit lib/claims`, `npm test -- browser --grep keyboard`.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./find-browser.mjs";
import { countLine, playwrightCounts, settle, sum } from "./harness/counts.mjs";
import { STEPS } from "./harness/steps.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const REPORTS = `${ROOT}test-results/reports`;

const names = STEPS.map((step) => step.name);
const firstExtra = process.argv.slice(2).findIndex((arg) => !names.includes(arg));
const given = process.argv.slice(2);
const chosen = firstExtra === -1 ? given : given.slice(0, firstExtra);
const extra = firstExtra === -1 ? [] : given.slice(firstExtra);
if (extra.length > 0 && chosen.length === 0) {
  console.error(`"${extra[0]}" is no step. The steps are: ${names.join(", ")}.`);
  process.exit(2);
}

mkdirSync(REPORTS, { recursive: true });
const results = [];
for (const step of STEPS) {
  if (chosen.length > 0 && !chosen.includes(step.name)) continue;
  results.push({ step, ...(await run(step)) });
}

console.log("");
for (const { step, counts, seconds } of results) {
  const mark = counts.failed === 0 ? "ok  " : "FAIL";
  console.log(`${mark} ${step.name.padEnd(9)} ${countLine(counts)} (${seconds.toFixed(1)} s)`);
  for (const skip of counts.skipped) console.log(`     skipped: ${skip.name}: ${skip.reason}`);
}
const total = sum(results.map((result) => result.counts));
console.log("");
console.log(countLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;

async function run(/** @type {(typeof STEPS)[number]} */ step) {
  console.log(`\n── ${step.name}: ${step.says}`);
  const startedMs = Date.now();
  const file = `${REPORTS}/${step.name}.json`;
  rmSync(file, { force: true });
  const browser = step.name === "browser" ? await findBrowserOrSayWhy() : null;
  const code =
    browser?.missing === true
      ? 1
      : await exitCodeOf([...step.args, ...extra], {
          NEXT_TELEMETRY_DISABLED: "1",
          RELATA_TEST_REPORT: file,
          PLAYWRIGHT_JSON_OUTPUT_NAME: file,
          ...(browser?.path ? { PLAYWRIGHT_CHROMIUM: browser.path } : {}),
        });
  const reported = step.report === null ? { passed: code === 0 ? 1 : 0, failed: 0, skipped: [] } : read(file);
  const counts = step.report === "playwright" && reported ? playwrightCounts(reported) : reported;
  return { counts: settle(counts, code), seconds: (Date.now() - startedMs) / 1000 };
}

function read(/** @type {string} */ file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

async function findBrowserOrSayWhy() {
  try {
    const { path, from } = await ensureBrowser();
    console.log(`   with ${path} (${from})`);
    return { path };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { missing: true };
  }
}

/** Resolves to the exit code of `node …args`, run from the root with its output shown as it comes. */
function exitCodeOf(/** @type {string[]} */ args, /** @type {Record<string, string>} */ env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
    child.on("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on("exit", (code) => resolve(code));
  });
}
