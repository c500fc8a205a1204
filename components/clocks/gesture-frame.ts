/** Changes of one gesture that come faster than frames: only the latest of each frame is told. */
export interface GestureFrame<T> {
  /** Tells this value in the next frame, if none comes after it. `continues` is false for the first of a gesture. */
  readonly ask: (value: T, continues: boolean) => void;
  /** Tells what waits, if anything does, now. */
  readonly flush: () => void;
  /** Forgets what waits. */
  readonly drop: () => void;
}

/** What calls a function in the next frame, and what takes that back: the browser's own, but in tests. */
export interface Frames {
  readonly request: (call: () => void) => number;
  readonly cancel: (handle: number) => void;
}

/**
 * Returns a way to `tell` at most once a frame. Of the values in one frame the last is told, and as the beginning of a gesture
 * if any of them was: else what follows would be undone together with the gesture before.
 */
export function gestureFrame<T>(
  tell: (value: T, continues: boolean) => void,
  { request, cancel }: Frames,
): GestureFrame<T> {
  let handle: number | null = null;
  let waiting: { readonly value: T; readonly continues: boolean } | null = null;
  const drop = () => {
    if (handle !== null) cancel(handle);
    handle = null;
    waiting = null;
  };
  const flush = () => {
    const call = waiting;
    drop();
    if (call) tell(call.value, call.continues);
  };
  const ask = (value: T, continues: boolean) => {
    waiting = { value, continues: continues && waiting?.continues !== false };
    handle ??= request(flush);
  };
  return { ask, flush, drop };
}
