import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildClaimTable } from "@/lib/claims/build-claim-table";
import { bundleSchema } from "@/lib/domain/bundle";
import { boxesOf, isWithin, overlaps } from "./boxes";
import { buildScene } from "./build-scene";
import { everythingOf } from "./explore";
import { fanRoom } from "./fan-room";
import { nameWidthFor, nodeSize } from "./node-size";
import { placeActors } from "./place-actors";
import type { Scene } from "./scene";
import type { SceneInput } from "./scene-input";
import { TEST_DOSSIER } from "./test-dossier";
import { testLine } from "./test-lines";

const AT = {
  iran: { x: 100, y: 300 },
  hamas: { x: 500, y: 300 },
  israel: { x: 760, y: 300 },
  khamenei: { x: 100, y: 500 },
};
const scene = (lines: readonly string[], given: Partial<SceneInput> = {}) =>
  buildScene({
    data: TEST_DOSSIER,
    positions: AT,
    lines: lines.map((id) => testLine(id)),
    shown: null,
    roles: true,
    ...given,
  });
const edge = (drawn: Scene, id: string) => drawn.edges.find((one) => one.id === id)!;

describe("buildScene", () => {
  it("is empty for no actors", () => {
    expect(scene([], { positions: {} })).toEqual({
      nodes: [],
      edges: [],
      bounds: { x: 0, y: 0, width: 0, height: 0 },
      actorBounds: { x: 0, y: 0, width: 0, height: 0 },
    });
  });

  it("draws the actors that have a place, in the order of the dossier, each kind in its shape", () => {
    const { nodes } = scene(["iran.refused_support_to.hamas"]);
    expect(nodes.map(({ id, shape, small }) => [id, shape, small])).toEqual([
      ["iran", "rectangle", false],
      ["khamenei", "ellipse", false],
      ["hamas", "round-rectangle", false],
      ["israel", "rectangle", false],
    ]);
    const { nodes: outlets } = scene([], { positions: { voz: { x: 0, y: 0 } } });
    expect(outlets[0]).toMatchObject({ small: true, width: 14 });
    expect(outlets[0]!.nameBox!.y).toBeGreaterThan(7);
  });

  it("passes over lines of actors that are not drawn", () => {
    expect(scene(["iran.supports.hezbollah"]).edges).toEqual([]);
  });

  it("marks actors without a shown line, and keeps hidden actors in place with all that touches them", () => {
    const drawn = scene(["iran.refused_support_to.hamas"], { hidden: new Set(["hamas"]) });
    expect(drawn.nodes.find(({ id }) => id === "israel")!.orphan).toBe(true);
    expect(drawn.nodes.find(({ id }) => id === "hamas")).toMatchObject({
      hidden: true,
      orphan: false,
      ...AT.hamas,
    });
    expect(edge(drawn, "iran.refused_support_to.hamas").hidden).toBe(true);
  });

  it("gives a line the looks of its family and of its evidence", () => {
    const lines = [
      testLine("iran.refused_support_to.hamas"),
      testLine("hamas.attacked.israel", {
        origins: { asserts: 2, denies: 1, disputes: 0 },
        status: "disputed",
      }),
      testLine("iran.supports.khamenei", { draft: true }),
    ];
    const drawn = buildScene({ data: TEST_DOSSIER, positions: AT, lines, shown: null, roles: true });
    expect(edge(drawn, "iran.refused_support_to.hamas")).toMatchObject({
      head: "tee",
      pattern: "dashed",
      family: "friction",
    });
    expect(edge(drawn, "hamas.attacked.israel")).toMatchObject({
      head: "triangle-cross",
      pattern: "solid",
      origins: 2,
    });
    expect(edge(drawn, "hamas.attacked.israel").label!.text.join(" ")).toBe("≠ attacked");
    expect(edge(drawn, "iran.supports.khamenei").pattern).toBe("dotted");
  });

  it("moves nothing when a filter changes: not an actor, not a curve, not a word", () => {
    const ids = [
      "iran.refused_support_to.hamas",
      "iran.supports.hamas",
      "hamas.gave_no_warning_to.iran",
      "hamas.attacked.israel",
    ];
    const all = scene(ids);
    for (const kept of [[ids[1]!], [ids[0]!, ids[3]!], []]) {
      const some = scene(ids, { shown: new Map(kept.map((id) => [id, testLine(id)])) });
      expect(some.nodes.map(({ x, y }) => [x, y])).toEqual(all.nodes.map(({ x, y }) => [x, y]));
      expect(some.edges.map(({ id, bend }) => [id, bend])).toEqual(
        all.edges.map(({ id, bend }) => [id, bend]),
      );
      for (const id of kept) expect(edge(some, id).label).toEqual(edge(all, id).label);
      expect(some.edges.filter(({ hidden }) => !hidden).map(({ id }) => id)).toEqual(kept);
    }
  });

  it("leaves a word where it stood beside another that the filter takes away", () => {
    const positions = {
      iran: { x: 100, y: 300 },
      hamas: { x: 500, y: 300 },
      khamenei: { x: 300, y: 100 },
      haniyeh: { x: 300, y: 500 },
    };
    const ids = ["iran.refused_support_to.hamas", "khamenei.met_with.haniyeh"];
    const all = scene(ids, { positions });
    for (const id of ids) {
      const alone = scene(ids, { positions, shown: new Map([[id, testLine(id)]]) });
      expect(edge(alone, id).label).toEqual(edge(all, id).label);
    }
  });

  it("draws roles between drawn actors, dotted and without a head, unless they are switched off", () => {
    const actors = TEST_DOSSIER.actors.map((actor) =>
      actor.id === "khamenei" ? { ...actor, roles: [{ actor: "iran", role: "supreme leader" }] } : actor,
    );
    const data = { ...TEST_DOSSIER, actors };
    const role = edge(scene([], { data }), "role.khamenei.0");
    expect(role).toMatchObject({
      type: "role",
      family: "standing",
      pattern: "dotted",
      head: "none",
      hidden: false,
    });
    expect(role.label!.text).toEqual(["supreme leader"]);
    expect(edge(scene([], { data, roles: false }), "role.khamenei.0").hidden).toBe(true);
  });

  const frictions = ["a", "b", "c", "d"].map((id) => ({
    ...TEST_DOSSIER.relationTypes[2]!,
    id,
    label: `said ${id} of`,
  }));
  const folding = { ...TEST_DOSSIER, relationTypes: frictions };
  const folded = frictions.map(({ id }, relation) => testLine(`iran.${id}.hamas`, { relation }));

  it("folds four lines of one kind and says how many; a selected one opens the fold, a focused one does not", () => {
    const closed = scene([], { data: folding, lines: folded });
    expect(closed.edges.map(({ id, lines }) => [id, lines.length])).toEqual([
      ["fold.iran.friction.hamas", 4],
    ]);
    expect(closed.edges[0]!.label!.text.join(" ")).toBe("4 relations: friction");
    const open = scene([], { data: folding, lines: folded, selected: ["iran.b.hamas"] });
    expect(open.edges.map(({ id }) => id)).toEqual(folded.map(({ id }) => id));
    expect(open.edges[0]!.bend).toBe(closed.edges[0]!.bend);
    for (const { label } of open.edges) expect(label).not.toBeNull();
    for (const focus of ["fold.iran.friction.hamas", "iran.b.hamas"])
      expect(scene([], { data: folding, lines: folded, focus }).edges).toHaveLength(1);
  });

  it("says the words of the only line that a filter leaves of a fold", () => {
    const shown = new Map([[folded[1]!.id, folded[1]!]]);
    const [only] = scene([], { data: folding, lines: folded, shown }).edges;
    expect(only).toMatchObject({ relation: "b", lines: ["iran.b.hamas"] });
    expect(only!.label!.text).toEqual(["said b of"]);
  });

  it("shows the scope of the selected line only", () => {
    const lines = [testLine("iran.refused_support_to.hamas", { scopes: ["entering the war"] })];
    expect(edge(scene([], { lines }), lines[0]!.id).label!.text).toEqual(["refused support to"]);
    expect(edge(scene([], { lines, selected: [lines[0]!.id] }), lines[0]!.id).label!.text).toContain(
      "re: entering the war",
    );
    const path = [lines[0]!.id, "hamas.attacked.israel"];
    const both = [...lines, testLine("hamas.attacked.israel", { scopes: ["7 October"] })];
    expect(scene([], { lines: both, selected: path }).edges.map(({ label }) => label?.text)).toEqual([
      ["refused support to"],
      ["attacked"],
    ]);
  });

  it("labels all of 25 lines, and of more those of what is selected or in focus", () => {
    const many = Array.from({ length: 26 }, (_, i) => ({
      ...TEST_DOSSIER.actors[0]!,
      id: `n${i}`,
      name: `N${i}`,
    }));
    const data = { ...TEST_DOSSIER, actors: [...many, TEST_DOSSIER.actors[2]!] };
    const positions = Object.fromEntries([
      ...many.map(({ id }, i) => [id, { x: 0, y: i * 90 }]),
      ["hamas", { x: 900, y: 1200 }],
    ]);
    const lines = many.map(({ id }, subject) => testLine(`${id}.attacked.hamas`, { subject, object: 26 }));
    const labelled = (given: Partial<SceneInput>) =>
      scene([], { data, positions, lines, ...given }).edges.flatMap(({ id, label }) => (label ? [id] : []));
    expect(labelled({ lines: lines.slice(0, 25) })).toHaveLength(25);
    expect(labelled({})).toEqual([]);
    expect(labelled({ focus: "n3" })).toEqual(["n3.attacked.hamas"]);
    expect(labelled({ selected: ["n4.attacked.hamas"] })).toEqual(["n4.attacked.hamas"]);
    expect(labelled({ focus: "hamas" }).length).toBeGreaterThan(20);
  });

  it("keeps the sign of a disputed line where there is no room or no budget for its words", () => {
    const many = Array.from({ length: 26 }, (_, i) => ({
      ...TEST_DOSSIER.actors[0]!,
      id: `n${i}`,
      name: `N${i}`,
    }));
    const data = { ...TEST_DOSSIER, actors: [...many, TEST_DOSSIER.actors[2]!] };
    const positions = Object.fromEntries([
      ...many.map(({ id }, i) => [id, { x: 0, y: i * 90 }]),
      ["hamas", { x: 900, y: 1200 }],
    ]);
    const disputed = (subject: number) => subject % 5 === 0;
    const lines = many.map(({ id }, subject) => {
      const status = disputed(subject) ? "disputed" : "reported";
      return testLine(`${id}.attacked.hamas`, { subject, object: 26, status });
    });
    const far = scene([], { data, positions, lines });
    expect(far.edges.map(({ label }) => label?.text ?? null)).toEqual(
      lines.map(({ subject }) => (disputed(subject) ? ["≠"] : null)),
    );
    const hidden = scene([], { data, positions, lines, shown: new Map() });
    expect(hidden.edges.filter(({ label }) => label !== null)).toEqual([]);

    const tight = { positions: { iran: { x: 100, y: 100 }, hamas: { x: 158, y: 100 } } };
    const squeezed = scene([], {
      ...tight,
      lines: [testLine("iran.supports.hamas", { status: "disputed" })],
    });
    expect(squeezed.edges[0]!.label!.text).toEqual(["≠"]);
  });

  it("never folds a disputed line; a fold of lines of which one comes to be disputed says so", () => {
    const origins = { asserts: 1, denies: 1, disputes: 0 };
    const contested = { ...folded[1]!, status: "disputed" as const, origins };
    const lines = folded.map((line) => (line === folded[1] ? contested : line));
    expect(scene([], { data: folding, lines }).edges.map(({ type }) => type)).toEqual(Array(4).fill("line"));
    const shown = new Map(lines.map((line) => [line.id, line]));
    const [fold] = scene([], { data: folding, lines: folded, shown }).edges;
    expect(fold).toMatchObject({ type: "fold", status: "disputed" });
    expect(fold!.label!.text.join(" ")).toBe("≠ 4 relations: friction");
  });

  it("leads a curve around an actor that stands in its way", () => {
    const straight = edge(
      scene(["iran.supports.israel"], { positions: { iran: AT.iran, israel: AT.israel } }),
      "iran.supports.israel",
    );
    const around = edge(scene(["iran.supports.israel"]), "iran.supports.israel");
    expect(straight.bend).toBe(0);
    expect(Math.abs(around.bend)).toBeGreaterThan(40);
  });

  it("draws what an actor does to itself as a loop", () => {
    const loop = edge(scene(["iran.refused_support_to.iran"]), "iran.refused_support_to.iran");
    expect(loop.controls).toHaveLength(2);
    expect(loop.sweep).not.toBeNull();
  });

  it("draws an edge after those that its label lies on", () => {
    const drawn = scene([
      "iran.refused_support_to.hamas",
      "khamenei.attacked.hamas",
      "hamas.attacked.israel",
    ]);
    for (const one of drawn.edges) expect(one.z).toBeGreaterThanOrEqual(0);
  });
});

