"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** A hand that rests so long wants to see what it has made, though it has not let go. */
const REST_MS = 120;
/** What follows a hand in every frame may take this long to draw; what takes longer waits until the hand rests. */
const FOLLOW_MS = 20;

export interface Calm<T> {
  /** The latest value; while a hand drags, and drawing it takes too long for every frame, the one of its last rest. */
  readonly calm: T;
  /** Says that the change that follows is part of a drag. */
  readonly hold: () => void;
}

/**
 * Returns a value for what is costly to draw: it follows the latest one at once, but not through every step of a drag. How
 * long drawing takes is measured each time; `heavy` says what to expect before it has been.
 */
export function useCalm<T>(latest: T, heavy: boolean): Calm<T> {
  const [, wake] = useState(0);
  const held = useRef(latest);
  const state = useRef({ holding: false, costMs: heavy ? Number.POSITIVE_INFINITY : 0, timer: 0, step: 0 });
  if (!state.current.holding || state.current.costMs <= FOLLOW_MS) held.current = latest;
  const calm = held.current;
  const startedMs = performance.now();

  const release = useCallback(() => {
    clearTimeout(state.current.timer);
    if (!state.current.holding) return;
    state.current.holding = false;
    wake((count) => count + 1);
  }, []);
  const hold = useCallback(() => {
    // Keys and typed dates are one step each, and are never held.
    if (!isPointerDown()) return;
    state.current.holding = true;
    const step = ++state.current.step;
    clearTimeout(state.current.timer);
    state.current.timer = window.setTimeout(() => {
      // On a busy machine the next move may be waiting behind this: it is heard of before the frame after.
      requestAnimationFrame(() => setTimeout(() => state.current.step === step && release()));
    }, REST_MS);
  }, [release]);
  useEffect(() => {
    watchPointer();
    addEventListener("pointerup", release);
    addEventListener("pointercancel", release);
    return () => {
      release();
      removeEventListener("pointerup", release);
      removeEventListener("pointercancel", release);
    };
  }, [release]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: measured from the render that brought another value
  useLayoutEffect(() => {
    let live = true;
    const channel = new MessageChannel();
    // A message is handled after the frame that is being made now has been handed on.
    channel.port1.onmessage = () => {
      if (live) state.current.costMs = performance.now() - startedMs;
      channel.port1.close();
    };
    const frame = requestAnimationFrame(() => channel.port2.postMessage(null));
    return () => {
      live = false;
      cancelAnimationFrame(frame);
      channel.port1.close();
    };
  }, [calm]);
  return { calm, hold };
}

let pressed = false;
let watching = false;

/** One look at every press of the page, before anything stops it on its way. */
function watchPointer(): void {
  if (watching) return;
  watching = true;
  const options = { capture: true, passive: true };
  addEventListener("pointerdown", () => (pressed = true), options);
  addEventListener("pointerup", () => (pressed = false), options);
  addEventListener("pointercancel", () => (pressed = false), options);
}

function isPointerDown(): boolean {
  return pressed;
}
