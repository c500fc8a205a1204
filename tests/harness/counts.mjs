/**
 * @typedef {{name: string, reason: string}} Skip
 * @typedef {{passed: number, failed: number, skipped: Skip[]}} Counts
 */

/** @type {() => Counts} No test at all: where every count starts. */
export const none = () => ({ passed: 0, failed: 0, skipped: [] });

/** Returns the sum of several counts; of none, {@link none}. */
export function sum(/** @type {Counts[]} */ all) {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: [...total.skipped, ...one.skipped],
    }),
    none(),
  );
}

/** Returns the one line that ends a run: `12 passed, 0 failed`, with `, 1 skipped` only where something was skipped. */
export function countLine(/** @type {Counts} */ { passed, failed, skipped }) {
  const skips = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
  return `${passed} passed, ${failed} failed${skips}`;
}

/**
 * Returns the counts of a step whose runner left a report, made honest by its exit code: a runner that ends badly without
 * saying what failed, or that ran nothing at all, counts as one failure. A missing report is the same.
 */
export function settle(/** @type {Counts | null} */ reported, /** @type {number | null} */ exitCode) {
  const counts = reported ?? none();
  const silentFailure = exitCode !== 0 && counts.failed === 0;
  const ranNothing = counts.passed + counts.failed + counts.skipped.length === 0;
  return silentFailure || ranNothing ? { ...counts, failed: counts.failed + 1 } : counts;
}

/**
 * Returns the counts of a report by Playwright's JSON reporter. A test that only passed when tried again counts as failed:
 * what is true sometimes is not true. Errors outside any test (a set-up that broke) count one failure each.
 */
export function playwrightCounts(/** @type {any} */ report) {
  const counts = none();
  counts.failed += report.errors?.length ?? 0;
  for (const { spec, path } of specsOf(report.suites ?? [], [])) {
    for (const test of spec.tests) {
      const name = [...path, spec.title].join(" › ");
      if (test.status === "expected") counts.passed += 1;
      else if (test.status === "skipped") counts.skipped.push({ name, reason: skipReason(test) });
      else counts.failed += 1;
    }
  }
  return counts;
}

/** @returns {Generator<{spec: any, path: string[]}>} */
function* specsOf(/** @type {any[]} */ suites, /** @type {string[]} */ path) {
  for (const suite of suites) {
    const here = [...path, suite.title];
    for (const spec of suite.specs ?? []) yield { spec, path: here };
    yield* specsOf(suite.suites ?? [], here);
  }
}

function skipReason(/** @type {any} */ test) {
  const note = test.annotations?.find(
    (/** @type {any} */ one) => one.type === "skip" || one.type === "fixme",
  );
  return note?.description ?? "no reason given";
}