/** A dossier file as the pane of the graph draws it. */
function drawingOf(file: string) {
  const data = { ...bundleSchema.parse(JSON.parse(readFileSync(file, "utf8"))), hash: "" };
  const all = everythingOf(data, buildClaimTable(data, data.claims));
  const lines = Array.from(all.shown, all.line);
  const drawn = data.actors.filter((_, position) => (all.linesOfActor[position] ?? 0) > 0);
  const extraRim = fanRoom(data, lines, new Set(drawn.map(({ id }) => id)));
  const sceneIn = (width: number, height: number, selected: readonly string[] = []) => {
    const maxNameWidth = nameWidthFor(width);
    const sizes = Object.fromEntries(drawn.map((actor) => [actor.id, nodeSize(actor, maxNameWidth)]));
    const pane = { width, height };
    const { positions } = placeActors({ layout: data.dossier.layout ?? {}, sizes, pane, extraRim });
    const frame = { x: 4, y: 4, width: width - 8, height: height - 8 };
    return {
      frame,
      scene: buildScene({ data, positions, lines, shown: null, roles: true, frame, maxNameWidth, selected }),
    };
  };
  return { lines, sceneIn };
}

describe("the dossier of parallel lines", () => {
  const { sceneIn } = drawingOf("tests/fixtures/parallel.json");
  const unlabelled = (found: Scene) =>
    found.edges.flatMap(({ id, hidden, label }) => (hidden || label ? [] : [id]));

  it("has words on everything that is drawn", () => {
    expect(unlabelled(sceneIn(766, 700).scene)).toEqual([]);
  });

  it("still has them on all lines of an opened fold", () => {
    const { edges } = sceneIn(766, 700, ["averia.criticised.brunmark"]).scene;
    const out = edges.filter(({ id }) =>
      /^averia\.(criticised|accused|threatened|rejected)\.brunmark$/.test(id),
    );
    expect(out).toHaveLength(4);
    expect(out.map(({ label }) => label !== null)).toEqual([true, true, true, true]);
  });
});

describe("the Tehran dossier", () => {
  const { lines, sceneIn } = drawingOf("data/tehran-meeting.json");

  it.each([
    [820, 640],
    [766, 540],
    [520, 520],
  ])("has all its words at %i × %i", (width, height) => {
    const without = (selected: readonly string[]) =>
      sceneIn(width, height, selected).scene.edges.flatMap(({ id, label }) => (label ? [] : [id]));
    expect(without([])).toEqual([]);
    for (const line of lines) expect(without([line.id])).toEqual([]);
  });

  it.each([
    [820, 640],
    [520, 520],
    [390, 380],
    [358, 330],
  ])("covers and cuts off nothing at %i × %i", (width, height) => {
    const { frame, scene: found } = sceneIn(width, height);
    const boxes = [...found.nodes.flatMap(boxesOf), ...found.edges.flatMap(({ label }) => label ?? [])];
    expect(boxes.length).toBeGreaterThan(6 + 8);
    for (const [i, box] of boxes.entries()) {
      expect(isWithin(box, frame)).toBe(true);
      for (const other of boxes.slice(i + 1)) expect(overlaps(box, other, 2)).toBe(false);
    }
  });
});
