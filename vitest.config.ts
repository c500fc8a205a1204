import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Not a budget: property tests take long on a busy machine, and only a hang should fail one.
          testTimeout: 120_000,
          include: ["lib/**/*.test.ts", "components/**/*.test.ts", "tests/*.test.ts"],
          exclude: ["lib/store/**/*.test.ts", "lib/cli/**/*.test.ts", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["lib/store/**/*.test.ts", "lib/cli/**/*.test.ts", "app/**/*.test.ts"],
          globalSetup: ["tests/database.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
