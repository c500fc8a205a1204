import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import relations from "@/data/relations.json";
import { type RelationType, relationTypeSchema } from "@/lib/domain/relation-type";
import { cameoEvents, cameoOfCode, cameoRelationType } from "./cameo";
import { guessFamily } from "./guess-family";
import { newRelationType, relationMatcher } from "./match-relation";

const VOCABULARY = relations.relationTypes as RelationType[];
const ICEWS = "../shared/datasets/icews-relations.json";
const match = relationMatcher(VOCABULARY);

function told(name: string) {
  const { type, reversed, how, sure } = match(name);
  return [type.id, reversed, how, sure];
}

describe("relationMatcher", () => {
  it("makes every name new where there is no vocabulary", () => {
    expect(relationMatcher([])("met with")).toMatchObject({ how: "new", sure: false });
  });

  it.each<[string, unknown[]]>([
    ["met with", ["met_with", false, "label", true]],
    ["Met_With", ["met_with", false, "label", true]],
    ["was praised by", ["praised", true, "inverse", true]],
    ["surprised by", ["surprised_by", false, "label", true]],
    ["told", ["told", false, "id", true]],
    ["Make statement", ["cameo_010", false, "cameo_name", true]],
    ["make  statement", ["cameo_010", false, "cameo_name", true]],
    ["Meet at a 'third' location", ["cameo_044", false, "cameo_name", true]],
    ["0841", ["cameo_0841", false, "cameo_code", true]],
    ["841", ["cameo_0841", false, "cameo_code", true]],
    ["40", ["cameo_040", false, "cameo_code", true]],
    ["04", ["cameo_040", false, "cameo_code", true]],
    ["19", ["cameo_190", false, "cameo_code", false]],
    ["999", ["999", false, "new", false]],
    ["befriended", ["befriended", false, "new", false]],
    ["__proto__", ["proto", false, "new", false]],
    ["constructor", ["constructor", false, "new", false]],
  ])("matches %s", (name, expected) => {
    expect(told(name)).toEqual(expected);
  });

  it("keeps the two ends of a symmetric relation where they are", () => {
    for (const type of VOCABULARY.filter((one) => one.symmetric))
      expect(match(type.inverse).reversed).toBe(false);
  });

  it("finds every label, inverse and id of what ships", () => {
    for (const type of VOCABULARY) {
      expect([match(type.label).type.id, match(type.label).reversed]).toEqual([type.id, false]);
      expect(match(type.id).how).not.toBe("new");
      const inverse = match(type.inverse);
      expect([inverse.type.inverse, inverse.how === "new"]).toEqual([type.inverse, false]);
    }
  });

  it("keeps the words of a dossier that has the event's type already", () => {
    const own: RelationType = { ...cameoRelationType(cameoEvents()[0]!), label: "spoke of" };
    expect(relationMatcher([own])("Make statement").type.label).toBe("spoke of");
  });

  it("makes a valid type of any name, always the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 90 }), (text) => {
        const name = text
          .normalize("NFC")
          .toWellFormed()
          .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
          .trim();
        fc.pre(name !== "");
        const type = newRelationType(name);
        expect(relationTypeSchema.safeParse(type).error?.issues ?? []).toEqual([]);
        expect(newRelationType(name)).toEqual(type);
      }),
    );
  });

  it("keeps apart names of other scripts", () => {
    const ids = ["встретился с", "обвинил", "التقى", "会见"].map((name) => match(name).type.id);
    expect(new Set(ids).size).toBe(4);
  });
});

describe("the table of events", () => {
  it("has only valid types, each label once, none that the vocabulary has", () => {
    const labels = [...VOCABULARY.flatMap(({ label, inverse }) => [label, inverse])];
    for (const event of cameoEvents()) {
      const type = cameoRelationType(event);
      expect(relationTypeSchema.safeParse(type).error?.issues ?? []).toEqual([]);
      expect(labels).not.toContain(type.label);
      labels.push(type.label);
      expect(cameoOfCode(event.code)).toEqual({ event, sure: true });
    }
  });

  it.skipIf(!existsSync(ICEWS))("says of each event name what the shared mapping says", () => {
    const shared = JSON.parse(readFileSync(ICEWS, "utf8")) as {
      relations: { label: string; cameo: string; plover: string | null; family: string }[];
    };
    expect(shared.relations.length).toBeGreaterThan(250);
    for (const { label, cameo, plover, family } of shared.relations) {
      const { type, how } = match(label);
      expect([how, type.cameo, type.plover?.type ?? null, type.family]).toEqual([
        ...["cameo_name", [cameo], plover, family],
      ]);
    }
  });
});

describe("guessFamily", () => {
  it.each([
    ["", "contact"],
    ["befriended", "contact"],
    ["met in secret", "contact"],
    ["gave money to", "cooperation"],
    ["threatened to attack", "friction"],
    ["attacked", "force"],
    ["was surprised by", "awareness"],
    ["board member of", "standing"],
    ["Battles", "force"],
    ["обвинил", "friction"],
  ])("puts “%s” into %s", (name, family) => {
    expect(guessFamily(name)).toBe(family);
  });
});
