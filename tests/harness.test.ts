import { describe, expect, it } from "vitest";
import { findBrowsers } from "./find-browser.mjs";
import { countLine, none, playwrightCounts, settle, sum } from "./harness/counts.mjs";

const skip = { name: "a", reason: "b" };

describe("counting", () => {
  it("starts from nothing", () => {
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: [] });
    expect(countLine(none())).toBe("0 passed, 0 failed");
  });

  it("adds up, and names skips only where there are some", () => {
    const total = sum([
      { passed: 2, failed: 0, skipped: [skip] },
      { passed: 1, failed: 3, skipped: [skip] },
    ]);
    expect(countLine(total)).toBe("3 passed, 3 failed, 2 skipped");
    expect(countLine({ ...total, skipped: [] })).toBe("3 passed, 3 failed");
  });

  it("takes a runner that died, left no report or ran nothing as one failure", () => {
    const passed = { passed: 5, failed: 0, skipped: [] };
    expect(settle(passed, 0)).toEqual(passed);
    expect(settle(passed, 1).failed).toBe(1);
    expect(settle(passed, null).failed).toBe(1);
    expect(settle(null, 0).failed).toBe(1);
    expect(settle({ passed: 5, failed: 2, skipped: [] }, 1).failed).toBe(2);
    expect(settle({ passed: 0, failed: 0, skipped: [skip] }, 0).failed).toBe(0);
  });

  it("reads Playwright's report: nested suites, reasons of skips, and no credit for a second try", () => {
    const spec = (title: string, status: string, annotations: object[] = []) => ({
      title,
      tests: [{ status, annotations }],
    });
    const report = {
      errors: [{ message: "the set-up broke" }],
      suites: [
        {
          title: "graph.spec.ts",
          specs: [spec("draws", "expected"), spec("flickers", "flaky")],
          suites: [
            {
              title: "phone",
              specs: [
                spec("breaks", "unexpected"),
                spec("waits", "skipped", [{ type: "skip", description: "no fonts" }]),
              ],
            },
          ],
        },
      ],
    };
    expect(playwrightCounts(report)).toEqual({
      passed: 1,
      failed: 3,
      skipped: [{ name: "graph.spec.ts › phone › waits", reason: "no fonts" }],
    });
  });
});

describe("finding a browser", () => {
  const all = () => true;

  it("finds none where none is", () => {
    expect(findBrowsers({ PATH: "/bin" }, () => false, "/own/chrome")).toEqual([]);
  });

  it("prefers what it is told, then Playwright's own, then the system's", () => {
    const env = { PLAYWRIGHT_CHROMIUM: "/told/chrome", CHROME_PATH: "/also/chrome", PATH: "/bin" };
    const paths = findBrowsers(env, all, "/own/chrome").map((browser) => browser.path);
    expect(paths.slice(0, 4)).toEqual(["/told/chrome", "/also/chrome", "/own/chrome", "/bin/chromium"]);
  });

  it("names each browser once and passes over what does not exist", () => {
    const found = findBrowsers({ PATH: "/usr/bin:/usr/bin" }, (path) => path === "/usr/bin/chromium", "/own");
    expect(found).toEqual([{ path: "/usr/bin/chromium", from: "the system's" }]);
  });
});
