import { describe, expect, it } from "vitest";
import { TallScroll } from "./tall-scroll";

const WINDOW = 600;
/** Sixty million pixels: about a million rows. */
const TALL = 60_000_000;

describe("a scroll through a list", () => {
  it("is the scrollbar's where the list is no higher than an element may be", () => {
    const scroll = new TallScroll(5_000, WINDOW);
    scroll.moved(4_000);
    expect([scroll.height, scroll.offset, scroll.shift, scroll.settle()]).toEqual([5_000, 4_000, 0, 4_000]);
  });

  it("has nowhere to go in an empty list", () => {
    const scroll = new TallScroll(0, WINDOW);
    expect([scroll.jumpTo(100), scroll.offset, scroll.height]).toEqual([0, 0, 0]);
  });

  it("moves a higher list step for step, whatever the scrollbar stands for", () => {
    const scroll = new TallScroll(TALL, WINDOW);
    scroll.moved(120);
    expect(scroll.offset).toBe(120);
    scroll.jumpTo(30_000_000);
    scroll.moved(scroll.place + 120);
    scroll.moved(scroll.place - 20);
    expect(scroll.offset).toBe(30_000_100);
  });

  it("goes in proportion where the bar is dragged", () => {
    const scroll = new TallScroll(TALL, WINDOW);
    scroll.moved((scroll.height - WINDOW) / 2);
    expect(scroll.offset).toBeCloseTo((TALL - WINDOW) / 2);
  });

  it("reaches both ends, by a jump and in steps", () => {
    const scroll = new TallScroll(TALL, WINDOW);
    scroll.moved(scroll.height - WINDOW);
    expect(scroll.offset).toBe(TALL - WINDOW);
    scroll.moved(0);
    expect(scroll.offset).toBe(0);
    scroll.jumpTo(TALL - WINDOW - 500);
    for (let step = 0; step < 10; step++) {
      scroll.moved(Math.min(scroll.place + 100, scroll.height - WINDOW));
      scroll.settle();
    }
    expect(scroll.offset).toBe(TALL - WINDOW);
    scroll.jumpTo(400);
    for (let step = 0; step < 10; step++) {
      scroll.moved(Math.max(scroll.place - 100, 0));
      scroll.settle();
    }
    expect(scroll.offset).toBe(0);
  });

  it("is at its end where the bar is, though the steps there were fewer pixels than the list has", () => {
    const scroll = new TallScroll(TALL, WINDOW);
    const end = scroll.height - WINDOW;
    while (scroll.place < end) scroll.moved(Math.min(scroll.place + 1_500, end));
    expect(scroll.offset).toBe(TALL - WINDOW);
    while (scroll.place > 0) scroll.moved(Math.max(scroll.place - 1_500, 0));
    expect(scroll.offset).toBe(0);
  });

  it("has its bar where it belongs once it rests, and nothing moves for that", () => {
    const scroll = new TallScroll(TALL, WINDOW);
    for (let step = 0; step < 1_000; step++) scroll.moved(scroll.place + 1_000);
    const { offset } = scroll;
    const share = scroll.settle() / (scroll.height - WINDOW);
    expect(share).toBeCloseTo(offset / (TALL - WINDOW), 5);
    expect(scroll.offset).toBe(offset);
  });

  it("stays where it is when the list grows, and within it when it shrinks", () => {
    const scroll = new TallScroll(TALL, WINDOW);
    scroll.jumpTo(40_000_000);
    scroll.resize(2 * TALL, WINDOW);
    expect(scroll.offset).toBe(40_000_000);
    scroll.resize(5_000, WINDOW);
    expect([scroll.offset, scroll.place]).toEqual([4_400, 4_400]);
  });
});
