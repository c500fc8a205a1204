import type { Actor } from "@/lib/domain/actor";
import type { DossierData } from "@/lib/domain/dossier-data";
import type { Family } from "@/lib/domain/family";
import type { RelationType } from "@/lib/domain/relation-type";

/** Test support: a dossier shaped like the Tehran one, small enough to count by hand. */

const RELATIONS: readonly [string, string, Family, boolean][] = [
  ["met_with", "met with", "contact", true],
  ["supports", "supports", "cooperation", false],
  ["refused_support_to", "refused support to", "friction", false],
  ["pressed_to_silence", "pressed to silence", "friction", false],
  ["attacked", "attacked", "force", false],
  ["gave_no_warning_to", "gave no warning to", "awareness", false],
  ["surprised_by", "surprised by", "awareness", false],
  ["ally_of", "ally of", "standing", true],
];

const ACTORS: readonly [string, string, Actor["kind"]][] = [
  ["iran", "Iran", "state"],
  ["khamenei", "Ali Khamenei", "person"],
  ["hamas", "Hamas", "group"],
  ["haniyeh", "Ismail Haniyeh", "person"],
  ["hezbollah", "Hezbollah", "group"],
  ["israel", "Israel", "state"],
  ["voz", "Voz", "outlet"],
  ["reuters", "Reuters", "outlet"],
];

const relationTypes = RELATIONS.map(
  ([id, label, family, symmetric]): RelationType => ({
    id,
    label,
    inverse: label,
    symmetric,
    family,
    definition: label,
  }),
);

/** Six main actors, two outlets, eight relation types of all six families, one report. */
export const TEST_DOSSIER: DossierData = {
  dossier: {
    id: "test",
    title: "Test",
    language: "en",
    version: "1",
    licence: "CC0-1.0",
    maintainers: ["Relata"],
    start: "iran.refused_support_to.hamas",
  },
  hash: "0".repeat(64),
  relationTypes,
  actors: ACTORS.map(([id, name, kind]) => ({ id, name, kind })),
  reports: [
    {
      id: "voz-report",
      kind: "article",
      publisher: "voz",
      title: "A report",
      language: "en",
      published: { edtf: null, basis: "unknown" },
      held: false,
    },
  ],
};
