import { writeFileSync } from "node:fs";
import { none } from "./counts.mjs";

/**
 * A Vitest reporter that writes our counts to the file named by `RELATA_TEST_REPORT`. Vitest's own JSON report says that
 * a test was skipped but not why; a skip nobody can read the reason of is a hole.
 */
export default class CountsReporter {
  onTestRunEnd(/** @type {any[]} */ modules, /** @type {unknown[]} */ unhandledErrors) {
    const counts = none();
    counts.failed += unhandledErrors.length;
    for (const module of modules) {
      counts.failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === "passed") counts.passed += 1;
        else if (state === "failed") counts.failed += 1;
        else {
          const reason = note ?? (test.options.mode === "todo" ? "not written yet" : "no reason given");
          counts.skipped.push({ name: test.fullName, reason });
        }
      }
    }
    const file = process.env.RELATA_TEST_REPORT;
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}
