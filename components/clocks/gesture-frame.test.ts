import { describe, expect, it } from "vitest";
import { gestureFrame } from "./gesture-frame";

/** A frame that comes when it is told to, with what was told in it: each value, and whether it continues a gesture. */
function frames() {
  const told: [number, boolean][] = [];
  let next: (() => void) | null = null;
  const frame = gestureFrame<number>((value, continues) => told.push([value, continues]), {
    request: (call) => {
      next = call;
      return 1;
    },
    cancel: () => {
      next = null;
    },
  });
  return { frame, told, pass: () => next?.() };
}

describe("gestureFrame", () => {
  it("tells nothing where nothing was asked", () => {
    const { frame, told, pass } = frames();
    pass();
    frame.flush();
    expect(told).toEqual([]);
  });

  it("tells the latest value of each frame, once", () => {
    const { frame, told, pass } = frames();
    frame.ask(1, true);
    frame.ask(2, true);
    pass();
    frame.flush();
    frame.ask(3, true);
    frame.flush();
    pass();
    expect(told).toEqual([
      [2, true],
      [3, true],
    ]);
  });

  it("never loses the beginning of a gesture to what follows in the same frame", () => {
    const { frame, told, pass } = frames();
    frame.ask(1, false);
    frame.ask(2, true);
    pass();
    frame.ask(3, true);
    pass();
    expect(told).toEqual([
      [2, false],
      [3, true],
    ]);
  });

  it("forgets what was dropped, a beginning included", () => {
    const { frame, told, pass } = frames();
    frame.ask(1, false);
    frame.drop();
    pass();
    frame.ask(2, true);
    frame.flush();
    expect(told).toEqual([[2, true]]);
  });
});
