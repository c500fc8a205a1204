import { findGroups, type GroupInput } from "@/lib/graph/actor-groups";

/** Finds groups off the main thread: one message in, one before each step, one with what was found. */
self.onmessage = (event: MessageEvent<GroupInput>) => {
  self.postMessage({ found: findGroups(event.data, (step) => self.postMessage({ step })) });
};
