import { describe, expect, it } from "vitest";
import type { ImportProgress } from "@/lib/domain/import-report";
import { openDisplay } from "./import-display";

function screenOf(isTTY: boolean) {
  const written: string[] = [];
  let nowMs = 0;
  const screen = { isTTY, columns: 60, write: (text: string) => written.push(text) > 0 };
  const display = openDisplay(screen as never, () => nowMs);
  const show = (ms: number, changes: Partial<ImportProgress>) => {
    nowMs = ms;
    display.show({ rows: 9, bytes: 500, totalBytes: 1_000, durationMs: ms, step: "reading", ...changes });
  };
  return { written, show, close: display.close };
}

describe("what shows how far an import is", () => {
  it("shows nothing for an import that is over at once", () => {
    const { written, close } = screenOf(true);
    close();
    expect(written).toEqual([]);
  });

  it("is a bar on a terminal, drawn over itself, no wider than the terminal, and gone at the end", () => {
    const { written, show, close } = screenOf(true);
    show(10, {});
    show(200, {});
    show(210, {});
    show(220, { step: "storing" });
    close();
    expect(written).toHaveLength(3);
    expect(written[0]?.startsWith("\r\u001b[K███████░░░░░░░░░░░░░░░░░ 9 rows, ")).toBe(true);
    for (const line of written) expect(line.replace("\r\u001b[K", "").length).toBeLessThan(60);
    expect(written[2]).toBe("\r\u001b[K");
  });

  it("is a line now and then where there is no terminal, without a single sign for one", () => {
    const { written, show, close } = screenOf(false);
    show(4_999, {});
    show(5_001, {});
    show(5_002, { step: "storing" });
    close();
    expect(written).toEqual(["9 rows, 2 a second, about 12 s left\n", "9 rows read, storing …\n"]);
  });
});
