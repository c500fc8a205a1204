import { describe, expect, it } from "vitest";
import { type RelayingReport, type RelayStep, relayPlace } from "./relay-place";

const report = (id: string, relayed: string[] = [], supersedes?: string): RelayingReport => ({
  id,
  relays: relayed.map((one) => ({ report: one, how: "summarises", basis: "stated" })),
  ...(supersedes === undefined ? {} : { supersedes }),
});
/** As text: "a(b c)". */
const drawn = (steps: readonly RelayStep[]): string =>
  steps.map((step) => step.report + (step.beyond.length > 0 ? `(${drawn(step.beyond)})` : "")).join(" ");

describe("the place of a report in the relay chain", () => {
  it("is nowhere for a report that stands alone, or that there is not", () => {
    const nowhere = { relays: [], relayedBy: [], supersedes: [], supersededBy: [] };
    expect(relayPlace([], "a")).toEqual(nowhere);
    expect(relayPlace([report("a")], "a")).toEqual(nowhere);
    expect(relayPlace([report("a", ["b"])], "constructor")).toEqual(nowhere);
  });

  it("goes to both ends of the chain", () => {
    const chain = [
      report("post", ["wire"]),
      report("story", ["post"]),
      report("wire"),
      report("copy", ["story"]),
    ];
    expect(drawn(relayPlace(chain, "post").relays)).toBe("wire");
    expect(drawn(relayPlace(chain, "post").relayedBy)).toBe("story(copy)");
    expect(drawn(relayPlace(chain, "copy").relays)).toBe("story(post(wire))");
    expect(drawn(relayPlace(chain, "wire").relayedBy)).toBe("post(story(copy))");
  });

  it("keeps how each hangs on the next, and that it is inferred", () => {
    const relays = [{ report: "wire", how: "quotes" as const, basis: "inferred" as const }];
    const reports = [{ id: "story", relays }, report("wire")];
    expect(relayPlace(reports, "wire").relayedBy).toEqual([
      { report: "story", how: "quotes", basis: "inferred", beyond: [] },
    ]);
    expect(relayPlace(reports, "story").relays).toEqual([{ ...relays[0], beyond: [] }]);
  });

  it("follows a report that is reached in two ways once, from where it is nearest", () => {
    const reports = [
      report("story", ["post", "wire"]),
      report("post", ["wire"]),
      report("wire", ["talk"]),
      report("talk"),
    ];
    expect(drawn(relayPlace(reports, "story").relays)).toBe("post(wire) wire(talk)");
  });

  it("ends in a circle, and leaves out what the dossier does not have", () => {
    const circle = [report("a", ["b", "gone"], "b"), report("b", ["a"], "a")];
    expect(drawn(relayPlace(circle, "a").relays)).toBe("b");
    expect(relayPlace(circle, "a").supersedes).toEqual(["b"]);
    expect(relayPlace([report("a", ["a"], "a")], "a").relays).toEqual([]);
    expect(relayPlace([report("a", [], "gone")], "a").supersedes).toEqual([]);
  });

  it("has all earlier and all later versions, the nearest first", () => {
    const versions = [
      report("v1"),
      report("v2", [], "v1"),
      report("v3", [], "v2"),
      report("other", [], "v2"),
    ];
    expect(relayPlace(versions, "v2")).toMatchObject({ supersedes: ["v1"], supersededBy: ["v3", "other"] });
    expect(relayPlace(versions, "v3").supersedes).toEqual(["v2", "v1"]);
    expect(relayPlace(versions, "v1").supersededBy).toEqual(["v2", "v3", "other"]);
  });
});
