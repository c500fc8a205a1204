import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** What Chromium is started with. Nothing here may reach the network: these tests never need more than loopback. */
export const LAUNCH_ARGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-features=OptimizationHints,MediaRouter",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
  // Chromium refuses its sandbox to root, which is who containers run as.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const COMMANDS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];
const WELL_KNOWN = [
  "/usr/bin/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Returns the browsers that exist on this machine, best first: the one named by PLAYWRIGHT_CHROMIUM or CHROME_PATH,
 * Playwright's own, then the system's. Each at most once; empty where there is none. Nothing is started or installed.
 */
export function findBrowsers(
  /** @type {Readonly<Record<string, string | undefined>>} */ env = process.env,
  exists = existsSync,
  playwrightPath = chromium.executablePath(),
) {
  const onPath = (env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((name) => join(folder, name)));
  const candidates = [
    { path: env.PLAYWRIGHT_CHROMIUM, from: "PLAYWRIGHT_CHROMIUM" },
    { path: env.CHROME_PATH, from: "CHROME_PATH" },
    { path: playwrightPath, from: "Playwright's own" },
    ...[...onPath, ...WELL_KNOWN].map((path) => ({ path, from: "the system's" })),
  ];
  const seen = new Set();
  return candidates.flatMap(({ path, from }) => {
    if (!path || seen.has(path) || !exists(path)) return [];
    seen.add(path);
    return [{ path, from }];
  });
}

/**
 * Returns a browser that was seen to start, installing one if need be: Playwright's, then Debian's package when run as root.
 * Throws with what was tried, why each failed, and what to do.
 */
export async function ensureBrowser() {
  const failures = [];
  for (const browser of findBrowsers()) {
    const problem = await whyItFails(browser.path);
    if (problem === null) return browser;
    failures.push(`${browser.path} (${browser.from}): ${problem}`);
  }
  for (const install of INSTALLS) {
    if (!install.possible()) continue;
    console.log(
      `   no browser works yet; trying: ${install.commands.map((one) => one.join(" ")).join(" && ")}`,
    );
    if (!install.commands.every(succeeds)) {
      failures.push(`${install.commands.at(-1)?.join(" ")}: it failed, see above`);
      continue;
    }
    for (const browser of findBrowsers()) {
      if ((await whyItFails(browser.path)) === null) return { ...browser, from: "just installed" };
    }
    failures.push(`${install.commands.at(-1)?.join(" ")}: installed, but it does not start`);
  }
  throw new Error(
    [
      "The browser tests need Chromium or Chrome, and none was found that starts.",
      ...failures.map((failure) => `  - ${failure}`),
      "Install one of these, then run the tests again:",
      "  npx playwright install --with-deps chromium      (Playwright's own, with the libraries it needs)",
      "  apt-get install chromium                         (Debian and Ubuntu)",
      "  PLAYWRIGHT_CHROMIUM=/path/to/chrome npm test     (one that is somewhere else)",
    ].join("\n"),
  );
}

const INSTALLS = [
  {
    possible: () => true,
    commands: [[process.execPath, "node_modules/@playwright/test/cli.js", "install", "chromium"]],
  },
  {
    possible: () => process.getuid?.() === 0 && existsSync("/etc/debian_version"),
    commands: [
      ["apt-get", "update", "-qq"],
      ["apt-get", "install", "-y", "-qq", "chromium"],
    ],
  },
];

function succeeds(/** @type {string[]} */ [command, ...args]) {
  const limitMs = 5 * 60_000;
  return spawnSync(String(command), args, { stdio: "inherit", timeout: limitMs }).status === 0;
}

/** Returns null where the browser starts and shows a page, else the first line of what went wrong. */
async function whyItFails(/** @type {string} */ executablePath) {
  try {
    const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS, timeout: 30_000 });
    try {
      const page = await browser.newPage();
      await page.setContent("<p>ready</p>");
    } finally {
      await browser.close();
    }
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "it does not start") : String(error);
  }
}
