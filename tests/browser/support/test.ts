import {
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
  type Response,
} from "@playwright/test";

interface Options {
  /** Problems that a test provokes on purpose, such as the console's line about a 404. */
  expected: RegExp[];
}

interface Guards {
  /** What went wrong in any page of the test. Must be empty when the test ends; see {@link Options.expected}. */
  problems: string[];
}

/**
 * Playwright's test, made strict: a request to anywhere but this machine, an error in the console, an uncaught error or a
 * breach of the content security policy fails the test in which it happens.
 */
export const test = base.extend<Options & Guards>({
  expected: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  baseURL: async ({}, use) => {
    await use(process.env.RELATA_TEST_URL);
  },
  // A page is seen before its scripts listen: what a test does there in between reaches nobody, as now and then on a busy machine.
  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) {
      const { goto, reload } = page;
      page.goto = async (url, options) =>
        awake(page, await goto.call(page, url, options), options?.waitUntil);
      page.reload = async (options) => awake(page, await reload.call(page, options), options?.waitUntil);
    }
    await use(page);
    // A request that is still on its way when a test ends is nobody's any more.
    if (!page.isClosed()) await page.unrouteAll({ behavior: "ignoreErrors" });
  },
  problems: [
    async ({ context, expected }, use) => {
      const problems: string[] = [];
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          console.error(`policy breach: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      const watch = (page: Page) => {
        page.on("pageerror", (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
      };
      context.pages().forEach(watch);
      context.on("page", watch);
      context.on("console", (message: ConsoleMessage) => {
        if (message.type() === "error")
          problems.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on("request", (request: Request) => {
        if (!isOurs(request.url())) problems.push(`third party: ${request.url()}`);
      });
      await use(problems);
      expect(problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";

/** Returns the answer once React has taken over what stands in the page; at once where a test asks for less than a loaded page. */
async function awake(page: Page, response: Response | null, waitUntil = "load"): Promise<Response | null> {
  if (waitUntil === "commit" || waitUntil === "domcontentloaded") return response;
  if (!response?.headers()["content-type"]?.startsWith("text/html")) return response;
  await page.waitForFunction(
    () =>
      // A page of somebody else, which frames one of ours, has nothing to wait for.
      document.querySelector('script[src*="/_next/"]') === null ||
      Object.keys(document.querySelector("main") ?? document.body).some((key) =>
        key.startsWith("__reactFiber$"),
      ),
  );
  // Effects follow the paint.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  return response;
}

function isOurs(url: string): boolean {
  const { protocol, host } = new URL(url);
  return (
    protocol === "data:" || protocol === "blob:" || host === new URL(process.env.RELATA_TEST_URL ?? "").host
  );
}
