import { type MappingGuess, NEEDED_ROLES, type RoleReason, type TableRole } from "@/lib/domain/table-import";
import { isAddress, isNumber } from "./cell-forms";
import { guessDates } from "./guess-dates";
import { roleOfHeader } from "./header-names";
import type { RelationMatcher } from "./match-relation";
import { readStance } from "./stance-words";

/** Share of the values of a column that must be of a form for the column to be. */
const MOST = 0.8;
/** Share that must be known relation names: a file has names of its own beside them. */
const SOME = 0.5;
/** Characters from which on, on average, a text is a quotation or a note and no name. */
const LONG = 60;

/**
 * Returns which column means what: first by the names of the columns, then, for what is missing, by their values.
 *
 * "source" is the doer where a target is named too, and else who reports. Roles that nothing speaks for have no column;
 * of subject, relation and object what is left is taken in the order of the row, and said not to be sure. `rows` are a
 * sample from the start of the table. A table without columns has no roles.
 */
export function guessMapping(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  matchRelation: RelationMatcher,
): MappingGuess {
  const values = headers.map((_, column) =>
    rows.map((row) => row[column] ?? "").filter((cell) => cell.trim() !== ""),
  );
  const columns = new Map<TableRole, number>();
  const reasons = new Map<TableRole, RoleReason>();
  const give = (role: TableRole, column: number, how: RoleReason["how"], sure: boolean) => {
    columns.set(role, column);
    reasons.set(role, { how, sure });
  };
  const isFree = (column: number) => ![...columns.values()].includes(column);
  const free = () =>
    headers.map((_, column) => column).filter((column) => isFree(column) && values[column]?.length);
  const share = (column: number, test: (cell: string) => boolean) => {
    const cells = values[column] ?? [];
    return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  };

  byHeaders();
  for (const role of ["happened", "reported"] as const) {
    const column = columns.get(role);
    // A column called "time" that holds no dates is no date.
    if (
      column !== undefined &&
      (values[column]?.length ?? 0) > 0 &&
      guessDates(values[column] ?? []).share === 0
    ) {
      columns.delete(role);
      reasons.delete(role);
    }
  }
  byValues();
  inOrder();
  const ofColumn = (role: TableRole) => values[columns.get(role) ?? -1] ?? [];
  return {
    columns: Object.fromEntries(columns),
    reasons: Object.fromEntries(reasons),
    happened: guessDates(ofColumn("happened")),
    reported: guessDates(ofColumn("reported")),
  };

  function byHeaders(): void {
    const named = headers.flatMap((header, column) => {
      const found = roleOfHeader(header);
      return found === null ? [] : [{ ...found, column }];
    });
    const hasTarget = named.some(({ role }) => role === "object");
    const hasSubject = named.some(({ role }) => role === "subject");
    const meant = named.map((one) => {
      const role: TableRole =
        one.role !== "source" ? one.role : hasTarget && !hasSubject ? "subject" : "publisher";
      return { ...one, role, wasSource: one.role === "source" };
    });
    for (const one of meant.sort((a, b) => a.rank - b.rank || a.column - b.column)) {
      if (columns.has(one.role)) continue;
      const rivals = meant.filter(({ role, rank }) => role === one.role && rank === one.rank).length > 1;
      give(one.role, one.column, "header", !rivals && !(one.wasSource && !hasTarget && !hasSubject));
    }
  }

  function byValues(): void {
    const dates = free().filter((column) => {
      const cells = values[column] ?? [];
      // Bare numbers may be anything; only a header makes days of them.
      return (
        !cells.every((cell) => isNumber(cell) && !/^\d{8}$/.test(cell)) && guessDates(cells).share >= MOST
      );
    });
    if (!columns.has("happened") && dates[0] !== undefined)
      give("happened", dates[0], "dates", dates.length === 1);
    const url = free().filter((column) => share(column, isAddress) >= MOST);
    if (!columns.has("url") && url[0] !== undefined) give("url", url[0], "addresses", url.length === 1);
    const stance = free().find((column) => share(column, (cell) => readStance(cell) !== null) === 1);
    if (!columns.has("stance") && stance !== undefined) give("stance", stance, "stances", false);
    if (!columns.has("relation")) {
      const known = (cell: string) => !isNumber(cell) && matchRelation(cell).how !== "new";
      const best = free()
        .map((column) => ({ column, known: share(column, known) }))
        .filter((one) => one.known >= SOME)
        .sort((a, b) => b.known - a.known)[0];
      if (best) give("relation", best.column, "relation_names", true);
    }
    const long = free().filter((column) => {
      const cells = values[column] ?? [];
      return cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length >= LONG;
    });
    if (!columns.has("quote") && long[0] !== undefined && missing() < free().length) {
      give("quote", long[0], "long_texts", false);
    }
  }

  function missing(): number {
    return NEEDED_ROLES.filter((role) => !columns.has(role)).length;
  }

  function inOrder(): void {
    const texts = free().filter(
      (column) => share(column, (cell) => isNumber(cell) || isAddress(cell)) < SOME,
    );
    const needed = NEEDED_ROLES.filter((role) => !columns.has(role));
    // Of two actors beside a known relation, or of three in a row; fewer columns than roles are not spread over them.
    if (texts.length < needed.length) return;
    for (const [index, role] of needed.entries()) {
      const column = texts[index];
      if (column !== undefined) give(role, column, "place_in_row", false);
    }
  }
}
