import { AppError } from "@/lib/domain/app-error";
import type { RelationType } from "@/lib/domain/relation-type";
import {
  type ChosenKind,
  type DateReading,
  type MappingGuess,
  NEEDED_ROLES,
  type TableMapping,
  type TableShape,
} from "@/lib/domain/table-import";
import type { ChosenShape } from "@/lib/domain/table-survey";
import { UNKNOWN_PUBLISHER } from "@/lib/domain/unknown-publisher";
import { peekBytes } from "./byte-chunks";
import { guessMapping } from "./guess-mapping";
import { applyMapOptions } from "./map-option";
import { relationMatcher } from "./match-relation";
import { SNIFF_BYTES, sniffTable, type TableSniff } from "./sniff-table";
import { tableMappingSchema } from "./table-plan-schema";

/** What somebody has settled of how a table is read; the rest is guessed. */
export interface TableRequest {
  readonly chosen?: ChosenShape;
  /** A shape and a mapping that were looked at already: nothing is guessed then. */
  readonly shape?: TableShape | undefined;
  readonly mapping?: TableMapping | undefined;
  /** `ROLE=COLUMN`, as {@link applyMapOptions} reads them. */
  readonly map?: readonly string[];
  readonly dates?: DateReading | undefined;
  readonly relations?: TableMapping["relations"];
  readonly kinds?: readonly ChosenKind[];
  readonly publisher?: string | undefined;
  readonly fileTitle: string;
  readonly language?: string | undefined;
}

/** How a table is going to be read, and the bytes that it is going to be read from. */
export interface PlannedTable {
  readonly shape: TableShape;
  readonly mapping: TableMapping;
  /** What the guesses rest on; null where nothing was guessed. */
  readonly sniff: TableSniff | null;
  readonly guess: MappingGuess | null;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Returns how a table is read, from the start of its bytes and what was settled. Throws `bad_table` where it is no table,
 * `bad_request` where a column that every claim needs is missing, or one that was named.
 */
export async function planImport(
  source: AsyncIterable<Uint8Array>,
  request: TableRequest,
  vocabulary: readonly RelationType[],
): Promise<PlannedTable> {
  if (request.shape !== undefined && request.mapping !== undefined) {
    return { shape: request.shape, mapping: request.mapping, sniff: null, guess: null, chunks: source };
  }
  const { head, complete, chunks } = await peekBytes(source, SNIFF_BYTES);
  const sniff = sniffTable(head, complete, request.chosen);
  const { shape } = sniff;
  const guess = guessMapping(shape.columns, sniff.rows, relationMatcher(vocabulary));
  const columns = applyMapOptions(guess.columns, request.map ?? [], shape.columns);
  for (const role of NEEDED_ROLES) {
    if (columns[role] !== undefined) continue;
    const names = shape.columns.map((name) => `“${name}”`).join(", ");
    throw new AppError(
      "bad_request",
      `No column was found for the ${role}. Say which it is, such as ${role}=${shape.columns[0]}. The columns are ${names}.`,
    );
  }
  const mapping = checkedMapping({
    columns,
    happenedReading: request.dates ?? guess.happened.reading,
    reportedReading: request.dates ?? guess.reported.reading,
    relations: request.relations ?? [],
    kinds: request.kinds ?? [],
    publisher: { name: request.publisher?.normalize("NFC") ?? UNKNOWN_PUBLISHER, kind: "outlet" },
    fileTitle: request.fileTitle.normalize("NFC"),
    language: request.language ?? "und",
  });
  return { shape, mapping, sniff, guess, chunks };
}

/** Returns a mapping as it is, since names and titles come from outside and are stored. Throws `bad_request` for what does not fit. */
export function checkedMapping(mapping: TableMapping): TableMapping {
  const reading = tableMappingSchema.safeParse(mapping);
  if (reading.success) return reading.data;
  const [issue] = reading.error.issues;
  throw new AppError("bad_request", `${issue?.path.join(".")}: expected ${issue?.message}.`);
}
