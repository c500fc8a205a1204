import cytoscape from "cytoscape";
import { describe, expect, it } from "vitest";
import { buildScene } from "./build-scene";
import { toElements } from "./elements";
import { PALETTE } from "./palette";
import { stylesheet } from "./stylesheet";
import { TEST_DOSSIER } from "./test-dossier";
import { testLine } from "./test-lines";

const actors = TEST_DOSSIER.actors.map((actor) =>
  actor.id === "khamenei" ? { ...actor, roles: [{ actor: "iran", role: "supreme leader" }] } : actor,
);
const scene = buildScene({
  data: { ...TEST_DOSSIER, actors },
  positions: { iran: { x: 0, y: 0 }, hamas: { x: 300, y: 0 }, khamenei: { x: 0, y: 200 } },
  lines: [
    testLine("iran.refused_support_to.hamas", { rows: Uint32Array.of(0, 3) }),
    testLine("iran.supports.hamas"),
  ],
  shown: new Map([
    [
      "iran.refused_support_to.hamas",
      testLine("iran.refused_support_to.hamas", { rows: Uint32Array.of(0, 3) }),
    ],
  ]),
  roles: true,
});
const elements = toElements(scene);
const data = (id: string) => elements.find((element) => element.data.id === id)!.data;

describe("toElements", () => {
  it("is empty for an empty scene", () => expect(toElements({ ...scene, nodes: [], edges: [] })).toEqual([]));

  it("gives nodes before edges, an actor's id and kind, and places", () => {
    const groups = elements.map(({ group }) => group);
    expect(groups.lastIndexOf("nodes")).toBeLessThan(groups.indexOf("edges"));
    expect(data("iran")).toMatchObject({ kind: "state", name: "Iran", label: "Iran" });
    expect(elements.find((element) => element.data.id === "hamas")!.position).toEqual({ x: 300, y: 0 });
  });

  it("names on an edge what design §7 says checks rely on", () => {
    expect(data("iran.refused_support_to.hamas")).toMatchObject({
      line: "iran.refused_support_to.hamas",
      relation: "refused_support_to",
      family: "friction",
      subject: "iran",
      object: "hamas",
      claimCount: 2,
      origins: 1,
      status: "reported",
    });
    expect(data("role.khamenei.0")).toMatchObject({ family: "standing", line: null, relation: null });
  });

  it("marks what the filter leaves out, and who is left without a line", () => {
    const classes = Object.fromEntries(elements.map((element) => [element.data.id, element.classes]));
    expect(classes["iran.supports.hamas"]).toContain("off");
    expect(classes["iran.refused_support_to.hamas"]).toEqual([]);
    expect(classes.khamenei).toContain("orphan");
  });
});

describe("stylesheet", () => {
  it.each(["light", "dark"] as const)("is understood by cytoscape, every property and value: %s", (theme) => {
    const warnings: unknown[] = [];
    const warn = console.warn;
    console.warn = (...words: unknown[]) => warnings.push(words.join(" "));
    try {
      const cy = cytoscape({ headless: true, styleEnabled: true, elements, style: stylesheet(theme) });
      cy.edges().addClass("hover sel dim");
      cy.nodes().addClass("hover sel dim");
      expect(cy.getElementById("iran.supports.hamas").style("display")).toBe("none");
      expect(cy.getElementById("iran").style("shape")).toBe("rectangle");
      cy.destroy();
    } finally {
      console.warn = warn;
    }
    expect(warnings).toEqual([]);
  });

  it("draws a selected line no later than others, whose words it would cross out", () => {
    const cy = cytoscape({ headless: true, styleEnabled: true, elements, style: stylesheet("light") });
    const before = cy.edges().map((edge) => edge.style("z-index"));
    cy.edges().addClass("sel");
    expect(cy.edges().map((edge) => edge.style("z-index"))).toEqual(before);
    cy.destroy();
  });

  const stylesOf = (theme: "light" | "dark", selector: RegExp) =>
    stylesheet(theme).flatMap((block) =>
      "style" in block && selector.test(block.selector) ? [block.style as Record<string, unknown>] : [],
    );

  it("gives each family its own colour, and another in the other theme", () => {
    const colours = (theme: "light" | "dark") =>
      stylesOf(theme, /^edge\[family/).map((style) => style["line-color"]);
    expect(new Set(colours("light")).size).toBe(6);
    expect(colours("dark")).not.toEqual(colours("light"));
  });

  it("draws what is only denied hollow, in the colour of its family", () => {
    for (const theme of ["light", "dark"] as const) {
      const plain = stylesOf(theme, /^edge\[family/).map((style) => style["line-color"]);
      const denied = stylesOf(theme, /^edge\[status = "denied"\]/);
      expect(denied.map((style) => style["line-outline-color"])).toEqual(plain);
      expect(new Set(denied.map((style) => style["line-color"]))).toEqual(new Set([PALETTE[theme].paper]));
    }
  });
});
