// Keeps a server with the fixtures running, for writing specs: `npx tsx tests/browser/serve.ts`, then
// `RELATA_TEST_URL=<what it prints> npx playwright test`.
import { startServer } from "./support/server";

const server = await startServer();
console.log(server.url);
process.on("SIGINT", () => void server.stop().then(() => process.exit(0)));
process.on("SIGTERM", () => void server.stop().then(() => process.exit(0)));
