import { ensureBrowser } from "../../find-browser.mjs";
import { startServer } from "./server";

/**
 * Starts what the specs run against and says where it is in `RELATA_TEST_URL`; returns what stops it. Where that variable is
 * set already, the server there is taken as it is (`npx tsx tests/browser/serve.ts` keeps one running).
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (!process.env.PLAYWRIGHT_CHROMIUM) process.env.PLAYWRIGHT_CHROMIUM = (await ensureBrowser()).path;
  if (process.env.RELATA_TEST_URL) return async () => {};
  const server = await startServer();
  process.env.RELATA_TEST_URL = server.url;
  return server.stop;
}
