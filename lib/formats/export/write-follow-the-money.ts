import type { Actor } from "@/lib/domain/actor";
import type { LineRecord, LineSide } from "@/lib/domain/line-record";
import { modeMark } from "@/lib/domain/mode-words";
import { formatCount, STANDING_SENTENCE, STATUS_WORD } from "@/lib/domain/sentence";
import { INTERESTS } from "../graph/follow-the-money-schemata";
import { type ExportRecords, type RecordNames, recordNames } from "./export-records";

const SCHEMATA: Readonly<Record<Actor["kind"], string>> = {
  person: "Person",
  organisation: "Organization",
  state: "PublicBody",
  group: "LegalEntity",
  outlet: "Organization",
  unnamed: "LegalEntity",
};

/** Interests by the words of the relation, but for the one that stands where none is known. */
const BY_RELATION = new Map(
  [...INTERESTS]
    .filter(([schema]) => schema !== "UnknownLink")
    .map(([schema, interest]) => [interest.relation, { schema, ...interest }]),
);

/**
 * Yields a dossier as entities of FollowTheMoney, one a line: actors, then the lines that reports assert as interests, those without
 * a schema of their own as UnknownLink with the relation as its role.
 *
 * It has no place for denials: a line that is only denied is left out, and of a disputed one, or one that is
 * future or hypothetical, the summary says so. Ids are the
 * dossier's and the record's, so that two dossiers do not mix.
 */
export function* writeFollowTheMoney(
  records: ExportRecords,
  lines: readonly LineRecord[],
  isWhole: boolean,
): Generator<string> {
  const names = recordNames(records);
  const asserted = lines.flatMap((line) => {
    const side = line.sides.find(({ stance }) => stance === "asserts");
    return side === undefined ? [] : [{ line, side }];
  });
  const ends = new Set(asserted.flatMap(({ line }) => [line.subject, line.object]));
  const idOf = (id: string) => `${records.dossier.id}.${id}`;
  for (const actor of records.actors) {
    if (isWhole || ends.has(actor.id)) yield `${JSON.stringify(thing(actor, idOf))}\n`;
  }
  for (const { line, side } of asserted) yield `${JSON.stringify(interestOf(line, side, names, idOf))}\n`;
}

function thing(
  { id, name, kind, description, aliases, sameAs }: Actor,
  idOf: (id: string) => string,
): object {
  return {
    id: idOf(id),
    schema: SCHEMATA[kind],
    properties: withoutEmpty({
      name: [name],
      alias: aliases?.map(({ text }) => text),
      summary: description === undefined ? [] : [description],
      sourceUrl: sameAs,
    }),
  };
}

function interestOf(
  line: LineRecord,
  side: LineSide,
  names: RecordNames,
  idOf: (id: string) => string,
): object {
  const label = names.relationTypes.get(line.relation)?.label ?? line.relation;
  const known = BY_RELATION.get(label);
  const [schema, source, target] = known
    ? [known.schema, known.source, known.target]
    : ["UnknownLink", "subject", "object"];
  const [start, end] = boundsOf(side.happened);
  return {
    id: idOf(line.id),
    schema,
    properties: withoutEmpty({
      [source]: [idOf(line.subject)],
      [target]: [idOf(line.object)],
      role: known ? [] : [label],
      startDate: start,
      endDate: end,
      summary: [summaryOf(line, side), ...side.scopes],
    }),
  };
}

function summaryOf({ status }: LineRecord, { claims, origins, unreal }: LineSide): string {
  const counted = `${formatCount(claims, "claim")}, ${formatCount(origins, "independent origin")}`;
  return `${STATUS_WORD[status]}${modeMark(unreal)}: ${counted}. ${STANDING_SENTENCE}`;
}

function boundsOf(edtf: string | null): [string[], string[]] {
  if (edtf === null) return [[], []];
  const [from, to = from] = edtf.split("/");
  const bound = (day: string | undefined) => (day === undefined || day === ".." ? [] : [day]);
  return [bound(from), bound(to)];
}

function withoutEmpty(
  properties: Readonly<Record<string, readonly string[] | undefined>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).filter(([, values]) => values !== undefined && values.length > 0),
  );
}
