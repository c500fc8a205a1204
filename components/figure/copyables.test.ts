import { describe, expect, it } from "vitest";
import type { FigureScope } from "@/lib/view/figure-of-view";
import { TEST_DOSSIER } from "@/lib/view/test-dossier";
import { firstChoices } from "./choices";
import { copyables } from "./copyables";
import type { Figure } from "./use-figure";

function labels(scope: FigureScope): string[] {
  const choices = { ...firstChoices(TEST_DOSSIER, "light"), scope };
  const words = { caption: "", altText: "", permalink: "https://relata.example/d/x", day: "2026-11-27" };
  // Nothing is drawn here: what can be copied depends on the choices alone.
  const figure = {} as Figure;
  return copyables({ figure, choices, data: TEST_DOSSIER, ...words }).map(({ label }) => label);
}

describe("what can be copied of a figure", () => {
  it("is embed code where it shows a view or everything", () => {
    expect(labels("view")).toContain("Embed code");
    expect(labels("all")).toContain("Embed code");
  });

  it("is no embed code where it shows what is selected, because a frame would show the whole view", () => {
    expect(labels("selection")).not.toContain("Embed code");
    expect(labels("selection")).toContain("Caption");
  });
});
