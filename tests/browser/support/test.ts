import { test as base, type ConsoleMessage, expect, type Page, type Request } from "@playwright/test";

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

function isOurs(url: string): boolean {
  const { protocol, host } = new URL(url);
  return (
    protocol === "data:" || protocol === "blob:" || host === new URL(process.env.RELATA_TEST_URL ?? "").host
  );
}
