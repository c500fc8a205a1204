/**
 * What `npm test` runs, in order. `args` go to `node`, so no shell and no `npx` stands between a step and its exit code.
 * `report` says who wrote the report file of the step; a step without one is a single check.
 *
 * @type {{name: string, says: string, args: string[], report: "vitest" | "playwright" | null}[]}
 */
export const STEPS = [
  {
    name: "types",
    says: "TypeScript finds nothing",
    args: ["node_modules/typescript/bin/tsc", "--noEmit", "--pretty", "false"],
    report: null,
  },
  {
    name: "lint",
    says: "Biome finds nothing",
    args: ["node_modules/@biomejs/biome/bin/biome", "check", "."],
    report: null,
  },
  {
    name: "unit",
    says: "unit tests and the architecture",
    args: vitest("unit"),
    report: "vitest",
  },
  {
    name: "database",
    says: "store and command line against PostgreSQL",
    args: vitest("database"),
    report: "vitest",
  },
  {
    name: "browser",
    says: "Chromium against the production build",
    args: ["node_modules/@playwright/test/cli.js", "test"],
    report: "playwright",
  },
];

function vitest(/** @type {string} */ project) {
  return [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=./tests/harness/vitest-reporter.mjs",
  ];
}
