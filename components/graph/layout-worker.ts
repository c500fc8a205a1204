import { type LayoutInput, layoutActors } from "@/lib/graph/layout";

/** Runs the layout off the main thread: one message in, one message out. */
self.onmessage = (event: MessageEvent<LayoutInput>) => {
  self.postMessage(layoutActors(event.data));
};
