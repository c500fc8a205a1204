import { layoutInSteps, type SteppedInput } from "@/lib/graph/layout-steps";

/** Runs the layout off the main thread: one message in, one message out. */
self.onmessage = (event: MessageEvent<SteppedInput>) => {
  self.postMessage(layoutInSteps(event.data));
};
